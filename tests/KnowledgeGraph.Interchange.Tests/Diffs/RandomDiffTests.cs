namespace KnowledgeGraph.Interchange.Tests.Diffs;

/// <summary>What holds of the diffs of random graphs.</summary>
public sealed class RandomDiffTests
{
    private const int Seeds = 300;

    [Fact]
    public void A_graph_does_not_differ_from_itself()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = RandomFacts.Create(new Random(seed));
            var (graph, again) = (facts.Build(), facts.Build());
            Assert.True(GraphDiff.Between(graph, again).IsEmpty, $"seed {seed}");
            Assert.True(GraphDiff.Between(Snapshot(graph), Snapshot(again)).IsEmpty, $"seed {seed}");
        }
    }

    [Fact]
    public void The_difference_applied_to_the_old_graph_is_the_new_graph()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (old, @new) = Pair(seed);
            Check(GraphContents.Of(old), GraphContents.Of(@new), seed);
            Check(Snapshot(old), Snapshot(@new), seed);
        }
    }

    [Fact]
    public void The_difference_the_other_way_is_its_mirror()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (old, @new) = Pair(seed);
            var (there, back) = (GraphDiff.Between(old, @new), GraphDiff.Between(@new, old));
            Assert.Equal(Changes(there.Kinds), Mirrored(back.Kinds));
            Assert.Equal(Changes(there.Members), Mirrored(back.Members));
            Assert.Equal(Changes(there.Sources), Mirrored(back.Sources));
            Assert.Equal(Changes(there.Entities), Mirrored(back.Entities));
            Assert.Equal(Changes(there.Facts), Mirrored(back.Facts));
            Assert.Equal(Changes(there.Claims), Mirrored(back.Claims));
        }
    }

    [Fact]
    public void Snapshots_differ_in_what_their_graphs_differ_in()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (old, @new) = Pair(seed);
            var (graphs, snapshots) = (GraphDiff.Between(old, @new), GraphDiff.Between(Snapshot(old), Snapshot(@new)));
            Assert.Equal(Changes(graphs.Kinds), Changes(snapshots.Kinds));
            Assert.Equal(Changes(graphs.Members), Changes(snapshots.Members));
            Assert.Equal(Changes(graphs.Sources), Changes(snapshots.Sources));
            Assert.Equal(Changes(graphs.Entities), Changes(snapshots.Entities));
            Assert.Equal(Changes(graphs.Facts), Changes(snapshots.Facts));
            Assert.Equal(Changes(graphs.Claims), Changes(snapshots.Claims));
        }
    }

    private static (Graph Old, Graph New) Pair(int seed)
    {
        var random = new Random(seed);
        var facts = RandomFacts.Create(random);
        var other = random.Next(8) == 0 ? RandomFacts.Create(random) : facts.Changed(random);
        return (facts.Build(random.Next(4) == 0), other.Build(random.Next(4) == 0));
    }

    private static GraphContents Snapshot(Graph graph) => GraphContents.OfSnapshot(graph.ToSnapshot());

    private static void Check(GraphContents old, GraphContents @new, int seed)
    {
        var diff = GraphDiff.Between(old, @new);
        Check(old.Kinds.Values, @new.Kinds.Values, diff.Kinds, seed);
        Check(old.Members.Values, @new.Members.Values, diff.Members, seed);
        Check(old.Sources.Values, @new.Sources.Values, diff.Sources, seed);
        Check(old.Entities.Values, @new.Entities.Values, diff.Entities, seed);
        Check(old.Facts.Values, @new.Facts.Values, diff.Facts, seed);
        Check(old.Claims, @new.Claims, diff.Claims, seed);
    }

    private static void Check<T>(IEnumerable<T> old, IEnumerable<T> @new, IReadOnlyList<GraphChange<T>> changes, int seed)
        where T : DiffRecord
    {
        var applied = old.Select(Stated).ToList();
        foreach (var change in changes)
        {
            if (change.Old is { } gone) Assert.True(applied.Remove(Stated(gone)), $"seed {seed}: {change}");
        }

        applied.AddRange(changes.Where(static change => change.New is not null).Select(static change => Stated(change.New!)));
        Assert.Equal(@new.Select(Stated).Order(StringComparer.Ordinal), applied.Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.NotEqual(Text(change.Old), Text(change.New)));
    }

    private static IEnumerable<string> Changes<T>(IEnumerable<GraphChange<T>> changes)
        where T : DiffRecord =>
        changes.Select(static change => Text(change.Old) + " → " + Text(change.New)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Mirrored<T>(IEnumerable<GraphChange<T>> changes)
        where T : DiffRecord =>
        changes.Select(static change => Text(change.New) + " → " + Text(change.Old)).Order(StringComparer.Ordinal);

    /// <summary>What a record says by itself. An order of values is a field only in a difference.</summary>
    private static string Stated(DiffRecord record) =>
        record is EntityRecord entity
            ? Text(new EntityRecord(entity.Key, entity.Kind, [.. entity.Fields.Where(static field => !IsOrder(field.Name))]))
            : Text(record);

    private static bool IsOrder(string field) => field.StartsWith("order of ", StringComparison.Ordinal);

    /// <summary>All that a record says. Fields of one name have no order, and a snapshot has no handles.</summary>
    private static string Text(DiffRecord? record) => record switch
    {
        null => "",
        ClaimRecord claim => $"{claim.Id} {claim.Subject} {claim.Member} {claim.Value} " + Fields(record),
        _ => record + " " + Fields(record),
    };

    private static string Fields(DiffRecord record) =>
        string.Join(", ", record.Fields.Select(static field => field.ToString()).Order(StringComparer.Ordinal));
}
