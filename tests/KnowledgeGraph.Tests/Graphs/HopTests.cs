using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

public class HopTests
{
    [Fact]
    public void Hops_both_ways_are_those_of_a_naive_search_through_the_facts()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new RandomGraph(seed);
            random.Graph.Verify();
            foreach (var member in random.Graph.Members.Where(member => member.IsRelation))
            {
                foreach (var node in member.Domain.Nodes) AssertHop(random, seed, member, node, inverse: false);
                foreach (var node in member.Range!.Value.Nodes) AssertHop(random, seed, member, node, inverse: true);
            }
        }
    }

    [Fact]
    public void The_facts_of_a_node_are_all_of_its_facts_hidden_ones_last()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new RandomGraph(seed);
            var linked = random.Linked;
            foreach (var node in random.Graph.Nodes)
            {
                var expected = Enumerable.Range(0, linked.Facts.Count).Where(i => linked.Facts[i].Subject == node.Index
                    || (linked.Facts[i].Target == node.Index && linked.Vocabulary.Members[linked.Facts[i].Member].IsSymmetric));
                Assert.True(expected.SequenceEqual(node.Facts.Select(fact => fact.Index).Order()), $"seed {seed}, node {node.Key}");
                var incoming = Enumerable.Range(0, linked.Facts.Count).Where(i => linked.Facts[i].Target == node.Index
                    && !linked.Vocabulary.Members[linked.Facts[i].Member].IsSymmetric);
                Assert.True(incoming.SequenceEqual(node.IncomingFacts.Select(fact => fact.Index).Order()), $"seed {seed}, node {node.Key}");
                foreach (var byMember in node.Facts.GroupBy(fact => fact.Member))
                {
                    var standings = byMember.Select(fact => linked.Facts[fact.Index].Standing).ToArray();
                    Assert.True(standings.SequenceEqual(standings.Order()), $"seed {seed}, node {node.Key}");
                }
            }
        }
    }

    [Fact]
    public void Every_fact_and_claim_reads_as_it_was_written()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new RandomGraph(seed);
            var linked = random.Linked;
            for (var i = 0; i < linked.Facts.Count; i++)
            {
                var (expected, fact) = (linked.Facts[i], random.Graph.Facts[i]);
                Assert.Equal(
                    (expected.Member, expected.Subject, expected.Standing != Standing.Hidden),
                    (fact.Member.Index, fact.Subject.Index, fact.IsVisible));
                Assert.Equal(expected.Target, fact.Object?.Index ?? -1);
                if (!fact.Member.IsRelation) Assert.Equal(expected.Number, fact.Value.AsInt64());
                Assert.Equal(expected.FirstClaim, fact.Claims[0].Index);
                foreach (var claim in fact.Claims)
                {
                    Assert.Equal(fact, claim.Fact);
                    var written = linked.Claims[claim.Index];
                    Assert.Equal((written.Modality, written.Rank, written.Quote), (claim.Modality, claim.Rank, claim.Quote));
                    Assert.Equal(written.AttributedNode, claim.AttributedNode?.Index ?? -1);
                }

                Assert.Equal(fact.IsVisible, fact.Claims.Any(claim => claim.IsVisible));
                if (expected.Standing == Standing.Preferred) Assert.Equal(Rank.Preferred, fact.Rank);
                if (fact.IsVisible) Assert.True(fact.Modality <= Modality.Inferred);
            }
        }
    }

    [Fact]
    public void Hops_against_a_relation_hold_no_facts_until_they_are_asked_for()
    {
        var graph = Race.Create().Build();
        var facts = typeof(Storage.Adjacency).GetField(
            "_facts", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        Assert.Equal("DeepSeek", Hop.Sources<Node>(graph["H800"], Race.Uses).ToString());
        Assert.Equal(2, Hop.Targets<Node>(graph["Liang"], Race.Knows).Count);
        Assert.NotNull(
            graph.ShortestPath(
                graph["H800"], graph["HighFlyer"], new PathOptions { Relations = ["Backs"], Direction = PathDirection.Either })
                ?? (object)graph);
        Assert.All(
            new[] { graph.Incoming(Race.Uses), graph.Outgoing(Race.Knows), graph.Outgoing(Race.Uses) },
            rows => Assert.Null(facts.GetValue(rows)));
        Assert.Equal(2, graph["H800"].IncomingFacts.Count(fact => fact.Member.Name == "Uses") + graph["H20"].IncomingFacts.Count);
        Assert.NotNull(facts.GetValue(graph.Incoming(Race.Uses)));
    }

    [Fact]
    public void A_hop_allocates_nothing_after_the_first()
    {
        Walk(); // Decodes the relations, and compiles.
        Walk();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var seen = Walk();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(5, seen);

        static int Walk()
        {
            var seen = 0;
            foreach (var company in Race.Graph.NodesOf<Company>())
            {
                foreach (var backed in company.Backs) seen += backed.Uses.Count;
                foreach (var chip in company.Uses) seen += chip.UsedBy.Count;
                foreach (var known in company.Knows) seen += known.Is<Company>() ? 0 : 1;
                seen += company.LedBy is null ? 0 : 1;
            }

            return seen;
        }
    }

    [Fact]
    public void Threads_that_touch_a_graph_first_at_the_same_time_get_equal_answers()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var test = new RandomGraph(seed).Test;
            var expected = test.Build().ToSnapshot();
            var graph = test.Build();
            using var start = new Barrier(8);
            var answers = new string[8];
            var threads = Enumerable.Range(0, 8).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                foreach (var member in graph.Members.Where(member => member.IsRelation))
                {
                    foreach (var node in member.Range!.Value.Nodes)
                        answers[i] += Hop.Sources<Node>(node, member.Index).ToString() + ";";
                }

                answers[i] += graph.ToSnapshot();
            })).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            Assert.All(answers, answer => Assert.Equal(answers[0], answer));
            Assert.EndsWith(expected, answers[0], StringComparison.Ordinal);
        }
    }

    /// <summary>The generated type has the inverse where an abstract kind declares it.</summary>
    [Theory]
    [InlineData("H20")]
    [InlineData("ExportControls")]
    public void An_inverse_of_a_node_that_its_relation_does_not_lead_to_is_empty(string key)
    {
        var node = Race.Graph[key];
        Assert.Empty(Hop.Sources<Node>(node, Race.Backs));
        Assert.Null(Hop.Source<Node>(node, Race.Backs));
        Assert.Empty(Hop.Claims(node, Race.Backs, inverse: true, fact => fact.Subject));
    }

    [Fact]
    public void A_node_of_another_kind_has_no_such_member()
    {
        Assert.Throws<InvalidOperationException>(() => Hop.Targets<Node>(Race.Graph["H20"], Race.Backs));
        Assert.Throws<InvalidOperationException>(() => Hop.Sources<Node>(Race.Graph["DeepSeek"], Race.Founded));
        Assert.Throws<ArgumentException>(() => Race.Graph["H20"].FactsOf(Race.Graph.Members[Race.Backs]));
        Assert.Throws<ArgumentException>(() => Race.Create().Build()["DeepSeek"].FactsOf(Race.Graph.Members[Race.Backs]));
        Assert.Equal(3, Race.Graph["DeepSeek"].FactsOf(Race.Graph.Members[Race.Founded]).Count);
    }

    private static void AssertHop(RandomGraph random, int seed, Member member, Node node, bool inverse)
    {
        var hop = inverse ? Hop.Sources<Node>(node, member.Index) : Hop.Targets<Node>(node, member.Index);
        var expected = random.Neighbors(member.Index, node.Index, inverse);
        Assert.True(
            expected.Order().SequenceEqual(hop.Select(other => other.Index).Order()),
            $"seed {seed}, {node.Key}.{member.Name}, inverse: {inverse}");
        var claims = Hop.Claims(node, member.Index, inverse, fact => fact.Other(node));
        List<Claim<Node>> listed = [.. claims];
        Assert.Equal(claims.Count, listed.Count);
        Assert.Equal(claims.Facts.Sum(fact => fact.Claims.Count), claims.Count);
        var all = random.Neighbors(member.Index, node.Index, inverse, hidden: true).Order();
        Assert.True(
            all.SequenceEqual(claims.Facts.Select(fact => fact.Other(node).Index).Order()),
            $"seed {seed}, claims of {node.Key}.{member.Name}, inverse: {inverse}");
        Assert.True(
            hop.SequenceEqual(claims.Facts.Where(fact => fact.IsVisible).Select(fact => fact.Other(node))),
            $"seed {seed}, order of {node.Key}.{member.Name}");
        for (var i = 0; i < claims.Count; i++) Assert.Equal(listed[i], claims[i]);
        Assert.Throws<ArgumentOutOfRangeException>(() => claims[claims.Count]);
    }
}
