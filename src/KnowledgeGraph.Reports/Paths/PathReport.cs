namespace KnowledgeGraph.Reports;

/// <summary>The paths between two entities.</summary>
public sealed record PathReport : EvidenceReport
{
    /// <summary>Gets the start.</summary>
    public required NodeReport From { get; init; }

    /// <summary>Gets the end.</summary>
    public required NodeReport To { get; init; }

    /// <summary>
    /// Gets a value indicating whether there is a path. If there is none, <see cref="Length"/> and <see cref="Text"/> are
    /// <see langword="null"/>.
    /// </summary>
    public required bool Found { get; init; }

    /// <summary>Gets the number of hops of the first path.</summary>
    public int? Length { get; init; }

    /// <summary>Gets the weight of the first path, if weights were asked for.</summary>
    public double? Weight { get; init; }

    /// <summary>Gets the first path as one line.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the hops of the first path.</summary>
    public required IReadOnlyList<StepReport> Steps { get; init; }

    /// <summary>Gets all paths, including the first one, if several were asked for.</summary>
    public IReadOnlyList<FoundPathReport>? Paths { get; init; }

    /// <summary>Gets how many paths were asked for; <see langword="null"/> if no number was given.</summary>
    public int? K { get; init; }

    /// <summary>Gets a path in another direction, if there is none in the one that was asked for.</summary>
    public OtherDirectionReport? OtherDirection { get; init; }

    /// <summary>Gets a shorter path, or the only one, that rests on claims that do not count.</summary>
    public HiddenReport? Hidden { get; init; }

    /// <summary>Gets all paths, whether or not several were asked for.</summary>
    public IReadOnlyList<FoundPathReport> All =>
        Paths ?? (Length is { } length && Text is { } text
            ? [new FoundPathReport { Length = length, Weight = Weight, Text = text, Steps = Steps }]
            : []);

    /// <param name="from">The start.</param>
    /// <param name="to">The end.</param>
    /// <param name="found">The paths, shortest first.</param>
    /// <param name="asksForSeveral">Whether more than one path was asked for.</param>
    internal static PathReport Of(Node from, Node to, IReadOnlyList<FoundPathReport> found, bool asksForSeveral)
    {
        var first = found.Count > 0 ? found[0] : null;
        return new PathReport
        {
            Graph = from.Graph.Name,
            From = NodeReport.Of(from),
            To = NodeReport.Of(to),
            Found = first is not null,
            Length = first?.Length,
            Weight = first?.Weight,
            Text = first?.Text,
            Steps = first?.Steps ?? [],
            Paths = asksForSeveral ? found : null,
        };
    }
}

/// <summary>A path that takes facts in another direction than was asked for.</summary>
public sealed record OtherDirectionReport
{
    /// <summary>Gets the direction: <c>forward</c>, <c>backward</c> or <c>either</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Gets the path as one line.</summary>
    public required string Text { get; init; }
}
