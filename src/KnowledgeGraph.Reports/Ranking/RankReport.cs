namespace KnowledgeGraph.Reports;

/// <summary>The entities with the greatest numbers of a measure.</summary>
public sealed record RankReport : GraphReport
{
    /// <summary>Gets the name of the measure.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Gets the C# name of the only kind that is listed; <see langword="null"/> for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the number of entities that were ranked, listed or not.</summary>
    public required int Total { get; init; }

    /// <summary>Gets the entities with the greatest numbers.</summary>
    public required IReadOnlyList<RankedNodeReport> Entities { get; init; }

    /// <param name="graph">The graph.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="options">What is measured.</param>
    /// <param name="kind">The only kind to list, or null for all.</param>
    /// <param name="top">How many to list at most.</param>
    internal static RankReport Of(Graph graph, Measure measure, AlgorithmOptions options, Kind? kind, int top)
    {
        var values = measure.Run(graph, options);
        if (kind is { } only) values = values.Where(v => only.Includes(v.Key.Kind));
        KeyValuePair<Node, double>[] ranked = [.. values.OrderByDescending(v => v.Value)];
        var entities = new List<RankedNodeReport>();
        for (var i = 0; i < Math.Min(top, ranked.Length); i++)
        {
            var (node, value) = ranked[i];
            entities.Add(new RankedNodeReport
            {
                Rank = i > 0 && value == entities[i - 1].Value ? entities[i - 1].Rank : i + 1,
                Key = node.Key,
                Label = node.Label,
                Kind = node.Kind.Name,
                Value = value,
            });
        }

        return new RankReport
        {
            Graph = graph.Name,
            Algorithm = measure.Name,
            Kind = kind?.Name,
            Total = ranked.Length,
            Entities = entities,
        };
    }
}

/// <summary>An entity with its number.</summary>
public sealed record RankedNodeReport
{
    /// <summary>Gets 1 for the greatest number; entities with the same number share the first place of theirs.</summary>
    public required int Rank { get; init; }

    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the label.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the C# name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the number.</summary>
    public required double Value { get; init; }
}
