namespace KnowledgeGraph.Tests.Derivations;

public sealed class WhyTests(ITestOutputHelper output)
{
    private const int Most = 40;

    [Fact]
    public void Proofs_are_true_distinct_and_shortest_first_on_10000_random_graphs()
    {
        var (proofs, longest) = (0, 0);
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new RandomRules(seed, maximumNodes: 5, maximumFacts: 14);
            var graph = random.Graph;
            var naive = NaiveRelations.Of(graph);
            var member = AnyRelation(random);
            var table = naive.Holding(member.Index);
            for (var pair = 0; pair < 2 * graph.NodeCount; pair++)
            {
                var (subject, value) = (graph.Nodes[pair / 2], graph.Nodes[random.Next(graph.NodeCount)]);
                var found = graph.Why(subject, member, value).Take(Most).ToArray();
                var where = $"Seed {seed}: {member} from {subject} to {value}";
                var shortest = table[subject.Index, value.Index];
                Assert.True(found.Length > 0 == shortest < NaiveRelations.Never, where);
                if (found.Length == 0) continue;
                Assert.True(found[0].Length == shortest, $"{where}: {found[0]} is of {found[0].Length} facts, and {shortest} are enough.");
                Assert.True(found.Distinct().Count() == found.Length, where + ": " + string.Join(", ", found.AsEnumerable()));
                for (var i = 0; i < found.Length; i++)
                {
                    Assert.True(i == 0 || found[i - 1].Length <= found[i].Length, where);
                    Assert.True(found[i].Start == subject && found[i].End == value, where);
                    Assert.All(found[i], step => Assert.True(step.Fact.IsVisible, where));
                    if (i < 5) Assert.True(IsProof(found[i], member), $"{where}: {found[i]} is no proof.");
                }

                proofs += found.Length;
                longest = Math.Max(longest, found[^1].Length);
            }
        }

        output.WriteLine($"Seeds 0 to 9999: {proofs} proofs of up to {longest} facts.");
        Assert.True(proofs > 10_000);
    }

    [Fact]
    public void Every_proof_that_comes_to_no_node_twice_is_found_where_no_definition_depends_on_itself()
    {
        var compared = 0;
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new RandomRules(seed, maximumNodes: 5, maximumFacts: 12);
            var graph = random.Graph;
            if (graph.Members.Any(member => graph.Walks.Definitions.IsRecursive(member.Index))) continue;
            var member = AnyRelation(random);
            foreach (var subject in graph.Nodes)
            {
                var value = graph.Nodes[random.Next(graph.NodeCount)];
                var found = graph.Why(subject, member, value).Take(1_000).ToHashSet();
                if (found.Count == 1_000) continue;
                foreach (var path in SimplePaths([], subject, subject, value))
                {
                    if (!IsProof(path, member)) continue;
                    compared++;
                    Assert.True(found.Contains(path), $"Seed {seed}: {member} from {subject} to {value} lacks {path}.");
                }
            }
        }

        output.WriteLine($"Seeds 0 to 4999: {compared} proofs.");
        Assert.True(compared > 500);
    }

    /// <summary>All paths of visible facts, in either direction, that come to no node twice.</summary>
    private static IEnumerable<GraphPath> SimplePaths(PathStep[] steps, Node start, Node node, Node end)
    {
        if (node == end) yield return new GraphPath(start, steps);
        if (node == end) yield break;
        foreach (var fact in node.Facts.Concat(node.IncomingFacts))
        {
            if (!fact.Member.IsRelation || !fact.IsVisible) continue;
            var next = fact.Other(node);
            if (next == start || next == node || steps.Any(step => step.To == next)) continue;
            foreach (var path in SimplePaths([.. steps, new PathStep(node, next, fact)], start, next, end)) yield return path;
        }
    }

    private static bool IsProof(GraphPath path, Member member) =>
        NaiveRelations.Along(path).Holding(member.Index)[0, path.Length] == path.Length;

    /// <summary>One with a rule or a definition where there is one.</summary>
    private static Member AnyRelation(RandomRules random)
    {
        var defined = random.Graph.Members.Where(member => random.Graph.Walks.Definitions.IsDefined(member.Index)).ToArray();
        return defined.Length > 0 ? defined[random.Next(defined.Length)] : random.Graph.Members[0];
    }
}
