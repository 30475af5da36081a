using System.Reflection;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Turtle that is read as a fact file gives the same image.</summary>
public sealed class TurtleRoundTripTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_graph_of_hostile_texts_comes_back_as_the_same_image(int seed)
    {
        var test = HostileGraph.DeclareWithPlainKeys(seed);
        var image = test.ToImage();
        var file = FactFormat.OfFile("graph.kg.ttl")!.Read(Exported.Text(Graph.Load(image), ExportFormat.Turtle), "graph.kg.ttl");
        var link = GraphCompiler.Link(test.Link().Vocabulary, [file.Unit], CancellationToken.None);

        Assert.Empty(file.Problems);
        Assert.DoesNotContain(link.Problems, problem => problem.Descriptor.Severity == Severity.Error);
        Assert.Equal(image, GraphCompiler.Write(link.Graph, null));
    }

    [Fact]
    public void The_seeds_come_back_as_the_same_image_without_their_facts_in_CSharp()
    {
        var race = KnowledgeGraph.Seeds.Race.Graph;
        var text = typeof(KnowledgeGraph.Seeds.Race).Assembly.GetCustomAttribute<GeneratedDeclarationsAttribute>()!.Declarations;
        var vocabulary = DeclaredGraph.Of(DeclarationReader.Read(text), BaseModules.None).Vocabulary;
        var file = FactFormat.OfFile("race.kg.ttl")!.Read(Exported.Text(race, ExportFormat.Turtle), "race.kg.ttl");
        var compiled = GraphCompiler.Compile(vocabulary, [file.Unit], CompilationInputs.None, TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        race.Save(image);

        Assert.Empty(file.Problems);
        Assert.DoesNotContain(compiled.Facts.Link.Problems, problem => problem.Descriptor.Severity == Severity.Error);
        Assert.Equal(race.ToSnapshot(), Graph.Load(compiled.Image).ToSnapshot());
        Assert.Equal(image.ToArray(), compiled.Image);
    }

    [Fact]
    public void A_deprecated_entity_comes_back_with_what_replaces_it()
    {
        var test = HostileGraph.DeclareWithPlainKeys(1);
        var graph = Graph.Load(test.ToImage());
        var kind = graph.Nodes[0].Kind.Name;
        var text = $"""
            @prefix : <urn:knowledgegraph:{graph.Name}:> .
            @prefix kg: <urn:knowledgegraph:> .
            :Old a :{kind} ; kg:status "deprecated" ; kg:replacedBy :New ; kg:statusReason "Renamed" .
            :New a :{kind} .
            """;

        var old = Link(test, text).IncludeDeprecated()["Old"];
        Assert.Equal((EntityStatus.Deprecated, "New", "Renamed"), (old.Status, old.ReplacedBy?.Key, old.StatusReason));
        foreach (var exported in new[] { old.Graph, Link(test, text) })
        {
            var again = Link(test, Exported.Text(exported, ExportFormat.Turtle)).IncludeDeprecated()["Old"];
            Assert.Equal((old.Status, old.ReplacedBy?.Key, old.StatusReason), (again.Status, again.ReplacedBy?.Key, again.StatusReason));
        }
    }

    private static Graph Link(TestGraph test, string turtle)
    {
        var file = FactFormat.OfFile("graph.kg.ttl")!.Read(turtle, "graph.kg.ttl");
        return Graph.Load(GraphCompiler.Write(GraphCompiler.Link(test.Link().Vocabulary, [file.Unit], CancellationToken.None).Graph, null));
    }
}
