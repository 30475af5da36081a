using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Facts;

public sealed class FactFileEquivalenceTests(ITestOutputHelper output)
{
    [Fact]
    public void White_space_comments_escapes_and_the_order_of_qualifiers_change_no_unit()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var files = new RandomFactFile(random);
        for (var i = 0; i < 2000; i++)
        {
            var file = files.Next();
            var minified = RandomFactFile.Minified(file);
            var expected = FactFileParser.Parse(minified, "a.kg.json");
            Assert.True(expected.Problems.Count == 0, minified);

            var rewritten = files.Rewritten(file);
            var actual = FactFileParser.Parse(rewritten, "a.kg.json");
            Assert.True(actual.Problems.Count == 0, rewritten);
            Assert.True(expected.Unit.Equals(actual.Unit), $"seed {seed}\n{minified}\n{rewritten}");
            Assert.Equal(expected.Unit.GetHashCode(), actual.Unit.GetHashCode());
            Assert.Equal(expected.Anchors.Spans.Count, actual.Anchors.Spans.Count);
        }
    }

    [Fact]
    public void Anchors_lie_at_the_tokens_that_they_are_named_for()
    {
        const string text = """
            { "sources": { "D1": "x" },
              "entities": { "A": { "founded": "2023", "kind": "Company" }, "B": {} },
              "claims": [["A", "backs", "B", { "quote": "q", "id": "c1", "restsOn": ["r1", "r2"] }]],
              "source": "D1" }
            """;
        var file = FactFileParser.Parse(text, "a.kg.json");
        string At(int anchor)
        {
            var (start, length) = file.Anchors[anchor];
            return text.Substring(start, length);
        }

        Assert.Equal("\"D1\"", At(0));
        Assert.Equal(text.LastIndexOf("\"D1\"", StringComparison.Ordinal), file.Anchors[0].Start);
        Assert.Equal("\"D1\"", At(file.Unit.Sources[0].Anchor));
        var (a, b) = (file.Unit.Entities[0].Anchor, file.Unit.Entities[1].Anchor);
        Assert.Equal(["\"A\"", "\"Company\"", "\"B\"", "\"B\""], [At(a), At(a + 1), At(b), At(b + 1)]);
        var inline = file.Unit.Claims[0];
        Assert.Equal(["\"2023\"", "\"founded\"", "\"2023\""], [At(inline.Anchor), At(inline.Anchor + 1), At(inline.Anchor + 2)]);
        var claim = file.Unit.Claims[1];
        Assert.Equal(["\"A\"", "\"backs\"", "\"B\""], [At(claim.Anchor), At(claim.Anchor + 1), At(claim.Anchor + 2)]);
        Assert.Equal(
            ["Id \"c1\"", "Quote \"q\"", "RestsOn \"r1\"", "RestsOn \"r2\""],
            claim.Qualifiers.Select(q => $"{q.Kind} {At(q.Anchor)}"));
    }

    [Fact]
    public void A_problem_moves_no_anchor_of_the_unit()
    {
        var right = FactFileParser.Parse("""{ "claims": [["A", "b", "C", { "id": "x" }], ["D", "e", "F"]] }""", "a");
        var wrong = FactFileParser.Parse(
            """{ "claim": 1, "claims": [["A"], ["A", "b", "C", { "id": "x", "idd": 1 }], ["D", "e", "F"]] }""", "a");
        Assert.Equal(3, wrong.Problems.Count);
        Assert.Equal(right.Unit with { HasErrors = true }, wrong.Unit);
    }

    [Theory]
    [InlineData(
        """{ "source": "D", "claims": [["A", "b", 1], ["A", "b", 2, { "source": null }], """
            + """["A", "b", 3, { "modality": "Inferred" }], ["A", "b", 4, { "source": "E" }]] }""")]
    [InlineData(
        """{ "claims": [["A", "b", 1], ["A", "b", 2, { "source": null }], """
            + """["A", "b", 3, { "modality": "Inferred" }], ["A", "b", 4, { "source": "E" }]], "source": "D" }""")]
    public void The_files_source_holds_for_every_claim_that_is_not_inferred_and_does_not_refuse_it(string text)
    {
        var file = FactFileParser.Parse(text, "a");
        Assert.Empty(file.Problems);
        Assert.Equal(["D", null, null, "D"], file.Unit.Claims.Select(c => c.DefaultSource));
        Assert.Empty(file.Unit.Claims[1].Qualifiers);
        Assert.Equal(QualifierKind.Source, Assert.Single(file.Unit.Claims[3].Qualifiers).Kind);
    }

    [Fact]
    public void Texts_that_come_again_are_one_string()
    {
        var file = FactFileParser.Parse("""{ "claims": [["Company", "backs", "Company"], ["C\u006fmpany", "backs", "x"]] }""", "a");
        Assert.Same(file.Unit.Claims[0].Subject, file.Unit.Claims[0].Value);
        Assert.Same(file.Unit.Claims[0].Subject, file.Unit.Claims[1].Subject);
    }
}
