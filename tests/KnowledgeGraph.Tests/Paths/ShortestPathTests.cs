using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

public class ShortestPathTests
{
    [Fact]
    public void A_path_reads_like_a_sentence_and_turns_its_arrow_only_where_a_relation_has_no_inverse()
    {
        var path = Race.Graph.ShortestPath(Race.Graph["HighFlyer"], Race.Graph["ExportControls"])!;
        Assert.Equal("High-Flyer ─backs→ DeepSeek ─uses→ H800 ─restricted by→ US export controls", path.ToString());
        Assert.Equal(3, path.Length);
        Assert.Equal(("High-Flyer", "US export controls"), (path.Start.Label, path.End.Label));
        Assert.Equal(["backs", "uses", "restricted by"], path.Steps.Select(step => step.Label));
        Assert.Equal(Modality.Inferred, path[2].Fact.Modality);

        // Forward, unless the options say otherwise.
        Assert.Null(Race.Graph.ShortestPath(Race.Graph["ExportControls"], Race.Graph["HighFlyer"]));
        var back = Race.Graph.ShortestPath(
            Race.Graph["ExportControls"], Race.Graph["HighFlyer"], new PathOptions { Direction = PathDirection.Either })!;
        Assert.Equal("US export controls ─restricts→ H800 ←uses─ DeepSeek ─backed by→ High-Flyer", back.ToString());
        Assert.All(back.Steps, step => Assert.False(step.IsForward));
        Assert.Equal(path, Race.Graph.ShortestPath(path.Start, path.End));
        Assert.Equal(path.GetHashCode(), Race.Graph.ShortestPath(path.Start, path.End)!.GetHashCode());
        Assert.NotEqual(path, back);
    }

    [Fact]
    public void A_node_reaches_itself_without_steps_and_not_what_hidden_facts_lead_to()
    {
        var node = Race.Graph["DeepSeek"];
        Assert.Equal("DeepSeek", Race.Graph.ShortestPath(node, node)!.ToString());
        Assert.Equal(node, Race.Graph.ShortestPath(node, node)!.End);
        Assert.Null(Race.Graph.ShortestPath(node, Race.Graph["H20"])); // Only rumoured.
        Assert.Null(Race.Graph.ShortestPath(node, Race.Graph["Nobody"]));
    }

    [Fact]
    public void Options_restrict_relations_directions_and_length()
    {
        Node from = Race.Graph["HighFlyer"], to = Race.Graph["ExportControls"];
        Assert.Null(Race.Graph.ShortestPath(from, to, new PathOptions { MaximumLength = 2 }));
        Assert.NotNull(Race.Graph.ShortestPath(from, to, new PathOptions { MaximumLength = 3 }));
        Assert.Null(Race.Graph.ShortestPath(to, from, new PathOptions { Direction = PathDirection.Forward }));
        Assert.NotNull(Race.Graph.ShortestPath(to, from, new PathOptions { Direction = PathDirection.Backward }));
        Assert.NotNull(Race.Graph.ShortestPath(from, to, new PathOptions { Relations = ["Backs", "uses", "RestrictedBy"] }));
        Assert.Null(Race.Graph.ShortestPath(from, to, new PathOptions { Relations = ["Backs"] }));
        Assert.Null(Race.Graph.ShortestPath(from, to, new PathOptions { Relations = ["Backs", "Uses", "restricts"] }));
        // From a chip no use leads on.
        Assert.Null(Race.Graph.ShortestPath(to, from, new PathOptions { Relations = ["BackedBy", "Uses", "restricts"] }));
        Assert.NotNull(
            Race.Graph.ShortestPath(
                to, from, new PathOptions { Relations = ["BackedBy", "Uses", "restricts"], Direction = PathDirection.Either }));
        Assert.Equal("High-Flyer ─knows→ Liang Wenfeng ─knows→ DeepSeek", Race.Graph.ShortestPath(
            from, Race.Graph["DeepSeek"], new PathOptions { Relations = ["Knows"], Direction = PathDirection.Backward })!.ToString());
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        var node = Race.Graph["DeepSeek"];
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathOptions { MaximumLength = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathOptions { Direction = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathOptions { Direction = (PathDirection)4 });
        var unknown = Assert.Throws<ArgumentException>(
            () => Race.Graph.ShortestPath(node, node, new PathOptions { Relations = ["RestrictdBy"] }));
        Assert.Contains("did you mean 'RestrictedBy'", unknown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Race.Graph.ShortestPath(node, node, new PathOptions { Relations = ["Founded"] }));
        var stranger = new TestGraph("Other").Kind("A").Entity("A", "x").Build()["x"];
        var foreign = Assert.Throws<ArgumentException>(() => Race.Graph.ShortestPath(node, stranger));
        Assert.Contains("Other", foreign.Message, StringComparison.Ordinal);
        Assert.Contains("Race", foreign.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Race.Graph.ShortestPath(default, node));
    }

    [Fact]
    public void Paths_are_those_of_a_naive_search_whatever_the_options()
    {
        var found = 0;
        for (var seed = 0; seed < 4000; seed++)
        {
            var graph = new RandomGraph(seed, 30, 50);
            var random = new Random(seed);
            var relations = graph.Graph.Members.Where(member => member.IsRelation).ToArray();
            for (var i = 0; i < 6; i++)
            {
                int from = random.Next(graph.Graph.NodeCount), to = random.Next(graph.Graph.NodeCount);
                var direction = (PathDirection)random.Next(1, 4);
                var names = random.Next(2) == 0
                    ? null
                    : relations.Where(_ => random.Next(3) > 0).Select(member => Name(member, random)).ToArray();
                var options = new PathOptions
                {
                    Direction = direction,
                    Relations = names?.Select(name => (NameOr<Member>)name).ToArray(),
                    MaximumLength = random.Next(2) == 0 ? int.MaxValue : random.Next(1, 5)
                };
                var expected = NaivePaths.Find(
                    graph, from, to, member => Allowed(graph.Graph.Members[member], names, direction), options.MaximumLength);
                var path = graph.Graph.ShortestPath(graph.Graph.Nodes[from], graph.Graph.Nodes[to], options);
                Assert.True(
                    expected is null
                        ? path is null
                        : path is not null && expected.SequenceEqual(path.Steps.Select(step => step.Fact.Index)),
                    $"seed {seed}, try {i}, from {from} to {to}: {path}");
                if (path is null) continue;
                found += path.Length > 2 ? 1 : 0;
                for (var step = 0; step < path.Length; step++) Assert.Equal(step == 0 ? path.Start : path[step - 1].To, path[step].From);
                Assert.All(path.Steps, step => Assert.Equal(step.To, step.Fact.Other(step.From)));
            }
        }

        Assert.True(found > 500, $"only {found} paths had more than two steps: the graphs are too sparse to test anything");
    }

    private static string Name(Member member, Random random) => random.Next(3) switch
    {
        0 => member.Name,
        1 => member.JsonName,
        _ => member.InverseName ?? member.Name,
    };

    private static PathDirection Allowed(Member member, string[]? names, PathDirection direction) =>
        names is null || names.Contains(member.Name) || names.Contains(member.JsonName) ? direction
        : names.Contains(member.InverseName) ? PathDirection.Backward : 0;
}
