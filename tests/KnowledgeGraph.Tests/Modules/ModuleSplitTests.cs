using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Modules;

/// <summary>The same facts as one graph, and as a graph that extends others, give the same answers.</summary>
public class ModuleSplitTests
{
    private const int Seeds = 60;

    [Fact]
    public void Random_graphs_answer_alike_however_many_graphs_they_consist_of()
    {
        var paths = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var whole = new RandomGraph(seed, isDense: seed % 2 == 0).Graph;
            var split = new RandomGraph(seed, isDense: seed % 2 == 0, modules: 2 + seed % 3).Graph;
            split.Verify();
            Assert.Equal(2 + seed % 3, split.Modules.Count);
            AssertAlike(seed, whole, split);
            AssertAlike(seed, whole.Including(Modality.Rumoured, Modality.Denied), split.Including(Modality.Rumoured, Modality.Denied));
            paths += ComparePaths(seed, whole, split);
        }

        Assert.True(paths > 1000, $"{paths} paths");
    }

    [Fact]
    public void Rules_and_hand_written_facts_hold_alike()
    {
        var (whole, split) = (Supply.AsOne().Build(), Supply.Create().Build());
        AssertAlike(0, whole, split);
        AssertAlike(0, whole.FromSources("D1", "R1"), split.FromSources("D1", "R1"));
        Assert.Equal(LinesOf(whole), LinesOf(split));
        foreach (var node in whole.Nodes)
        {
            foreach (var expression in (string[])["knows*", "within+|reaches", "owns/at/bays", "^makes/backs", "(makes|knows)*"])
            {
                Assert.Equal(
                    whole.Walk(expression).From(node).Select(end => end.Key),
                    split.Walk(expression).From(split[node.Key]).Select(end => end.Key));
            }
        }
    }

    /// <summary>What a graph says of every node, member and fact; in the order of nodes, which is that of keys and kinds.</summary>
    private static void AssertAlike(int seed, Graph whole, Graph split)
    {
        Assert.Equal(LinesOf(whole), LinesOf(split));
        Assert.Equal(whole.Nodes.Select(node => node.Key), split.Nodes.Select(node => node.Key));
        Assert.Equal(
            Sorted(whole.Members.Select(member => $"{member} {member.Range} {member.Facts.Count}")),
            Sorted(split.Members.Select(member => $"{member} {member.Range} {member.Facts.Count}")));
        foreach (var node in whole.Nodes)
        {
            var other = split[node.Key];
            Assert.Equal((node.Kind.Name, node.Index), (other.Kind.Name, other.Index));
            Assert.Equal(Sorted(node.Facts.Select(Text)), Sorted(other.Facts.Select(Text)));
            Assert.Equal(Sorted(node.IncomingFacts.Select(Text)), Sorted(other.IncomingFacts.Select(Text)));
            Assert.Equal(
                whole.FindAll(node.Label).Select(found => found.Key), split.FindAll(node.Label).Select(found => found.Key));
            foreach (var member in node.Kind.Members.Where(member => member.IsRelation))
            {
                var same = split.Members[member.ToString()];
                Assert.Equal(
                    Hop.ClosureTargets<Node>(node, member.Index).Select(end => end.Key),
                    Hop.ClosureTargets<Node>(other, same.Index).Select(end => end.Key));
            }
        }

        var (ranks, otherRanks) = (whole.PageRank(), split.PageRank());
        foreach (var node in whole.Nodes) Assert.Equal(ranks[node], otherRanks[split[node.Key]], 1e-9);
        Assert.True(whole.Nodes.All(node => whole.Reachable(node).Select(end => end.Key).ToHashSet()
            .SetEquals(split.Reachable(split[node.Key]).Select(end => end.Key))), $"seed {seed}");
    }

    private static int ComparePaths(int seed, Graph whole, Graph split)
    {
        var found = 0;
        foreach (var from in whole.Nodes)
        {
            foreach (var to in whole.Nodes)
            {
                var options = new PathOptions { MaximumLength = 3 };
                var paths = Sorted(whole.Paths(from, to, options).Select(path => path.ToString()));
                Assert.Equal(paths, Sorted(split.Paths(split[from.Key], split[to.Key], options).Select(path => path.ToString())));
                Assert.True(
                    whole.ShortestPath(from, to)?.Length == split.ShortestPath(split[from.Key], split[to.Key])?.Length, $"seed {seed}");
                found += paths.Count;
            }
        }

        return found;
    }

    /// <summary>The lines of the snapshot without order, since members have another one, and without the names of bases.</summary>
    private static List<string> LinesOf(Graph graph) =>
        Sorted(graph.ToSnapshot().Split('\n').Where(line => !line.StartsWith("  extends ", StringComparison.Ordinal)));

    private static string Text(Fact fact) =>
        $"{fact} {fact.IsVisible} {string.Join("; ", fact.Claims.Select(claim => claim.ToString()))}";

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
