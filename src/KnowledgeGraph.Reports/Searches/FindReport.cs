using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Reports;

/// <summary>The entities and facts that contain a text.</summary>
public sealed record FindReport : GraphReport
{
    /// <summary>Gets the text.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Gets the entities with a name that matches: whole keys first, then whole labels, whole aliases and parts.
    /// </summary>
    public required IReadOnlyList<MatchReport> Matches { get; init; }

    /// <summary>Gets the facts of which something else matches: values first, then dates, quotes and qualifiers.</summary>
    public required IReadOnlyList<FactMatchReport> Facts { get; init; }

    internal static FindReport Of(Graph graph, string text) => new()
    {
        Graph = graph.Name,
        Text = text,
        Matches = [.. TextSearch.Find(graph, text).Select(MatchReport.Of)],
        Facts = [.. ClaimSearch.Find(graph, text).Select(FactMatchReport.Of)],
    };
}

/// <summary>An entity with a name that contains the text.</summary>
public sealed record MatchReport
{
    /// <summary>Gets the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the label.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the C# name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets <c>key</c>, <c>label</c> or <c>alias</c> if the whole of one matches; otherwise <c>part</c>.</summary>
    public required string Match { get; init; }

    /// <summary>Gets the key, label or alias that matches.</summary>
    public required string Matched { get; init; }

    internal static MatchReport Of(TextMatch match) => new()
    {
        Key = match.Node.Key,
        Label = match.Node.Label,
        Kind = match.Node.Kind.Name,
        Match = match.IsWhole ? StatementNames.Of(match.Name) : "part",
        Matched = match.Text,
    };
}

/// <summary>A fact that contains the text.</summary>
public sealed record FactMatchReport
{
    /// <summary>Gets what matches: <c>value</c>, <c>date</c>, <c>quote</c> or <c>qualifier</c>.</summary>
    public required string Match { get; init; }

    /// <summary>Gets the text that contains it.</summary>
    public required string Matched { get; init; }

    /// <summary>Gets the fact in words.</summary>
    public required string Fact { get; init; }

    /// <summary>Gets the entity that the fact is about.</summary>
    public required NodeReport Subject { get; init; }

    /// <summary>Gets the name of the property or relation in fact files.</summary>
    public required string Member { get; init; }

    /// <summary>Gets the object of a relation; <see langword="null"/> for a property.</summary>
    [SuppressMessage(
        "Naming", "CA1720:Identifier contains type name", Justification = "Subject and object are what the ends of a fact are called.")]
    public NodeReport? Object { get; init; }

    /// <summary>
    /// Gets the key of the source of the claim that contains the text; for a value, the keys of all sources that state the fact.
    /// </summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Gets <see langword="true"/> if the fact does not count; otherwise <see langword="null"/>.</summary>
    public bool? Hidden { get; init; }

    internal static FactMatchReport Of(ClaimMatch match) => new()
    {
        Match = StatementNames.Of(match.Part),
        Matched = match.Text,
        Fact = match.Fact.ToString(),
        Subject = NodeReport.Of(match.Fact.Subject),
        Member = match.Fact.Member.JsonName,
        Object = match.Fact.Object is { } node ? NodeReport.Of(node) : null,
        Sources =
        [
            .. (match.Claim is { } claim ? [claim] : match.Fact.Claims.ToArray()).Select(c => c.Source?.Key).OfType<string>().Distinct()
        ],
        Hidden = match.Fact.IsVisible ? null : true,
    };
}
