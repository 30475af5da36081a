namespace KnowledgeGraph.Reports;

/// <summary>What a search for a path leaves out: facts that are followed the other way, and claims that do not count.</summary>
internal sealed class PathAlternatives(Node from, Node to, PathOptions options)
{
    /// <summary>A path in another direction than the one that was asked for, or null if there is none.</summary>
    public OtherDirectionReport? InOtherDirection()
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
                return new OtherDirectionReport { Direction = StatementNames.Of(direction), Text = path.ToString() };
        }

        return null;
    }

    /// <summary>
    /// A path that would be shorter than the one that was found, or the only one, if more claims counted, or null if there is none.
    /// </summary>
    public HiddenReport? Hidden(EvidenceReader evidence, GraphPath? found)
    {
        foreach (var wider in HiddenFacts.WiderThan(from.Graph))
        {
            if (wider.ShortestPath(from.In(wider), to.In(wider), options) is { } path && !(path.Length >= found?.Length))
                return HiddenFacts.Report(evidence, from.Graph, HiddenFacts.Of(from.Graph, path), text: path.ToString());
        }

        return null;
    }
}
