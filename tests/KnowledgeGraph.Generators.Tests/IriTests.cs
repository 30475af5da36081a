using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Generators.Tests.Modules;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>What <c>[Iri]</c> gives is an IRI, and means one thing.</summary>
public sealed class IriTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph, Iri("https://example.org/g/")] public static partial class G;
        [Node(Plural = "Companies"), Iri("http://schema.org/Organization")] public readonly partial struct Company
        {
            [Property, Iri("http://schema.org/name")] public partial string? Name { get; }
            [Property, Iri("http://schema.org/slogan")] public partial string? Motto { get; }
            [Entity, Iri("http://www.wikidata.org/entity/Q1")] public static partial Company A { get; }
            [Entity, Iri("http://www.wikidata.org/entity/Q2")] public static partial Company B { get; }
        }
        [Node, Iri("http://schema.org/Person")] public readonly partial struct Person
        {
            [Property, Iri("http://schema.org/name")] public partial string? Name { get; }
        }
        """;

    private static GeneratorTest Project(string before, string after)
    {
        Assert.Contains(before, Vocabulary, StringComparison.Ordinal);
        return new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Vocabulary.cs", Vocabulary.Replace(before, after, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"https://example.org/g/\"", "\"\"", "'G' is not an absolute IRI: it is empty.")]
    [InlineData("\"https://example.org/g/\"", "\"example.org/g/\"", "it does not begin with a scheme, such as 'https:'.")]
    [InlineData("\"http://schema.org/Organization\"", "\"Organization\"", "on 'Company' is not an absolute IRI: it does not begin")]
    [InlineData("\"http://schema.org/Organization\"", "\"<http://schema.org/Organization>\"", "it is in angle brackets. Leave them out.")]
    [InlineData("\"http://schema.org/slogan\"", "\"http://schema.org/a slogan\"", "it contains a space. Percent-encode it, or ")]
    [InlineData("\"http://schema.org/slogan\"", "\"http://schema.org/\" + \"{slogan}\"", "it contains '{'.")]
    [InlineData("\"http://schema.org/slogan\"", "\"  \"", "it does not begin with a scheme")]
    [InlineData("\"http://schema.org/slogan\"", "null!", "it is empty.")]
    [InlineData("\"http://www.wikidata.org/entity/Q2\"", "\"http://www.wikidata.org/\\n\"", "absolute IRI: it contains U+000A.")]
    [InlineData("\"http://www.wikidata.org/entity/Q2\"", "iri: \"http://a/\\ud800\"", "it contains U+D800.")]
    public void What_is_not_an_IRI_is_an_error_at_the_argument(string right, string wrong, string message)
    {
        var marked = wrong.StartsWith("iri: ", StringComparison.Ordinal) ? "iri: [|" + wrong[5..] + "|]" : "[|" + wrong + "|]";
        DiagnosticAssert.Reports(Project(right, marked), "KG0047", message);
    }

    [Theory]
    [InlineData("http://schema.org/Person", "http://schema.org/Organization", "already means the kind 'Company', at Vocabulary.cs:4:")]
    [InlineData("http://schema.org/Person", "https://example.org/g/Company", "of 'Person' already means the kind 'Company', at ")]
    [InlineData("http://schema.org/Person", "urn:knowledgegraph:Source", "of 'Person' already means the class of sources.")]
    [InlineData("http://schema.org/slogan", "http://schema.org/name", "of 'Company.Name' already means the member 'Company.Motto', at ")]
    [InlineData("http://schema.org/slogan", "https://example.org/g/name", "'Company.Motto' already means the member 'Company.Name', at ")]
    [InlineData("http://schema.org/slogan", "http://www.w3.org/2000/01/rdf-schema#label", "already means the label of an entity.")]
    [InlineData("http://schema.org/slogan", "urn:knowledgegraph:status", "already means a part of the status of an entity.")]
    [InlineData("http://www.wikidata.org/entity/Q2", "http://www.wikidata.org/entity/Q1", "of 'B' already means the entity 'A', at ")]
    [InlineData("http://www.wikidata.org/entity/Q2", "https://example.org/g/A", "of 'B' already means the entity 'A', at ")]
    [InlineData("http://www.wikidata.org/entity/Q2", "https://example.org/g/C%20D", "of 'B' already means the entity 'C D', at ")]
    public void An_IRI_that_means_something_else_is_an_error_at_the_argument(string own, string shared, string message)
    {
        var marked = message.Contains("'Company.Name' already", StringComparison.Ordinal)
            ? Project("\"" + own + "\"", "\"" + shared + "\"") is var test
                ? test with { Sources = [(test.Sources[0].Path, MarkFirst(test.Sources[0].Text, shared))] } : null!
            : Project("\"" + own + "\"", "[|\"" + shared + "\"|]");
        DiagnosticAssert.Reports(
            marked.AddFile("facts.kg.json", """{ "entities": { "C D": { "kind": "Company" } } }"""), "KG0048", message);
    }

    [Fact]
    public void A_kind_a_member_and_an_entity_can_have_one_IRI_and_so_can_members_of_one_name()
    {
        const string shared = "http://schema.org/Organization";
        var test = Project("http://schema.org/slogan", shared);
        test = test with
        {
            Sources = [(
                test.Sources[0].Path,
                test.Sources[0].Text.Replace("http://www.wikidata.org/entity/Q1", shared, StringComparison.Ordinal))],
        };
        var facts = test.AddFile("facts.kg.ttl", """
            PREFIX s: <http://schema.org/>
            s:Organization s:name "Company A" ; s:Organization "We are A" .
            <https://example.org/g/P> a s:Person ; s:name "P" .
            """).Run();

        Assert.Empty(facts.Diagnostics);
        Assert.Equal(test.AddFile("facts.kg.json", """
            {
              "entities": { "A": { "name": "Company A", "motto": "We are A" }, "P": { "kind": "Person", "name": "P" } }
            }
            """).Run()["G.Image.g.cs"], facts["G.Image.g.cs"]);
    }

    [Fact]
    public void A_graph_that_extends_another_has_its_IRIs()
    {
        const string core = """
            namespace Cores;
            [KnowledgeGraph, Iri("https://example.org/core/")] public static partial class Core;
            [Node, Iri("http://schema.org/Organization")] public readonly partial struct Company
            {
                [Relation, Iri("http://schema.org/funder")] public partial Nodes<Company> Backs { get; }
                [Entity, Iri("http://www.wikidata.org/entity/Q1")] public static partial Company Nvidia { get; }
            }
            """;
        var extending = GraphProject.Extending("Supply", "Core") + """

            [Node(Extends = typeof(Cores.Company)), Iri("https://example.org/Firm")] public readonly partial struct Firm
            {
                [Property, Iri("http://schema.org/slogan")] public partial string? Motto { get; }
            }
            """;
        var test = GraphProject.Of(extending, null, GraphProject.Build("Cores", core, null));
        var turtle = test.AddFile("facts.kg.ttl", """
            PREFIX s: <http://schema.org/>
            <urn:knowledgegraph:Supply:A> a s:Organization ; s:slogan "A" ; s:funder <http://www.wikidata.org/entity/Q1> .
            <urn:knowledgegraph:Supply:B> a <https://example.org/Firm> ; s:funder <https://example.org/core/Nvidia> .
            """).Run();

        Assert.Empty(turtle.Diagnostics);
        Assert.Equal(test.AddFile("facts.kg.json", """
            {
              "entities": {
                "A": { "kind": "Company", "motto": "A", "backs": "Nvidia" },
                "B": { "kind": "Company", "backs": "Nvidia" }
              }
            }
            """).Run()["Supply.Image.g.cs"], turtle["Supply.Image.g.cs"]);
    }

    private static string MarkFirst(string text, string iri)
    {
        // The member that is first by name is Motto, so the error is at Name, which stands first.
        var at = text.IndexOf("\"" + iri + "\"", StringComparison.Ordinal);
        return text[..at] + "[|\"" + iri + "\"|]" + text[(at + iri.Length + 2)..];
    }
}
