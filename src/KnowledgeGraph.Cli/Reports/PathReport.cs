namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg path</c> answers.</summary>
/// <param name="Found">Whether there is a path; without one, <paramref name="Length"/> and <paramref name="Text"/> are null.</param>
/// <param name="Length">How many hops the first path has.</param>
/// <param name="Weight">The weight of the first path, where weights were asked for.</param>
/// <param name="Text">The first path as one line.</param>
/// <param name="Steps">The hops of the first path.</param>
/// <param name="Paths">All paths, the first included, where several were asked for.</param>
internal sealed record PathReport(
    string Graph,
    NodeReport From,
    NodeReport To,
    bool Found,
    int? Length,
    double? Weight,
    string? Text,
    IReadOnlyList<StepReport> Steps,
    IReadOnlyList<FoundPathReport>? Paths) : GraphReport(Graph)
{
    /// <summary>Gets how many paths were asked for with <c>--k</c>; null without it.</summary>
    public int? K { get; init; }

    /// <summary>Gets a path in another direction, where there is none in the one that was asked for.</summary>
    public OtherDirectionReport? OtherDirection { get; init; }

    /// <summary>Gets a shorter path, or the only one, that rests on claims that do not count.</summary>
    public HiddenReport? Hidden { get; init; }

    /// <param name="hasWeights">Whether the paths were sought by weight.</param>
    /// <param name="asksForSeveral">Whether more than one path was asked for.</param>
    public static PathReport Of(Graph graph, Node from, Node to, IReadOnlyList<GraphPath> paths, bool hasWeights, bool asksForSeveral)
    {
        FoundPathReport[] found = [.. paths.Select(p => FoundPathReport.Of(p, hasWeights))];
        var first = found.Length > 0 ? found[0] : null;
        return new PathReport(
            graph.Name,
            NodeReport.Of(from),
            NodeReport.Of(to),
            first is not null,
            first?.Length,
            first?.Weight,
            first?.Text,
            first?.Steps ?? [],
            asksForSeveral ? found : null);
    }

    /// <summary>All paths, whether or not several were asked for.</summary>
    public IReadOnlyList<FoundPathReport> All =>
        Paths ?? (Length is { } length && Text is { } text ? [new FoundPathReport(length, Weight, text, null, Steps)] : []);
}

/// <summary>A path that takes facts in another direction than was asked for.</summary>
/// <param name="Direction">What <c>--direction</c> has to be.</param>
/// <param name="Text">The path as one line.</param>
internal sealed record OtherDirectionReport(string Direction, string Text);

/// <summary>One of several paths.</summary>
/// <param name="Weight">The sum of the weights of its hops, where weights were asked for.</param>
/// <param name="Text">The path as one line.</param>
/// <param name="WeakestModality">The modality of the hop that is stated the least firmly; null for a path without hops.</param>
internal sealed record FoundPathReport(int Length, double? Weight, string Text, string? WeakestModality, IReadOnlyList<StepReport> Steps)
{
    public static FoundPathReport Of(GraphPath path, bool hasWeights = false) => new(
        path.Length,
        hasWeights ? path.Weight : null,
        path.ToString(),
        path.WeakestModality is { } modality ? ClaimReport.NameOf(modality) : null,
        [.. path.Steps.Select(StepReport.Of)]);
}

/// <summary>One hop of a path.</summary>
/// <param name="Label">The relation in words, in the direction of the hop where it has a name for that.</param>
/// <param name="Forward">Whether the hop goes from the fact's subject to its object.</param>
/// <param name="Inferred">Whether no source states the fact.</param>
internal sealed record StepReport(NodeReport From, NodeReport To, string Label, bool Forward, bool Inferred, FactReport Fact)
{
    public static StepReport Of(PathStep step)
    {
        var fact = FactReport.Of(step.Fact);
        return new StepReport(NodeReport.Of(step.From), NodeReport.Of(step.To), step.Label, step.IsForward, fact.IsInferred, fact);
    }
}
