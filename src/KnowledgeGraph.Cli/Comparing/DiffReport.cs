using KnowledgeGraph.Interchange;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>What <c>kg diff</c> found.</summary>
/// <param name="Limits">What could not be compared.</param>
internal sealed record DiffReport(
    string OldGraph,
    string NewGraph,
    string Old,
    string New,
    IReadOnlyList<string> Limits,
    IReadOnlyList<ChangeReport> Kinds,
    IReadOnlyList<ChangeReport> Members,
    IReadOnlyList<ChangeReport> Sources,
    IReadOnlyList<ChangeReport> Entities,
    IReadOnlyList<ChangeReport> Facts,
    IReadOnlyList<ChangeReport> Claims)
{
    public static DiffReport Of(GraphDiff diff, ComparedGraph old, ComparedGraph @new) => new(
        diff.OldGraph, diff.NewGraph, old.Shown, @new.Shown, diff.Limits,
        [.. diff.Kinds.Select(static change => ChangeReport.Of(change) with { Name = (change.New ?? change.Old!).Name })],
        [.. diff.Members.Select(static change => ChangeReport.Of(change) with
        {
            Kind = (change.New ?? change.Old!).Kind, Name = (change.New ?? change.Old!).Name,
        })],
        [.. diff.Sources.Select(static change => ChangeReport.Of(change) with { Key = (change.New ?? change.Old!).Key })],
        [.. diff.Entities.Select(static change => ChangeReport.Of(change) with
        {
            Key = (change.New ?? change.Old!).Key, Kind = (change.New ?? change.Old!).Kind,
        })],
        [.. diff.Facts.Select(ChangeReport.OfFact)],
        [.. diff.Claims.Select(ChangeReport.OfClaim)]);
}

/// <summary>One difference.</summary>
/// <param name="Change">How it differs: added, removed or changed.</param>
/// <param name="Fields">The fields that differ: of what was added or removed, all of them.</param>
internal sealed record ChangeReport(string Change, IReadOnlyList<FieldChangeReport> Fields)
{
    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string? Key { get; init; }

    public string? Id { get; init; }

    public string? Handle { get; init; }

    public string? Subject { get; init; }

    public string? Member { get; init; }

    public string? Value { get; init; }

    /// <summary>Gets the value before, where it is another one now.</summary>
    public string? OldValue { get; init; }

    public static ChangeReport Of<T>(GraphChange<T> change)
        where T : DiffRecord =>
        new(
            change.Kind.ToString().ToLowerInvariant(),
            [.. change.Fields.Select(static field => new FieldChangeReport(field.Name, field.Old, field.New))]);

    public static ChangeReport OfFact(GraphChange<FactRecord> change)
    {
        var fact = change.New ?? change.Old!;
        return Of(change) with
        {
            Subject = fact.Subject, Member = fact.Member, Value = fact.Value,
            OldValue = change.Old is { } old && old.Value != fact.Value ? old.Value : null,
        };
    }

    public static ChangeReport OfClaim(GraphChange<ClaimRecord> change)
    {
        var claim = change.New ?? change.Old!;
        return Of(change) with
        {
            Id = claim.Id, Handle = claim.Handle, Subject = claim.Subject, Member = claim.Member, Value = claim.Value,
            OldValue = change.Old is { } old && old.Value != claim.Value ? old.Value : null,
        };
    }
}

/// <summary>A field that differs.</summary>
internal sealed record FieldChangeReport(string Name, string? Old, string? New);
