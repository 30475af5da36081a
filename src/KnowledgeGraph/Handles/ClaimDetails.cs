using System;

namespace KnowledgeGraph.Handles;

/// <summary>
/// What tells claims apart that agree in all <see cref="ClaimParts"/>. Rank and modality do not count, so that a claim keeps its handle
/// where another graph judges it.
/// </summary>
internal readonly record struct ClaimDetails(
    string? Id, string? Since, string? Until, string? At, string? Scope, string? AttributedTo, string? Quote,
    string? Recorded, string? Note) : IComparable<ClaimDetails>
{
    /// <summary>Compares by the first detail that differs; a claim that lacks it comes first.</summary>
    public int CompareTo(ClaimDetails other)
    {
        var order = string.CompareOrdinal(Id, other.Id);
        if (order == 0) order = string.CompareOrdinal(Since, other.Since);
        if (order == 0) order = string.CompareOrdinal(Until, other.Until);
        if (order == 0) order = string.CompareOrdinal(At, other.At);
        if (order == 0) order = string.CompareOrdinal(Scope, other.Scope);
        if (order == 0) order = string.CompareOrdinal(AttributedTo, other.AttributedTo);
        if (order == 0) order = string.CompareOrdinal(Quote, other.Quote);
        if (order == 0) order = string.CompareOrdinal(Recorded, other.Recorded);
        return order != 0 ? order : string.CompareOrdinal(Note, other.Note);
    }
}
