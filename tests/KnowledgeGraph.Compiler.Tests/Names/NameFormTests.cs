using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Tests.Names;

public sealed class NameFormTests
{
    private const string Characters = "aA1 l\u00e1\u0301\u00a0\u3000\uff21\u2126\u03a9\u0430\u6df1";

    [Fact]
    public void A_table_finds_a_name_as_one_that_compares_all_normal_forms()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var table = new NameTable<int>();
            var names = new List<string>();
            for (var i = 0; i < 30; i++)
            {
                var name = Text(random);
                if (names.Contains(name)) continue;
                var twin = names.FindIndex(other => Form(other) == Form(name));
                Assert.Equal(twin >= 0, table.TryGetOtherForm(name, out var found));
                if (twin >= 0)
                {
                    Assert.Equal(twin, found);
                    continue;
                }

                table.Add(name, names.Count);
                names.Add(name);
            }

            for (var i = 0; i < 100; i++)
            {
                var sought = Text(random);
                var expected = names.FindIndex(name => Form(name) == Form(sought));
                Assert.True(
                    table.TryGet(sought, out var found) == (expected >= 0) && (expected < 0 || found == expected),
                    $"seed {seed}: '{sought}'");
                Assert.Equal(names.Contains(sought), table.TryGetExact(sought, out _));
            }
        }
    }

    [Fact]
    public void Stray_white_space_is_what_a_pattern_finds()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Text(random);
            Assert.Equal(Regex.IsMatch(text, @"^\s|\s$|\s\s|^$"), KeyText.HasStrayWhiteSpace(text));
            Assert.Equal(Regex.Replace(Regex.Replace(text, @"\s{2,}", " "), @"^\s|\s$", ""), KeyText.WithoutStrayWhiteSpace(text));
        }
    }

    [Theory]
    [InlineData("p\u0430ypal", "paypal")]
    [InlineData("\u0405ource", "Source")]
    [InlineData("I00", "lOO")]
    [InlineData("modern", "modem")]
    [InlineData("O\u2019Neil", "O'Neil")]
    [InlineData("Auditor\u00eda", "Auditori\u0301a")]
    [InlineData("High\u2010Flyer", "High-Flyer")]
    public void Texts_that_look_the_same_have_one_skeleton(string a, string b)
    {
        Assert.Equal(Skeleton.Of(a), Skeleton.Of(b));
        Assert.True(Skeleton.LooksLike(a, b));
        Assert.False(Skeleton.LooksLike(a, a));
        Assert.False(Skeleton.LooksLike(a, b + "x"));
    }

    [Fact]
    public void A_skeleton_is_its_own_skeleton()
    {
        for (var c = 1; c < 0x11000; c++)
        {
            if (c is >= 0xd800 and <= 0xdfff) continue;
            var skeleton = Skeleton.Of(char.ConvertFromUtf32(c));
            Assert.True(skeleton == Skeleton.Of(skeleton), $"U+{c:X4}");
        }
    }

    [Theory]
    [InlineData("DeepSeek", null)]
    [InlineData("\u0421\u0431\u0435\u0440", null)]
    [InlineData("\u6df1\u5ea6 R1", null)]
    [InlineData("\u65e5\u672c\u306e\u30e9\u30fc\u30e1\u30f3 Ltd", null)]
    [InlineData("LG\uc804\uc790 \u6f22", null)]
    [InlineData("p\u0430ypal", "Latin Cyrillic")]
    [InlineData("\u0430bc", "Cyrillic Latin")]
    [InlineData("\u03b1-Synuclein", "Greek Latin")]
    [InlineData("\u30e9\uc804", "Katakana Hangul")]
    [InlineData("R\u6df1\u30e9\u3105", "Katakana Bopomofo")]
    [InlineData("\u041a\u043e\u043c\u043f\u02bc\u044e\u0442\u0435\u0440", null)]
    [InlineData("5 \u00b5 \u00aa 100 %", null)]
    public void Scripts_that_are_not_used_together_are_named(string text, string? scripts)
    {
        var found = Scripts.FindMixed(text);
        Assert.Equal(scripts, found is { } mixed ? mixed.First + " " + mixed.Second : null);
    }

    [Theory]
    [InlineData("Auditor\u00eda", "Auditori\u0301a", "U+00ED", "U+0069 U+0301")]
    [InlineData("A ", "A", "U+0041 U+0020", "U+0041")]
    [InlineData("\u0430", "a", "U+0430", "U+0061")]
    [InlineData("x\ud835\udc00", "x\ud835\udc01", "U+1D400", "U+1D401")]
    [InlineData(
        "abcdefghij", "0123456789", "U+0061 U+0062 U+0063 U+0064 U+0065 U+0066 U+0067 U+0068 \u2026",
        "U+0030 U+0031 U+0032 U+0033 U+0034 U+0035 U+0036 U+0037 \u2026")]
    public void Code_points_are_those_in_which_texts_differ(string a, string b, string ofA, string ofB)
    {
        Assert.Equal(ofA, CodePoints.Difference(a, b));
        Assert.Equal(ofB, CodePoints.Difference(b, a));
    }

    [Theory]
    [InlineData("Sev4", null)]
    [InlineData("Sev", null)]
    [InlineData("Sevv1", "Sev1")]
    [InlineData("sev1", "Sev1")]
    [InlineData("Opne", "Open")]
    [InlineData("Bar", null)]
    public void A_constant_is_proposed_only_where_it_is_no_guess(string name, string? constant) => Assert.Equal(
        constant, NearestName.FindConstant(name, ["Sev1", "Sev2", "Sev3", "Open", "Bat", "Bag"], new WorkBudget(100_000)));

    private static string Form(string text) => text.Normalize(NormalizationForm.FormKC);

    private static string Text(Random random) =>
        new([.. Enumerable.Range(0, random.Next(6)).Select(_ => Characters[random.Next(Characters.Length)])]);
}
