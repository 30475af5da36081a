using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Says how many values or nodes a many-valued member has at least. Facts that the default view walks count.</summary>
/// <remarks>What <c>[MinLength]</c> says, whose constructor cannot be used in a trimmed program.</remarks>
/// <param name="count">A count from 1.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class MinCountAttribute(int count) : Attribute
{
    /// <summary>Gets the least number of values.</summary>
    public int Count { get; } = count;
}

/// <summary>Says how many values or nodes a many-valued member has at most. Facts that the default view walks count.</summary>
/// <remarks>What <c>[MaxLength]</c> says, whose constructor cannot be used in a trimmed program.</remarks>
/// <param name="count">A count from 1.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class MaxCountAttribute(int count) : Attribute
{
    /// <summary>Gets the greatest number of values.</summary>
    public int Count { get; } = count;
}
