namespace KnowledgeGraph.Reports;

/// <summary>What a walk leaves out because claims do not count.</summary>
internal static class WalkAlternatives
{
    /// <summary>How many of the entities are explained by a path each.</summary>
    private const int Explained = 20;

    /// <summary>
    /// The entities that the expression would lead to besides those that it leads to, or null if it would lead to no others.
    /// </summary>
    public static HiddenReport? Hidden(
        PathWalk<Node, Node> walk, Node from, IEnumerable<Node> ends, Kind? kind, EvidenceReader evidence,
        CancellationToken cancellationToken)
    {
        var graph = walk.Graph;
        var known = ends.Select(e => e.Index).ToHashSet();
        foreach (var wider in HiddenFacts.WiderThan(graph))
        {
            var wide = wider.Walk(walk.ToString());
            Node[] others =
            [
                .. wide.From(from.In(wider), cancellationToken).Where(n => !known.Contains(n.Index) && (kind?.Includes(n.Kind) ?? true))
            ];
            if (others.Length == 0) continue;

            var facts = new List<Fact>();
            foreach (var end in others.Take(Explained))
            {
                if (wide.Paths(from.In(wider), end, cancellationToken).FirstOrDefault() is { } path)
                    facts.AddRange(HiddenFacts.Of(graph, path).Except(facts));
            }

            return HiddenFacts.Report(evidence, graph, facts, ends: others.Select(n => n.In(graph)));
        }

        return null;
    }
}
