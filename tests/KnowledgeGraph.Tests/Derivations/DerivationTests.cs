using KnowledgeGraph.CompilerServices;
using Xunit.Abstractions;

namespace KnowledgeGraph.Tests.Derivations;

public sealed class DerivationTests(ITestOutputHelper output)
{
    [Fact]
    public void What_holds_by_rules_and_definitions_is_what_naive_iteration_finds_on_10000_random_graphs()
    {
        var derived = 0;
        for (var seed = 0; seed < 10_000; seed++)
        {
            var graph = new RandomRules(seed).Graph;
            var naive = NaiveRelations.Of(graph);
            foreach (var member in graph.Members)
            {
                var (table, isDerived) = (naive.Holding(member.Index), member.IsDerived);
                foreach (var node in graph.Nodes)
                {
                    var targets = (isDerived ? GeneratedNode.DerivedTargets<Node>(node, member.Index) : GeneratedNode.ClosureTargets<Node>(node, member.Index)).ToArray();
                    var expected = graph.Nodes.Where(other => table[node.Index, other.Index] < NaiveRelations.Never);
                    Assert.True(expected.SequenceEqual(targets), $"Seed {seed}: {member} from {node}: {string.Join(' ', targets)}, not {string.Join(' ', expected)}.");
                    derived += targets.Length;

                    var sources = (isDerived ? GeneratedNode.DerivedSources<Node>(node, member.Index) : GeneratedNode.ClosureSources<Node>(node, member.Index)).ToArray();
                    expected = graph.Nodes.Where(other => table[other.Index, node.Index] < NaiveRelations.Never);
                    Assert.True(expected.SequenceEqual(sources), $"Seed {seed}: {member} to {node}: {string.Join(' ', sources)}, not {string.Join(' ', expected)}.");
                }
            }
        }

        output.WriteLine($"Seeds 0 to 9999, {derived} edges.");
        Assert.True(derived > 30_000);
    }
}
