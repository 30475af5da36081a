using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class OrderImportTests
{
    [Fact]
    public void A_list_of_RDF_keeps_its_order()
    {
        using var directory = new ImportDirectory().Add("papers.ttl", """
            @prefix : <https://example.org/papers/> .
            :P1 a :Paper ; :authors ( :Ada :Bo :Cy ) ; :about :Ada , :Bo .
            :P2 a :Paper ; :authors ( :Zoe :Bo ) .
            :Ada a :Person . :Bo a :Person . :Cy a :Person . :Zoe a :Person .
            """);

        var graph = directory.Import("papers.ttl");

        Assert.Contains("[Relation, Ordered] public partial Nodes<Person> Authors { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Relation] public partial Nodes<Person> About { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Equal(["Zoe", "Bo"], graph["P2", "authors"]);
        Assert.Contains(
            directory.Report!.Guessed, static note => note is { What: "'Paper.Authors' keeps the order of its values", Count: 2 });
    }

    [Fact]
    public void A_list_of_JSON_LD_keeps_its_order()
    {
        using var directory = new ImportDirectory().Add("papers.jsonld", """
            { "@context": { "@vocab": "https://example.org/", "authors": { "@type": "@id", "@container": "@list" } },
              "@graph": [
                { "@id": "https://example.org/P1", "@type": "Paper", "authors": ["https://example.org/Zoe", "https://example.org/Bo"],
                  "tags": { "@list": ["x", "y"] }, "words": ["b", "a"] },
                { "@id": "https://example.org/Zoe", "@type": "Person" }, { "@id": "https://example.org/Bo", "@type": "Person" } ] }
            """);

        var graph = directory.Import("papers.jsonld");

        Assert.Equal(["Zoe", "Bo"], graph["P1", "authors"]);
        Assert.Contains("[Property, Ordered] public partial Values<string> Tags { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Property] public partial Values<string> Words { get; }", graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_of_JSON_keeps_its_order_if_sorting_changes_it()
    {
        using var directory = new ImportDirectory().Add("places.json", """
            [ { "id": "a", "position": [12.5, -69.9], "names": ["A", "B"], "sizes": [2, 10], "next": ["c", "b"] },
              { "id": "b", "position": [9, 10], "names": ["C", "D"], "sizes": [9, 11], "next": ["a"] },
              { "id": "c", "position": [1, 2], "names": ["E"], "sizes": [3], "next": [] } ]
            """);

        var graph = directory.Import("places.json");

        Assert.Contains("[Property, Ordered] public partial Values<decimal> Position { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Property] public partial Values<string> Names { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Property] public partial Values<int> Sizes { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Equal(["c", "b"], graph["a", "next"]);
    }

    [Fact]
    public void The_order_of_facts_that_both_ends_state_is_left_out_and_counted()
    {
        using var directory = new ImportDirectory().Add("places.json", """
            [ { "id": "a", "borders": ["c", "b"] }, { "id": "b", "borders": ["a", "c"] }, { "id": "c", "borders": ["a", "b"] } ]
            """);

        var graph = directory.Import("places.json");

        Assert.Contains("[Relation, Symmetric(BothWays = true)]", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains(directory.Report!.LeftOut, static note => note is { What: "the order of the values of 'Place.Borders'", Count: 1 });
    }

    [Fact]
    public void A_vocabulary_that_is_kept_decides_itself_whether_values_are_ordered()
    {
        using var directory = new ImportDirectory().Add("places.json", """[ { "id": "a", "tags": ["x", "b"] } ]""");
        directory.Import("places.json");
        directory.Write("Vocabulary.cs", directory.Read("Vocabulary.cs").Replace(", Ordered", "", StringComparison.Ordinal));

        directory.Import("places.json");

        Assert.Contains(directory.Report!.LeftOut, static note => note.What == "the order of the values of 'Place.Tags'");
        Assert.Empty(directory.Report.Changes);
    }
}
