using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class RdfVocabularyTests
{
    private const string Race = """
        @prefix : <urn:knowledgegraph:Race:> .
        @prefix kg: <urn:knowledgegraph:> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

        :D3 a kg:Source ; kg:document "reports/2024-12.txt" ; kg:title "Chips" ; kg:published "2024-12-27" .
        :DeepSeek a :Company ; rdfs:label "DeepSeek" ;
            :uses :H800 ~ :c1 {| kg:source :D3 ; kg:quote "H800 chips" ; kg:since "2024" ; kg:weight 5 |} , :H20 ;
            :size 7 {| :source :D3 ; :note "rounded" |} {| kg:source <https://example.org/other> ; kg:modality "reported" |} .
        :H800 a :Chip . :H20 a :Chip .
        :H10 a :Chip ; kg:status "deprecated" ; kg:replacedBy :H20 .
        """;

    [Fact]
    public void Annotations_with_the_names_of_qualifiers_are_qualifiers_of_the_claim()
    {
        using var directory = new ImportDirectory().Add("race.ttl", Race);

        var graph = directory.Import("race.ttl").Graph;

        var uses = Assert.Single(graph.Facts, static fact => fact.Object?.Key == "H800");
        var claim = Assert.Single(uses.Claims);
        Assert.Equal(("c1", "D3", "H800 chips", "2024"), (claim.Id, claim.Source?.Key, claim.Quote, claim.Since.ToString()));
        Assert.Equal("reports/2024-12.txt", claim.Source?.Document);
        var size = Assert.Single(graph.Facts, static fact => fact.Member.JsonName == "size");
        Assert.Equal(["rounded", null], size.Claims.Select(static c => c.Note).OrderByDescending(static note => note));
        Assert.Contains(size.Claims, static c => c.Modality == Modality.Reported && c.Source?.Key == "other");
        Assert.Single(graph.Facts, static fact => fact.Object?.Key == "H20");
        Assert.Contains(
            directory.Report!.LeftOut,
            static note => note is { What: "annotations of statements", Count: 1, Examples: ["urn:knowledgegraph:weight"] });
        Assert.Contains(directory.Report.LeftOut, static note => note.What == "'published' of sources");
        Assert.DoesNotContain(directory.Report.Kinds, static kind => kind.Name is "Source" or "Thing");
    }

    [Fact]
    public void Entities_in_Turtle_keep_their_status()
    {
        using var directory = new ImportDirectory().Add("race.ttl", Race);

        directory.Import("race.ttl");

        Assert.Contains("\"status\":\"deprecated\",\"replacedBy\":\"H20\"", directory.Read("race.kg.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_vocabulary_has_the_IRIs_of_the_input()
    {
        using var directory = new ImportDirectory().Add("firms.ttl", """
            @prefix e: <https://example.org/firms/> .
            @prefix s: <http://schema.org/> .
            e:a a s:Organization ; s:foundingDate "1999" ; e:owns e:b .
            e:b a s:Organization .
            <https://other.org/c> a s:Organization .
            """);

        var graph = directory.Import("firms.ttl");

        Assert.Contains("[KnowledgeGraph, Iri(\"https://example.org/firms/\")]", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Node, Iri(\"http://schema.org/Organization\")]", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Property, Iri(\"http://schema.org/foundingDate\")]", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("[Relation] public partial", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains(
            directory.Report!.LeftOut,
            static note => note.What == "IRIs of entities that are not 'https://example.org/firms/' and the key");
    }

    [Fact]
    public void The_input_itself_is_a_fact_file_for_the_vocabulary()
    {
        const string Turtle = """
            @prefix e: <https://example.org/firms/> .
            @prefix s: <http://schema.org/> .
            e:a a s:Organization ; s:foundingDate "1999-01-02" ; e:owns e:b ; s:slogan "x" , "y" .
            e:b a s:Organization .
            """;
        using var directory = new ImportDirectory().Add("firms.ttl", Turtle);
        var imported = directory.Import("firms.ttl");
        File.Delete(Path.Combine(directory.Output, "firms.kg.json"));
        directory.Write("firms.kg.ttl", Turtle);

        var read = ImportedGraph.Compile(directory.Output);

        Assert.Equal(Facts(imported), Facts(read));
        Assert.Equal(4, read.Graph.Facts.Count);

        static IEnumerable<string> Facts(ImportedGraph graph) => graph.Graph.Facts.Select(static f => f.ToString()).Order();
    }
}
