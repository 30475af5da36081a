using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>What a search for a path leaves out: facts that are followed the other way, and claims that do not count.</summary>
internal static class PathAlternatives
{
    /// <summary>A path in another direction than the one that was asked for; null where there is none.</summary>
    public static OtherDirectionReport? InOtherDirection(Node from, Node to, PathOptions options)
    {
        PathDirection[] others = options.Direction switch
        {
            PathDirection.Forward => [PathDirection.Backward, PathDirection.Either],
            PathDirection.Backward => [PathDirection.Forward, PathDirection.Either],
            _ => [],
        };
        foreach (var direction in others)
        {
            if (from.Graph.ShortestPath(from, to, options with { Direction = direction }) is { } path)
                return new OtherDirectionReport(ClaimReport.NameOf(direction), path.ToString());
        }

        return null;
    }

    /// <summary>
    /// A path that would be shorter than the one that was found, or the only one, if more claims counted; null where there is none.
    /// </summary>
    public static HiddenReport? Hidden(Node from, Node to, PathOptions options, GraphPath? found)
    {
        var graph = from.Graph;
        foreach (var wider in HiddenFacts.WiderThan(graph))
        {
            if (wider.ShortestPath(from.In(wider), to.In(wider), options) is not { } path || path.Length >= found?.Length) continue;
            var facts = HiddenFacts.Of(graph, path);
            return HiddenReport.Of(path.ToString(), null, facts, HiddenFacts.Remedy(graph, facts));
        }

        return null;
    }
}
