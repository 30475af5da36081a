using KnowledgeGraph.Tests.Snapshots;

namespace KnowledgeGraph.Seeds.Tests;

/// <summary>The whole graph as text: what an edit of the facts does to it shows in the pull request.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void The_graph_is_as_reviewed() => Snapshot.Match(this, Race.Graph.ToSnapshot());
}
