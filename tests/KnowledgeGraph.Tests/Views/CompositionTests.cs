namespace KnowledgeGraph.Tests.Views;

public class CompositionTests
{
    [Fact]
    public void Conditions_give_the_same_view_in_whatever_order_they_are_given()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var claimed = new ClaimedGraph(seed, 25);
            var conditions = ViewCondition.Any(claimed);
            var views = Permutations(conditions)
                .Select(order => order.Aggregate(claimed.Graph, (graph, condition) => condition.Narrow(graph))).ToArray();
            var expected = Answer(views[0]);
            Assert.All(
                views, view => Assert.True(expected == Answer(view), $"seed {seed}, {string.Join(", ", conditions.Select(c => c.Name))}"));
        }
    }

    [Fact]
    public void A_condition_that_is_given_twice_counts_once()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var claimed = new ClaimedGraph(seed, 25);
            var conditions = ViewCondition.Any(claimed);
            var once = conditions.Aggregate(claimed.Graph, (graph, condition) => condition.Narrow(graph));
            var twice = conditions.Concat(conditions).Aggregate(claimed.Graph, (graph, condition) => condition.Narrow(graph));
            Assert.True(Facts(once) == Facts(twice), $"seed {seed}");
        }
    }

    [Fact]
    public void Narrowing_a_view_leaves_it_as_it_was()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var claimed = new ClaimedGraph(seed, 25);
            var (before, conditions) = (Answer(claimed.Graph), ViewCondition.Any(claimed));
            var views = new List<Graph> { claimed.Graph };
            foreach (var condition in conditions) views.Add(condition.Narrow(views[^1]));
            var answers = views.Select(Answer).ToArray();
            Assert.Equal(before, answers[0]);
            Assert.Equal(answers.Reverse(), views.AsEnumerable().Reverse().Select(Answer));
        }
    }

    [Fact]
    public void Of_modalities_the_later_call_decides()
    {
        var graph = new ClaimedGraph(1).Graph;
        Assert.Equal("Test including rumoured", graph.Excluding(Modality.Rumoured).Including(Modality.Rumoured).ToString());
        Assert.Equal("Test as by default", graph.Including(Modality.Rumoured).Excluding(Modality.Rumoured).ToString());
    }

    private static string Answer(Graph graph) => graph + "\n" + Facts(graph) + "\n" + graph.ToSnapshot();

    private static string Facts(Graph graph) => string.Concat(graph.Facts.Select(fact =>
        $"{fact.Index} {fact.IsVisible} {fact.Rank} {fact.Modality} {string.Join(' ', fact.Claims.Select(claim => claim.IsVisible))}\n"));

    private static IEnumerable<ViewCondition[]> Permutations(ViewCondition[] items)
    {
        if (items.Length < 2) return [items];
        return items.SelectMany(
            (item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (ViewCondition[])[item, .. rest]));
    }
}
