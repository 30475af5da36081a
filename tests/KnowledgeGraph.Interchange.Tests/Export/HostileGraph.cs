using System.Globalization;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Graphs whose names, values and quotes are what writers stumble over.</summary>
internal static class HostileGraph
{
    /// <summary>Texts that mean something in one of the formats.</summary>
    public static readonly string[] Texts =
    [
        "say \"hi\"", "it's", "'quoted'", "back\\slash", "ends with \\", "\\u0027 and \\\\u0027", "\\N\\l\\r\\G", "a\nb", "a\r\nb",
        "a\tb", "]]>", "--", "<!-- x -->", "<b>&amp;</b>", "&#65;", "a & b", "bell\u0007 and esc\u001b[31m", "\u0085\u2028\u2029",
        "\u202Eright to left\u202C", "\u200Fmark\u200E", "=cmd|' /C calc'!A0", "@SUM(A1)", "+1+1", "-1-1", "\t=1", "＝1", "a;b", ";",
        "\\;", "a,b", " leading", "trailing ", "%%{init: {}}%%", "#quot;", "#35;", "style: a#b;", "`code`", "$$x$$", "|pipe|",
        "[link](x)", "https://example.org/?q=a b#c", "a@example.org", "*bold* _it_ ~~no~~", "1. one", "2) two", "- item", "+ item",
        "# head", "= rule", "www.example.org", "深度求索", "😀", "e\u0301", "end", "graph", "{}", "<<( a )>>", "\"x\"^^y",
        "\"x\"@en", ".", ":", "//x", "../x", "%41", "a/b", "~", "true", "1", "1e5", "null", "\0", "\uFFFE", "\uE000", "'); DROP", "*/",
        "//", "$", "{{x}}", "a=b&c=d",
    ];

    private static readonly string[] Quantities = ["1 m", "~2e6 USD", "-3.5 Cel"];

    /// <summary>A graph made from a seed: kinds below a kind, a member of each type, and facts whose claims have all qualifiers.</summary>
    /// <param name="without">Characters that no text of the graph has.</param>
    public static Graph Create(int seed, int nodes = 12, string without = "‖") => Declare(seed, nodes, without, Key).Build();

    /// <summary>The same as declarations, with keys and ids of sources that fact files can have.</summary>
    public static TestGraph DeclareWithPlainKeys(int seed) =>
        Declare(seed, 12, "‖", static (_, number) => "key " + number.ToString(CultureInfo.InvariantCulture));

    private static TestGraph Declare(int seed, int nodes, string without, Func<string, int, string> key)
    {
        var random = new Random(seed);
        var texts = Texts.Where(text => !text.AsSpan().ContainsAny(without)).ToArray();
        var test = new TestGraph("Hostile").Kind("Thing", isAbstract: true).Kind("Person", "Thing").Kind("Place", "Thing").Kind("Other");
        foreach (var type in Enum.GetValues<MemberType>().Where(type => type != MemberType.Node))
        {
            test.Property("Person", type + "One", type).Property("Person", type + "Many", type, Cardinality.Many);
        }

        test.Property("Place", "TextOne", MemberType.Text).Property("Place", "Int32One", MemberType.Text);
        test.Property("Place", "Label", MemberType.Text).Property("Other", "Key", MemberType.Int32);
        test.Relation("Thing", "Knows", "Thing").Relation("Thing", "Near", "Thing", symmetric: true).Relation("Other", "Type", "Thing");
        string Text() => texts[random.Next(texts.Length)];
        var sources = Enumerable.Range(0, 3).Select(i => "S" + key(Text(), i)).ToArray();
        foreach (var source in sources) test.Source(source, Text(), Text(), "https://example.org/?a='b'&c", "2024-03");
        var keys = new List<(string Kind, string Key)>();
        for (var i = 0; i < nodes; i++)
        {
            var kind = i % 3 == 0 ? "Person" : i % 3 == 1 ? "Place" : "Other";
            keys.Add((kind, key(Text(), i)));
            test.Entity(kind, keys[i].Key, Label(Text(), i), random.Next(2) == 0 ? [] : [Label(Text(), i + 100), Label(Text(), i + 200)]);
        }

        var things = keys.Where(entity => entity.Kind != "Other").Select(entity => entity.Key).ToArray();
        var claims = 0;
        foreach (var (kind, subject) in keys)
        {
            foreach (var (member, value) in PropertiesOf(kind, texts, random))
                test.Fact(subject, member, value, [.. ClaimsOf(random, texts, ref claims, sources, keys)]);
            var other = things[random.Next(things.Length)];
            if (other == subject) continue;
            test.Fact(subject, kind == "Other" ? "Type" : "Knows", other, [.. ClaimsOf(random, texts, ref claims, sources, keys)]);
            if (kind == "Other" || random.Next(2) == 0) continue;
            test.Fact(subject, "Near", other, [.. ClaimsOf(random, texts, ref claims, sources, keys)]);
        }

        return test;
    }

