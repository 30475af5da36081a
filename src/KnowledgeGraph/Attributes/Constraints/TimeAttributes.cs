using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// On a property of dates: its date is before that of another property. On a relation: the fact does not hold after a date of the node that
/// it leads to, or, where that kind has no property of the name, of the node that has the relation.
/// </summary>
/// <remarks>Dates are compared as far as they are known: only what is certainly not before is an error. Between two properties the same
/// day is an error; since, until and at of a claim may be on the day of the date.</remarks>
/// <param name="member">The name of a property of dates: <c>nameof(Died)</c>.</param>
/// <param name="own">On a relation, the property of the node that has it whose date is compared, in place of since, until and at.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class BeforeAttribute(string member, string? own = null) : Attribute
{
    /// <summary>Gets the name of the property with the later date.</summary>
    public string Member { get; } = member;

    /// <summary>Gets the name of the property that is compared, or <see langword="null"/>.</summary>
    public string? Own { get; } = own;
}

/// <summary>
/// On a property of dates: its date is after that of another property. On a relation: the fact does not hold before a date of the node that
/// it leads to (a person leads a company only after it was founded), or, where that kind has no property of the name, of the node that has
/// the relation.
/// </summary>
/// <remarks>Dates are compared as far as they are known: only what is certainly not after is an error. Between two properties the same
/// day is an error; since, until and at of a claim may be on the day of the date.</remarks>
/// <param name="member">The name of a property of dates: <c>nameof(Organization.Founded)</c>.</param>
/// <param name="own">On a relation, the property of the node that has it whose date is compared, in place of since, until and at.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class AfterAttribute(string member, string? own = null) : Attribute
{
    /// <summary>Gets the name of the property with the earlier date.</summary>
    public string Member { get; } = member;

    /// <summary>Gets the name of the property that is compared, or <see langword="null"/>.</summary>
    public string? Own { get; } = own;
}

/// <summary>Says of a relation that both ends existed at one time, going by the <see cref="LifetimeAttribute"/> of their kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class ContemporaryAttribute : Attribute;
