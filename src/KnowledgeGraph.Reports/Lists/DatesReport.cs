using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Reports;

/// <summary>The facts with a date in some time, the earliest first.</summary>
public sealed record DatesReport : EvidenceReport
{
    /// <summary>Gets the time that was asked for, in words.</summary>
    public required string Dates { get; init; }

    /// <summary>Gets the C# name of the kind that the facts are about; <see langword="null"/> for any.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the facts.</summary>
    public required IReadOnlyList<DatedFactReport> Facts { get; init; }

    internal static DatesReport Of(Graph graph, DateWindow window, Kind? kind, EvidenceReader evidence)
    {
        DatedFactReport[] facts = [.. DatedClaim.Find(graph, window, kind).Select(dated => DatedFactReport.Of(dated, evidence))];
        return new DatesReport
        {
            Graph = graph.Name,
            Dates = window.ToString(),
            Kind = kind?.Name,
            Facts = facts,
            Sources = evidence.Sources,
        };
    }
}

/// <summary>A fact with a date that it names.</summary>
public sealed record DatedFactReport
{
    /// <summary>Gets the date in its canonical text.</summary>
    public required string Date { get; init; }

    /// <summary>
    /// Gets what the date is: <c>at</c>, <c>since</c> or <c>until</c>, or the words of the member whose value it is.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Gets the fact in words.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the entity that the fact is about.</summary>
    public required NodeReport Subject { get; init; }

    /// <summary>Gets the name of the property or relation in fact files.</summary>
    public required string Member { get; init; }

    /// <summary>Gets the object of a relation; <see langword="null"/> for a property.</summary>
    [SuppressMessage(
        "Naming", "CA1720:Identifier contains type name", Justification = "Subject and object are what the ends of a fact are called.")]
    public NodeReport? Object { get; init; }

    /// <summary>Gets why the fact does not count; <see langword="null"/> if it counts.</summary>
    public string? Hidden { get; init; }

    /// <summary>Gets the claim that names the date; for a value, all claims of the fact.</summary>
    public required IReadOnlyList<ClaimReport> Claims { get; init; }

    internal static DatedFactReport Of(DatedClaim dated, EvidenceReader evidence)
    {
        var fact = dated.Claim is { } claim ? evidence.Read(dated.Fact, [claim]) : evidence.Read(dated.Fact);
        return new DatedFactReport
        {
            Date = dated.Date.ToString(),
            Name = dated.Name,
            Text = fact.Text,
            Subject = fact.Subject,
            Member = fact.Member,
            Object = fact.Object,
            Hidden = fact.Hidden,
            Claims = fact.Claims,
        };
    }
}
