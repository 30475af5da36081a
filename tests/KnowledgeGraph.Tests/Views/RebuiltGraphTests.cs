using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>A view answers as a graph does that was built with nothing but what counts in it.</summary>
public class RebuiltGraphTests(ITestOutputHelper output)
{
    [Fact]
    public void A_view_answers_like_a_graph_of_its_visible_facts_alone()
    {
        var visible = 0;
        for (var seed = 0; seed < 3000; seed++)
        {
            var claimed = new ClaimedGraph(seed);
            var conditions = ViewCondition.Any(claimed);
            var view = conditions.Aggregate(claimed.Graph, (graph, condition) => condition.Narrow(graph));
            var rebuilt = Rebuild(claimed, conditions);
            try
            {
                Compare(view, rebuilt, isOrdered: conditions.All(condition => condition.Included.Length == 0));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException(
                    $"seed {seed}, {string.Join(", ", conditions.Select(c => c.Name))}: {exception.Message}", exception);
            }

            visible += rebuilt.FactCount;
        }

        output.WriteLine($"{visible} facts were visible");
        Assert.True(visible > 10_000);
    }

    private static Graph Rebuild(ClaimedGraph claimed, ViewCondition[] conditions)
    {
        var claims = claimed.Facts.SelectMany(fact => fact.Claims).ToDictionary(claim => claim.Id!);
        Modality[] modalities =
        [
            Modality.Asserted, Modality.Reported, Modality.Claimed, Modality.Inferred,
            .. conditions.SelectMany(condition => condition.Included)
        ];
        var hidden = claimed.Facts.Where(fact => !conditions.All(condition => condition.Holds((fact.Subject, fact.Member, fact.Value))))
            .SelectMany(fact => fact.Claims).Select(claim => claim.Id).ToHashSet();
        return claimed.Build(
            fact => conditions.All(condition => condition.Holds(fact)),
            claim => claim.Grounds(id => claims[id]).All(Counts),
            claim => claim with { Modality = claim.Modality > Modality.Inferred ? Modality.Asserted : claim.Modality, RestsOn = [] });

        bool Counts(TestClaim claim) =>
            modalities.Contains(claim.Modality) && claim.Rank != Rank.Deprecated && !hidden.Contains(claim.Id)
                && conditions.All(condition => condition.Counts(claim, id => claims[id]));
    }

    private static void Compare(Graph view, Graph rebuilt, bool isOrdered)
    {
        Assert.Equal(rebuilt.Facts.Select(Words).Order(), view.Facts.Where(fact => fact.IsVisible).Select(Words).Order());
        Assert.Equal(rebuilt.ClaimCount, view.Facts.Sum(fact => fact.Claims.Count(claim => claim.IsVisible)));
        foreach (var member in view.Members)
        {
            foreach (var node in member.Domain.Nodes)
            {
                var other = rebuilt.Nodes[node.Index];
                AssertList(Steps(node, member, inverse: false), Steps(other, rebuilt.Members[member.Index], inverse: false), isOrdered);
                if (member.IsRelation) continue;
                AssertList(Notes(node, member), Notes(other, member), isOrdered);
            }

            if (!member.IsRelation) continue;
            foreach (var node in member.Range!.Value.Nodes)
            {
                AssertList(
                    Steps(node, member, inverse: true), Steps(rebuilt.Nodes[node.Index], rebuilt.Members[member.Index], inverse: true),
                    isOrdered);
            }
        }

        foreach (var node in view.Nodes) CompareNode(node, rebuilt.Nodes[node.Index]);
        CompareAlgorithms(view, rebuilt);
    }

    /// <summary>The visible facts of a node, with what is at the other end: by hops, and by the lists of facts.</summary>
    private static List<string> Steps(Node node, Member member, bool inverse)
    {
        var rows = inverse ? node.Graph.Incoming(member.Index) : node.Graph.Outgoing(member.Index);
        var facts = rows.VisibleFactsOf(node.Graph, node.Index);
        var all = rows.FactsOf(node.Graph, node.Index);
        var steps = new List<string>();
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = new Fact(node.Graph, facts[i]);
            Assert.Equal(facts[i], all[i]);
            Assert.True(fact.IsVisible);
            steps.Add(Words(fact));
        }

        for (var i = facts.Count; i < all.Count; i++) Assert.False(new Fact(node.Graph, all[i]).IsVisible);
        if (!member.IsRelation) return steps;
        var hops = inverse ? Hop.Sources<Node>(node, member.Index) : Hop.Targets<Node>(node, member.Index);
        Assert.Equal(hops.Select(hop => hop.Index), steps.Select((_, i) => new Fact(node.Graph, facts[i]).Other(node).Index));
        var first = inverse ? Hop.Source<Node>(node, member.Index) : Hop.Target<Node>(node, member.Index);
        if (!inverse || hops.Count == 0) Assert.Equal(hops.Count == 0 ? null : hops[0], first);
        else Assert.Contains(first!.Value, hops); // The most recent one: see RecencyTests.
        return steps;
    }

    private static List<string> Notes(Node node, Member member)
    {
        var notes = Hop.Values(node, member.Index, static fact => fact.Value.AsText()).ToList();
        Assert.Equal(notes.FirstOrDefault(), Hop.Value(node, member.Index)?.AsText());
        return notes;
    }

    private static void CompareNode(Node node, Node other)
    {
        Assert.Equal(other.Facts.Select(Words).Order(), node.Facts.Where(fact => fact.IsVisible).Select(Words).Order());
        Assert.Equal(other.IncomingFacts.Select(Words).Order(), node.IncomingFacts.Where(fact => fact.IsVisible).Select(Words).Order());
        Assert.All(node.Facts.Concat(node.IncomingFacts), fact => Assert.Same(node.Graph, fact.Graph));
    }

    private static void CompareAlgorithms(Graph view, Graph rebuilt)
    {
        Assert.Equal(Groups(rebuilt.Components()), Groups(view.Components()));
        Assert.Equal(Groups(rebuilt.StronglyConnectedComponents()), Groups(view.StronglyConnectedComponents()));
        Assert.Equal(rebuilt.FindCycle() is null, view.FindCycle() is null);
        foreach (var (expected, found) in rebuilt.PageRank().Zip(view.PageRank())) Assert.Equal(expected.Value, found.Value, 1e-12);
        var from = view.Nodes[0];
        Assert.Equal(rebuilt.Distances(rebuilt.Nodes[0]).Select(pair => pair.Value), view.Distances(from).Select(pair => pair.Value));
        foreach (var to in view.Nodes)
        {
            var path = view.ShortestPath(from, to);
            Assert.Equal(rebuilt.ShortestPath(rebuilt.Nodes[0], rebuilt.Nodes[to.Index])?.Length, path?.Length);
            if (path is not null) Assert.All(path.Steps, step => Assert.True(step.Fact.IsVisible && step.Fact.Graph == view));
        }
    }

    private static List<string> Groups(NodeGroups groups) =>
        [.. groups.Select(group => string.Join(' ', group.Select(node => node.Key).Order()))];

    private static void AssertList(List<string> found, List<string> expected, bool isOrdered)
    {
        if (isOrdered) Assert.Equal(expected, found);
        else Assert.Equal(expected.Order(), found.Order());
    }

    private static string Words(Fact fact) => $"{fact.Subject.Key} {fact.Member.Name} {fact.Object?.Key ?? fact.Value.AsText()}";
}