    /// <summary>A graph with a node for each text, whose label, alias and value it is, and with a relation from each to the next.</summary>
    public static Graph OfAllTexts(string without = "‖")
    {
        var texts = Texts.Where(text => !text.AsSpan().ContainsAny(without)).ToArray();
        var test = new TestGraph("Texts").Kind("Item").Property("Item", "Note", MemberType.Text).Relation("Item", "Next", "Item");
        for (var i = 0; i < texts.Length; i++)
        {
            test.Entity("Item", "i" + i, texts[i], "alias " + texts[i]).Source("s" + i, texts[i], texts[i]);
            test.Fact("i" + i, "Note", texts[i], new TestClaim("s" + i, texts[i]) { Scope = texts[i] });
        }

        for (var i = 1; i < texts.Length; i++) test.Fact("i" + (i - 1), "Next", "i" + i, new TestClaim("s" + i, texts[i]));
        return test.Build();
    }

    private static IEnumerable<(string Member, string Value)> PropertiesOf(string kind, string[] texts, Random random)
    {
        if (kind == "Place")
        {
            yield return ("TextOne", texts[random.Next(texts.Length)]);
            yield return ("Int32One", texts[random.Next(texts.Length)]);
            yield return ("Label", texts[random.Next(texts.Length)]);
        }

        if (kind == "Other") yield return ("Key", random.Next(-99, 99).ToString(CultureInfo.InvariantCulture));
        if (kind != "Person") yield break;
        foreach (var type in Enum.GetValues<MemberType>().Where(type => type != MemberType.Node))
        {
            yield return (type + "One", ValueOf(type, texts, random));
            string[] values = [ValueOf(type, texts, random), ValueOf(type, texts, random)];
            foreach (var value in values.Distinct()) yield return (type + "Many", value);
        }
    }

    private static string ValueOf(MemberType type, string[] texts, Random random) => type switch
    {
        MemberType.Text => texts[random.Next(texts.Length)],
        MemberType.LanguageText => texts[random.Next(texts.Length)] + (random.Next(2) == 0 ? "@en" : "@zh-Hans"),
        MemberType.Boolean => random.Next(2) == 0 ? "true" : "false",
        MemberType.Int32 => random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture),
        MemberType.Int64 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        MemberType.PartialDate => random.Next(1000, 2000).ToString(CultureInfo.InvariantCulture) + (random.Next(2) == 0 ? "" : "-12~"),
        MemberType.Quantity => Quantities[random.Next(Quantities.Length)],
        MemberType.Uri => "https://example.org/a?b=" + random.Next(9) + "&c='",
        MemberType.Enumeration => ((DayOfWeek)random.Next(7)).ToString(),
        MemberType.Decimal => (random.Next(-999, 999) / 10m).ToString(CultureInfo.InvariantCulture),
        MemberType.Double => (random.NextDouble() * Math.Pow(10, random.Next(-30, 30))).ToString("R", CultureInfo.InvariantCulture),
        _ => new DateTimeOffset(2024, 1, 1 + random.Next(28), random.Next(24), 5, 6, TimeSpan.Zero).ToString("O"),
    };

    private static List<TestClaim> ClaimsOf(
        Random random, string[] texts, ref int number, string[] sources, List<(string Kind, string Key)> keys)
    {
        var claims = new List<TestClaim>();
        for (var i = random.Next(3); i >= 0; i--)
        {
            number++;
            string? Any(string? text) => random.Next(2) == 0 ? text : null;
            var text = texts[random.Next(texts.Length)];
            claims.Add(new TestClaim(sources[random.Next(3)], Any(text + number))
            {
                Id = Any("c" + number),
                Scope = Any(text),
                Note = Any(text),
                Recorded = random.Next(3) switch { 0 => "2024-02", 1 => "2024-02-03T04:05:06Z", _ => null },
                Since = Any("2001"),
                Until = Any("2011-05"),
                At = Any("2005-06-07"),
                Modality = (Modality)random.Next(8) is var modality && modality == Modality.Inferred ? Modality.Asserted : modality,
                By = random.Next(3) switch { 0 => text, 1 => keys[random.Next(keys.Count)].Key, _ => null },
                Rank = (Rank)random.Next(3),
                RankReason = Any(text),
            });
        }

        return claims;
    }

    /// <summary>Keys are told from each other in any case and form.</summary>
    private static string Key(string text, int number) => text + number.ToString(CultureInfo.InvariantCulture);

    private static string Label(string text, int number) => text + "‖" + number.ToString(CultureInfo.InvariantCulture);
}
