using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary>Random fact files of a small vocabulary, in which mistakes of every kind are made now and then.</summary>
/// <param name="mistakes">How many of a thousand choices are mistakes.</param>
internal sealed class RandomFacts(Random random, int mistakes)
{
    /// <summary>No rule of it needs the facts of several entities at once.</summary>
    public const string Vocabulary = """
        using System.ComponentModel.DataAnnotations;
        using KnowledgeGraph;

        namespace N;

        [KnowledgeGraph] public static partial class G;

        public enum Sector { Chips, Models }

        [Node] public readonly partial struct Firm
        {
            [Property, Before(nameof(Ended))] public partial PartialDate? Founded { get; }
            [Property] public partial PartialDate? Ended { get; }
            [Property, Range(0, 100)] public partial int? Staff { get; }
            [Property] public partial long? Tokens { get; }
            [Property] public partial bool? IsPublic { get; }
            [Property, StringLength(5), Judgement] public partial string? Code { get; }
            [Property] public partial Quantity? Worth { get; }
            [Property] public partial Sector? Sector { get; }
            [Property, MaxLength(3)] public partial Values<LanguageText> Names { get; }
            [Relation(Inverse = nameof(BackedBy)), Irreflexive, DisjointWith(nameof(Owns))] public partial Nodes<Firm> Backs { get; }
            [Inverse] public partial Nodes<Firm> BackedBy { get; }
            [Relation] public partial Nodes<Firm> Owns { get; }
            [Relation, Symmetric] public partial Nodes<Firm> RivalOf { get; }
            [Relation, Symmetric(BothWays = true)] public partial Nodes<Firm> NextTo { get; }
            [Relation, Ordered] public partial Nodes<Firm> Suppliers { get; }
            [Relation, CitationNeeded] public partial Nodes<Chip> Uses { get; }

            [Entity("Alpha Ltd.")]
            [Claim(nameof(Founded), "1999", Source = nameof(Sources.D0), Quote = "Alpha began in 1999")]
            public static partial Firm Alpha { get; }
        }

        [Node] public readonly partial struct Chip
        {
            [Property] public partial string Name { get; }
            [Relation] public partial Firm? MadeBy { get; }
            [Relation, MinCount(1)] public partial Nodes<Firm> SoldBy { get; }
        }

        public static partial class Sources
        {
            [Source("d0.txt")] public static partial Source D0 { get; }
        }
        """;

    /// <summary>The same with rules that need the facts of several entities, and relations that follow from others.</summary>
    public static readonly string CrossingVocabulary = new (string Old, string New)[]
    {
        ("[Node] public readonly partial struct Firm",
            "[Node, Lifetime(Start = nameof(Founded), End = nameof(Ended))] public readonly partial struct Firm"),
        ("StringLength(5), Judgement]", "StringLength(5), Unique]"),
        ("nameof(BackedBy)), Irreflexive,", "nameof(BackedBy)), Irreflexive, Asymmetric, Acyclic, Contemporary,"),
        ("[Inverse] public partial Nodes<Firm> BackedBy", "[Inverse, MaxCount(2)] public partial Nodes<Firm> BackedBy"),
        ("[Relation] public partial Nodes<Firm> Owns", "[Relation, Transitive, After(nameof(Founded))] public partial Nodes<Firm> Owns"),
        ("[Relation, Symmetric] public partial Nodes<Firm> RivalOf",
            "[Derived(\"Backs/Owns\")] public partial Nodes<Firm> Reaches { get; }\n"
                + "    [Relation, Symmetric] public partial Firm? RivalOf"),
        ("Symmetric(BothWays = true)]", "Symmetric(BothWays = true), MaxCount(2), DisjointWith(nameof(Suppliers))]"),
        ("[Relation] public partial Firm? MadeBy", "[Relation(Inverse = nameof(Firm.Makes))] public partial Firm? MadeBy"),
        ("    [Entity(\"Alpha Ltd.\")]", "    [Inverse] public partial Chip? Makes { get; }\n    [Entity(\"Alpha Ltd.\")]"),
    }.Aggregate(Vocabulary, static (text, change) => text.Contains(change.Old, StringComparison.Ordinal)
        ? text.Replace(change.Old, change.New, StringComparison.Ordinal)
        : throw new InvalidOperationException(change.Old));

    private const int Firms = 12;
    private const int Chips = 4;

    /// <summary>Writes the texts of some files.</summary>
    public IReadOnlyList<string> Write(int files)
    {
        var texts = new List<string>();
        for (var file = 0; file < files; file++)
        {
            var text = new StringBuilder("{");
            if (mistakes == 0 || random.Next(3) > 0) text.Append(CultureInfo.InvariantCulture, $"\"source\": \"{Source()}\", ");
            text.Append("\"sources\": { ");
            text.AppendJoin(", ", Enumerable.Range(1, 3).Where(number => number % files == file || random.Next(6) == 0).Select(
                number => $"\"D{number}\": {{ \"document\": \"d{(Mistake() ? 9 : number)}.txt\" }}"));
            text.Append(" }, \"entities\": { ");
            text.AppendJoin(", ", Entities(file, files));
            text.Append(" }, \"claims\": [");
            text.AppendJoin(",\n  ", Enumerable.Range(0, random.Next(mistakes == 0 ? 8 : 60)).Select(_ => Claim()));
            texts.Add(text.Append(Mistake() && random.Next(8) == 0 ? "]" : "] }").ToString());
        }

        return texts;
    }

