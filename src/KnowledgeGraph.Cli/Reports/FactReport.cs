using System.Text.Json.Serialization;

namespace KnowledgeGraph.Cli.Reports;

/// <summary>A fact with everything that is claimed about it.</summary>
/// <param name="Text">The fact in words.</param>
/// <param name="Member">The name of the property or relation in fact files.</param>
/// <param name="Label">That name as words.</param>
/// <param name="Value">The value's canonical text, or the label of the object.</param>
/// <param name="Object">The object of a relation; null for a property.</param>
/// <param name="Hidden">Why the fact is not walked, or null when it is: what hides its claims.</param>
internal sealed record FactReport(
    string Text,
    NodeReport Subject,
    string Member,
    string Label,
    string Value,
    NodeReport? Object,
    string? Hidden,
    IReadOnlyList<ClaimReport> Claims)
{
    /// <summary>
    /// Gets the values of other facts of the same member that cannot be true together with this one; null if there are none or they were
    /// not compared.
    /// </summary>
    public IReadOnlyList<string>? Contradicts { get; init; }

    /// <summary>Gets a value indicating whether no source states the fact: all that is counted is the curator's conclusion.</summary>
    [JsonIgnore]
    public bool IsInferred => Hidden is null && Claims.Where(c => c.Hidden is null).All(c => c.IsInferred);

    public static FactReport Of(Fact fact)
    {
        var claims = new List<ClaimReport>();
        foreach (var claim in fact.Claims) claims.Add(ClaimReport.Of(claim));
        return new FactReport(
            fact.ToString(),
            NodeReport.Of(fact.Subject),
            fact.Member.JsonName,
            fact.Member.Label,
            fact.Value.ToString(),
            fact.Object is { } node ? NodeReport.Of(node) : null,
            fact.IsVisible ? null : string.Join(", ", claims.Select(c => c.Hidden).OfType<string>().Distinct()),
            claims);
    }
}
