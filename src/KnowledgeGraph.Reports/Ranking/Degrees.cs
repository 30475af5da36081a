namespace KnowledgeGraph.Reports;

/// <summary>How many visible facts lead away from each node, in the directions that options allow.</summary>
internal static class Degrees
{
    public static IEnumerable<KeyValuePair<Node, double>> Of(Graph graph, AlgorithmOptions options)
    {
        var degrees = new double[graph.NodeCount];
        foreach (var member in graph.Members)
        {
            var directions = DirectionsOf(member, options);
            if (directions == 0) continue;
            options.CancellationToken.ThrowIfCancellationRequested();
            foreach (var fact in member.Facts)
            {
                if (!fact.IsVisible || fact.Object is not { } target) continue;
                if ((directions & PathDirection.Forward) != 0) degrees[fact.Subject.Index]++;
                if ((directions & PathDirection.Backward) != 0) degrees[target.Index]++;
            }
        }

        return graph.Nodes.Select(n => KeyValuePair.Create(n, degrees[n.Index]));
    }

    private static PathDirection DirectionsOf(Member member, AlgorithmOptions options)
    {
        if (!member.IsRelation) return 0;
        var directions = options.Relations is null || options.Relations.Contains(member.Name) ? options.Direction : 0;
        if (member.InverseName is { } inverse && options.Relations is not null && options.Relations.Contains(inverse))
            directions |= PathDirection.Backward;
        return directions != 0 && member.IsSymmetric ? PathDirection.Either : directions;
    }
}
