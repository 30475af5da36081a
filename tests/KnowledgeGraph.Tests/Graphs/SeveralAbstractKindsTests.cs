using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>Random graphs whose kinds belong to several abstract kinds, against sets of kinds and nodes.</summary>
public sealed class SeveralAbstractKindsTests
{
    private const ulong Hash = 77;

    [Fact]
    public void Kinds_have_the_nodes_that_naive_sets_have()
    {
        var several = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (test, above) = RandomKinds(random);
            var kinds = new Dictionary<string, string>();
            for (var i = random.Next(30); i > 0; i--)
            {
                var kind = above.Keys.Where(name => name[0] == 'L').ElementAt(random.Next(above.Keys.Count(name => name[0] == 'L')));
                test.Entity(kind, "n" + i, "Label " + i % 4, "alias " + i % 3);
                kinds.Add("n" + i, kind);
                if (random.Next(5) == 0) test.Status("n" + i, "deprecated");
            }

            var graph = test.Build();
            graph.Verify();
            foreach (var kind in graph.Kinds)
            {
                Assert.Equal(above[kind.Name].Order(), kind.Superkinds.Select(one => one.Name).Order());
                var below = above.Where(pair => pair.Value.Contains(kind.Name)).Select(pair => pair.Key);
                Assert.Equal(below.Order(), kind.Subkinds.Select(one => one.Name).Order());
                foreach (var other in graph.Kinds)
                    Assert.Equal(other == kind || above[other.Name].Contains(kind.Name), kind.Includes(other));
                foreach (var view in new[] { graph, graph.IncludeDeprecated() }) several += Check(view, kind.Index, kinds, above) ? 1 : 0;
            }
        }

        Assert.True(several > 50, "Some kinds are several ranges of nodes.");
    }

    [Fact]
    public void A_snapshot_names_all_kinds_above()
    {
        var graph = new TestGraph("Gap", Hash).Kind("Part", isAbstract: true).Kind("Thing", isAbstract: true).Kind("A", "Part")
            .AlsoIs("A", "Thing").Build();
        Assert.Contains("\nkind A is Part, Thing\n", graph.ToSnapshot(), StringComparison.Ordinal);
        Assert.Equal(["Part", "Thing"], graph.Kinds["A"].Parents.Select(kind => kind.Name));
        Assert.Equal("Part", graph.Kinds["A"].Parent?.Name);
    }

    [Fact]
    public void A_relation_that_leads_to_a_node_between_the_ranges_of_its_kind_is_damage()
    {
        var test = new TestGraph("Gap", Hash).Kind("A", isAbstract: true).Kind("A1", "A").Kind("B").Kind("C").AlsoIs("C", "A")
            .Relation("A", "R", "B").Entity("A1", "a").Entity("B", "b").Entity("C", "c").Fact("a", "R", "b").Fact("c", "R", "b");
        var linked = test.Link();
        var facts = linked.Facts.Select(fact => fact with { Subject = 1 }).ToEquatableArray();
        var graph = Graph.Load(GraphCompiler.Write(linked with { Facts = facts }, null));
        Assert.Throws<ImageFormatException>(() => graph.Verify());
    }

    /// <summary>Whether the nodes of the kind are several ranges.</summary>
    private static bool Check(Graph graph, int kind, Dictionary<string, string> kinds, Dictionary<string, HashSet<string>> above)
    {
        var name = graph.Kinds[kind].Name;
        bool IsOf(Node node) => kinds[node.Key] == name || above[kinds[node.Key]].Contains(name);
        var expected = graph.Nodes.Where(IsOf).ToList();
        Typed.Kind = kind;
        Assert.Equal(expected, graph.Kinds[kind].Nodes);
        Assert.Equal(expected, graph.NodesOf<Typed>().Select(node => node.Node));
        foreach (var node in graph.IncludeDeprecated().Nodes)
        {
            Assert.Equal(kinds[node.Key], node.Kind.Name);
            Assert.Equal(IsOf(node), node.Is<Typed>());
            Assert.Equal(IsOf(node), GeneratedGraph.TryParse<Typed>(graph, node.Key, out _));
            Assert.Equal(expected.Contains(node.In(graph)), graph.NodesOf<Typed>().Contains(new Typed(node.In(graph))));
        }

        foreach (var text in new[] { "Label 1", "alias 2", "n3", "none" })
        {
            var found = graph.FindAll(text).Where(IsOf).ToList();
            Assert.Equal(found, GeneratedGraph.FindAll<Typed>(graph, text).Select(node => node.Node));
            Assert.Equal(found.FirstOrDefault(), graph.Find<Typed>(text)?.Node ?? default);
        }

        var indices = graph.IncludeDeprecated().Nodes.Where(IsOf).Select(node => node.Index).ToList();
        return indices.Count > 0 && indices[^1] - indices[0] >= indices.Count;
    }

    private static (TestGraph Test, Dictionary<string, HashSet<string>> Above) RandomKinds(Random random)
    {
        var test = new TestGraph("Random", Hash);
        var above = new Dictionary<string, HashSet<string>>();
        var abstracts = random.Next(1, 5);
        for (var i = 0; i < abstracts + random.Next(1, 7); i++)
        {
            var name = (i < abstracts ? "A" : "L") + (char)('A' + random.Next(26)) + i;
            var parents = above.Keys.Where(other => other[0] == 'A' && random.Next(3) == 0).ToArray();
            random.Shuffle(parents);
            var first = random.Next(3) > 0 ? parents.FirstOrDefault() : null;
            test.Kind(name, first, isAbstract: i < abstracts);
            foreach (var other in parents.Where(parent => parent != first)) test.AlsoIs(name, other);
            above.Add(name, [.. parents, .. parents.SelectMany(parent => above[parent])]);
        }

        return (test, above);
    }

    /// <summary>A type of nodes whose kind a test chooses.</summary>
    private readonly record struct Typed(Node Node) : INode<Typed>
    {
        [ThreadStatic]
        internal static int Kind;

        static NodeType INode<Typed>.Type => new(Kind, Hash);

        static Typed INode<Typed>.FromNode(Node node) => new(node);

        public Node AsNode() => Node;
    }
}