    private IEnumerable<string> Entities(int file, int files)
    {
        for (var number = 0; number < Firms + Chips; number++)
        {
            var isHere = number % files == file;
            if (!isHere && random.Next(20) > 0) continue;
            var key = number < Firms ? $"F{number}" : $"C{number}";
            var kind = Mistake() ? Pick("Chip", "Firn", "Policy") : number < Firms ? "Firm" : "Chip";
            var parts = new List<string>();
            if (isHere && !(Mistake() && random.Next(3) == 0)) parts.Add($"\"kind\": \"{kind}\"");
            if (isHere && random.Next(3) == 0) parts.Add($"\"label\": \"{key} {(Mistake() ? "Ltd." : "Inc.")}\"");
            if (random.Next(4) == 0) parts.Add($"\"aliases\": [\"{Pick("Acme", "Firm " + number, "Ä" + number)}\"]");
            if (number < Firms && random.Next(30) == 0) parts.Add("\"status\": \"deprecated\", \"statusReason\": \"why\"");
            if (Mistake()) parts.Add("\"replacedBy\": \"" + Firm() + "\"");
            if (number >= Firms && isHere && !Mistake()) parts.Add($"\"name\": \"{key}\"");
            if (number >= Firms && isHere && !Mistake()) parts.Add(Mistake() ? "\"soldBy\": \"F99\"" : "\"soldBy\": \"Alpha\"");
            if (number < Firms && isHere && !Mistake())
            {
                parts.Add(
                    $"\"uses\": [{{ \"value\": \"{Chip()}\", \"source\": \"D2\" }}, "
                        + $"{{ \"value\": \"{Chip()}\", \"source\": \"D1\" }}]");
            }

            yield return $"\"{key}\": {{ {string.Join(", ", parts)} }}";
        }
    }

    private string Claim()
    {
        if (random.Next(10) == 0) return $"[\"{Chip()}\", \"madeBy\", \"{Firm()}\"{Qualifiers()}]";
        var subject = Firm();
        var other = Firm();
        while (mistakes == 0 && other == subject) other = Firm();
        var (member, value) = random.Next(15) switch
        {
            0 => ("founded", $"\"{1990 + random.Next(30)}\""),
            1 => ("ended", $"\"{2000 + random.Next(20)}-0{1 + random.Next(9)}\""),
            2 => ("staff", $"{random.Next(Mistake() ? 200 : 100)}"),
            3 => ("tokens", $"{random.Next(3)}"),
            4 => ("isPublic", Pick("true", "false")),
            5 => ("code", $"\"{Pick("abc", "xyz", Mistake() ? "too long" : "q", Mistake() ? " " : "r")}\""),
            6 => ("worth", $"\"{random.Next(5)} {Pick("USD", "EUR", Mistake() ? "FOO" : "kg")}\""),
            7 => ("sector", $"\"{Pick("chips", "models", Mistake() ? "ships" : "Chips")}\""),
            8 => ("names", $"\"{Pick("Alpha", "Beta", "Gamma")}@{Pick("en", "de")}\""),
            9 => ("backs", $"\"{other}\""),
            10 => (Mistake() ? "back" : "backedBy", $"\"{other}\""),
            11 => ("owns", $"\"{other}\""),
            12 => (Pick("rivalOf", mistakes == 0 ? "rivalOf" : "nextTo"), $"\"{other}\""),
            13 => ("suppliers", $"\"{other}\""),
            _ => ("uses", $"\"{Chip()}\""),
        };
        return $"[\"{subject}\", \"{member}\", {(Mistake() ? "\"?\"" : value)}{Qualifiers()}]";
    }

    private string Qualifiers()
    {
        var parts = new List<string>();
        if (random.Next(3) == 0) parts.Add($"\"source\": \"{Source()}\"");
        if (random.Next(6) == 0)
            parts.Add($"\"quote\": \"as line {random.Next(4)} says{Pick("", " \\ud83d\\ude00", Mistake() ? " \\ud83d" : "")}\"");
        if (random.Next(20) == 0) parts.Add($"\"quoteAt\": {(Mistake() ? "\"x\"" : random.Next(100))}");
        if (random.Next(12) == 0) parts.Add($"\"since\": \"{(Mistake() ? "soon" : 2000 + random.Next(5))}\"");
        if (mistakes > 0 && random.Next(12) == 0) parts.Add($"\"until\": \"{2002 + random.Next(5)}\"");
        if (mistakes > 0 && random.Next(12) == 0) parts.Add($"\"at\": \"{2000 + random.Next(9)}-03\"");
        if (random.Next(12) == 0) parts.Add($"\"scope\": \"{Pick("a", "b")}\"");
        if (random.Next(10) == 0) parts.Add($"\"modality\": \"{Pick("claimed", "denied", "opinion", Mistake() ? "sure" : "reported")}\"");
        if (random.Next(12) == 0) parts.Add($"\"attributedTo\": \"{Pick(Firm(), "a witness")}\"");
        if (random.Next(12) == 0) parts.Add($"\"rank\": \"{Pick("preferred", "deprecated")}\", \"rankReason\": \"why\"");
        if (random.Next(30) == 0) parts.Add($"\"id\": \"c{random.Next(Mistake() ? 5 : 100_000)}\"");
        if (random.Next(30) == 0) parts.Add("\"note\": \"n\", \"recorded\": \"2024-01-02\"");
        return parts.Count == 0 ? "" : ", { " + string.Join(", ", parts) + " }";
    }

    private string Firm() => Mistake() ? Pick("F99", "C12", "F 1") : random.Next(20) == 0 ? "Alpha" : $"F{random.Next(Firms)}";

    private string Chip() => Mistake() ? Pick("C99", "F1") : $"C{Firms + random.Next(Chips)}";

    private string Source() => Mistake() ? "D7" : $"D{random.Next(4)}";

    private bool Mistake() => random.Next(1000) < mistakes;

    private string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
