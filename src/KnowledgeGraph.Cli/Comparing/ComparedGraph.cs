using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Interchange;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>One of the two sides of a diff.</summary>
/// <param name="Shown">What was given, as it is shown.</param>
/// <param name="Graph">The graph, or null for a snapshot.</param>
/// <param name="Snapshot">The text of the snapshot, or null for a graph.</param>
internal sealed record ComparedGraph(string Shown, Graph? Graph, string? Snapshot)
{
    /// <summary>Compares two sides. Beside a snapshot, a graph is compared by its snapshot, too.</summary>
    /// <exception cref="InputException">A snapshot is not one.</exception>
    public static GraphDiff Compare(ComparedGraph old, ComparedGraph @new)
    {
        if (old.Graph is { } left && @new.Graph is { } right) return GraphDiff.Between(left, right);
        return GraphDiff.Between(old.ReadSnapshot(), @new.ReadSnapshot());
    }

    /// <exception cref="InputException">The text is not a snapshot.</exception>
    private GraphContents ReadSnapshot()
    {
        try
        {
            return GraphContents.OfSnapshot(Snapshot ?? Graph!.ToSnapshot());
        }
        catch (FormatException error)
        {
            throw new InputException($"{Shown} cannot be compared: {error.Message}");
        }
    }
}
