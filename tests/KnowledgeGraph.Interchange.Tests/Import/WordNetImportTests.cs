using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class WordNetImportTests
{
    private const string Nouns = """
          1 This is where the licence is.
        00000001 03 n 01 animal 0 002 ~ 00000002 n 0000 ~ 00000003 n 0000 | a living thing
        00000002 05 n 02 dog 0 domestic_dog 0 001 @ 00000001 n 0000 | barks; "the dog barked"
        00000003 05 n 01 cat 0 001 @ 00000001 n 0000 | meows

        """;

    private const string Adjectives = """
        00000001 00 a 01 wet 1 001 ! 00000002 a 0101 | soaked
        00000002 00 a 01 dry(p) 1 002 ! 00000001 a 0101 & 00000003 a 0000 | not soaked
        00000003 00 s 01 arid 0 001 & 00000002 a 0000 | very dry

        """;

    [Fact]
    public void Sets_of_synonyms_are_entities_and_pointers_are_relations()
    {
        using var directory = new ImportDirectory().Add("data.noun", Nouns).Add("data.adj", Adjectives);

        var graph = directory.Import("data.noun", "data.adj");

        Assert.Equal("dog", graph.Graph["n00000002"].Label);
        Assert.Equal(["domestic dog"], graph.Graph["n00000002"].Aliases);
        Assert.Equal("dry", graph.Graph["a00000002"].Label);
        Assert.Equal(["barks; \"the dog barked\""], graph["n00000002", "gloss"]);
        Assert.Equal(2, graph.Graph.Facts.Count(static fact => fact.Member.Name is "Hypernym" or "Hyponym"));
        Assert.Contains("[Inverse]", graph.Vocabulary, StringComparison.Ordinal);
        var antonym = Assert.Single(graph.Graph.Facts, static fact => fact.Member.Name == "Antonym");
        Assert.All(antonym.Claims, static claim => Assert.Matches("^(wet|dry) 0101$", claim.Scope));
    }

    [Theory]
    [InlineData("00000001 03 n 01 animal 0 001 ~ 0000", 1, 37, "has no '|'")]
    [InlineData("00000001 03 n 01 animal 0 002 ~ 00000002 n 0000 | a", 1, 49, "ends before a pointer")]
    [InlineData("00000001 03 x 01 animal 0 000 | a", 1, 13, "part of speech 'x'")]
    [InlineData("00000001 xx n 01 animal 0 000 | a", 1, 10, "has 'xx' as the number of the lexical file")]
    public void A_truncated_line_is_shown_at_its_place(string line, int row, int column, string message)
    {
        using var directory = new ImportDirectory().Add("data.noun", line + "\n");

        var error = directory.Fail("data.noun");

        Assert.Equal((row, column), (error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
