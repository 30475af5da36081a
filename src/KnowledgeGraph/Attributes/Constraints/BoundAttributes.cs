using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Says of a property that its values are at least this. The bound is written as a value of the property: <c>"0 USD"</c>, <c>"1900"</c>; a
/// number without a unit bounds quantities of every unit.
/// </summary>
/// <remarks>What <c>[Range]</c> says with two bounds; its constructor that takes texts cannot be used in a trimmed program.</remarks>
/// <param name="bound">A number, a quantity, a date (EDTF) or a time (RFC 3339).</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class MinInclusiveAttribute(string bound) : Attribute
{
    /// <summary>Gets the least value.</summary>
    public string Bound { get; } = bound;
}

/// <summary>Says of a property that its values are greater than this. See <see cref="MinInclusiveAttribute"/>.</summary>
/// <param name="bound">A number, a quantity, a date (EDTF) or a time (RFC 3339).</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class MinExclusiveAttribute(string bound) : Attribute
{
    /// <summary>Gets what every value is greater than.</summary>
    public string Bound { get; } = bound;
}

/// <summary>Says of a property that its values are at most this. See <see cref="MinInclusiveAttribute"/>.</summary>
/// <param name="bound">A number, a quantity, a date (EDTF) or a time (RFC 3339).</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class MaxInclusiveAttribute(string bound) : Attribute
{
    /// <summary>Gets the greatest value.</summary>
    public string Bound { get; } = bound;
}

/// <summary>Says of a property that its values are less than this. See <see cref="MinInclusiveAttribute"/>.</summary>
/// <param name="bound">A number, a quantity, a date (EDTF) or a time (RFC 3339).</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class MaxExclusiveAttribute(string bound) : Attribute
{
    /// <summary>Gets what every value is less than.</summary>
    public string Bound { get; } = bound;
}
