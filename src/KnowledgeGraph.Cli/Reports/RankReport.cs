using KnowledgeGraph.Cli.Ranking;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg rank</c> answers where the algorithm gives each entity a number.</summary>
/// <param name="Kind">The C# name of the only kind that is listed, or null for all.</param>
/// <param name="Total">How many entities were ranked, of which those of the greatest values are listed.</param>
internal sealed record RankReport(string Graph, string Algorithm, string? Kind, int Total, IReadOnlyList<RankedNodeReport> Entities)
    : GraphReport(Graph)
{
    /// <param name="kind">The only kind to list, or null for all.</param>
    /// <param name="top">How many to list at most.</param>
    public static RankReport Of(Graph graph, Measure measure, AlgorithmOptions options, Kind? kind, int top)
    {
        var values = measure.Run(graph, options);
        if (kind is { } only) values = values.Where(v => only.Includes(v.Key.Kind));
        KeyValuePair<Node, double>[] ranked = [.. values.OrderByDescending(v => v.Value)];
        var entities = new List<RankedNodeReport>();
        for (var i = 0; i < Math.Min(top, ranked.Length); i++)
        {
            var (node, value) = ranked[i];
            var rank = i > 0 && value == entities[i - 1].Value ? entities[i - 1].Rank : i + 1;
            entities.Add(new RankedNodeReport(rank, node.Key, node.Label, node.Kind.Name, value));
        }

        return new RankReport(graph.Name, measure.Name, kind?.Name, ranked.Length, entities);
    }
}

/// <param name="Rank">1 for the greatest value; those of one value share the first place of theirs.</param>
internal sealed record RankedNodeReport(int Rank, string Key, string Label, string Kind, double Value);
