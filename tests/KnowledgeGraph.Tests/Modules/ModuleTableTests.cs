using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Image;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Modules;

public class ModuleTableTests
{
    /// <summary>What can be wrong with modules, and what the message says of it.</summary>
    private static readonly (string Message, Func<LinkedGraph, LinkedGraph> Damage)[] Damages =
    [
        ("it has no module", WithModules(_ => [])),
        ("another hash than the image", WithModules(modules => [.. modules[..^1], modules[^1] with { Hash = 1 }])),
        ("the hash of another one", WithModules(modules => [modules[0], modules[0], modules[2]])),
        ("refers to module 3 of 3", WithKind(kind => kind with { Module = 3 })),
        ("refers to module 7 of 3", WithMember(member => member with { Module = 7 })),
        ("is not among those of its module", WithMember(member => member with { Module = 0 })),
        ("refers to module 3 of 3", graph => graph with { Nodes = WithLast(graph.Nodes, node => node with { Module = 3 }) }),
        ("refers to module 3 of 3", graph => graph with { Sources = WithLast(graph.Sources, source => source with { Module = 3 }) }),
        ("refers to module 4 of 3", graph => graph with { Claims = WithLast(graph.Claims, claim => claim with { Module = 4 }) }),
        (
            "refers to module 3 of 3",
            graph => graph with { Nodes = WithLast(graph.Nodes, node => node with { OtherKeys = new([new OtherKey(3, "x")]) }) }),
        (
            "is empty",
            graph => graph with { Nodes = WithLast(graph.Nodes, node => node with { OtherKeys = new([new OtherKey(0, "")]) }) }),
    ];

    public static TheoryData<int> Damaged => [.. Enumerable.Range(0, Damages.Length)];

    [Fact]
    public void A_graph_without_bases_is_one_module()
    {
        var graph = Race.Create().Build();
        var modules = graph.Store.Modules;
        Assert.Equal([Race.Hash], modules.Hashes);
        Assert.Equal([0, graph.Members.Count], modules.MemberStarts);
        Assert.Equal(Enumerable.Range(0, graph.Kinds.Count), modules.Kinds[0]);
    }

    [Fact]
    public void Kinds_and_members_of_a_module_have_in_every_graph_the_same_order()
    {
        var supply = Supply.Create().Build();
        var modules = supply.Store.Modules;
        Assert.Equal([Supply.MakersHash, Supply.SuppliersHash, Supply.SupplyHash], modules.Hashes);
        foreach (var graph in (Graph[])[Supply.Makers().Build(), Supply.Suppliers().Build()])
        {
            var module = modules.Find(graph.Store.Modules.Hashes[^1]);
            Assert.Equal(graph.Kinds.Select(kind => kind.Name), modules.Kinds[module].Select(kind => supply.Kinds[kind].Name));
            var start = modules.MemberStarts[module];
            Assert.Equal(
                graph.Members.Select(member => member.ToString()),
                Enumerable.Range(start, modules.MemberStarts[module + 1] - start).Select(member => supply.Members[member].ToString()));
        }

        Assert.Equal(["Agent", "Company", "Person", "Chip"], modules.Kinds[0].Select(kind => supply.Kinds[kind].Name));
        Assert.Equal([0, 2, 3, 5], modules.Kinds[0]); // A broker is an agent, and a bay comes before a chip.
    }

    [Fact]
    public void Ranks_and_modules_lead_back_to_kinds_and_members()
    {
        var supply = Supply.Create().Build();
        var modules = supply.Store.Modules;
        foreach (var kind in supply.Kinds)
            Assert.Equal(kind.Index, modules.Kinds[modules.OfKind(kind.Index)][modules.NumberOf(kind.Index)]);
        Assert.Equal([0, 1, 2], supply.Members.Select(member => modules.OfMember(member.Index)).Distinct());
        Assert.Equal(-1, modules.Find(1));
    }

    [Fact]
    public void An_image_of_several_modules_is_verified() => Supply.Create().Build().Verify();

    [Fact]
    public void Module_columns_of_a_graph_without_bases_take_no_bytes()
    {
        var image = Supply.AsOne().Build().Store.Image;
        Assert.All(
            [Column.KindModule, Column.MemberModule, Column.NodeModule, Column.SourceModule, Column.ClaimModule],
            column => Assert.True(image.IsEvery(column, 0)));
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Damaged_modules_are_found(int damage)
    {
        var image = GraphCompiler.Write(Damages[damage].Damage(Supply.Create().Link()), null);
        var error = Assert.Throws<ImageFormatException>(() => Graph.Load(image).Verify());
        Assert.Contains(Damages[damage].Message, error.Message, StringComparison.Ordinal);
    }

    private static Func<LinkedGraph, LinkedGraph> WithModules(Func<VocabularyModule[], VocabularyModule[]> change) =>
        graph => graph with { Vocabulary = graph.Vocabulary with { Modules = new(change([.. graph.Vocabulary.Modules])) } };

    private static Func<LinkedGraph, LinkedGraph> WithKind(Func<VocabularyKind, VocabularyKind> change) =>
        graph => graph with { Vocabulary = graph.Vocabulary with { Kinds = WithLast(graph.Vocabulary.Kinds, change) } };

    private static Func<LinkedGraph, LinkedGraph> WithMember(Func<VocabularyMember, VocabularyMember> change) =>
        graph => graph with { Vocabulary = graph.Vocabulary with { Members = WithLast(graph.Vocabulary.Members, change) } };

    private static EquatableArray<T> WithLast<T>(EquatableArray<T> items, Func<T, T> change) =>
        new([.. items.Take(items.Count - 1), change(items[^1])]);
}
