using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Says of a property or relation that no two nodes have the same value; of a kind that no two nodes have the same values of all the
/// members named.
/// </summary>
/// <param name="members">On a kind, the members that together tell its nodes apart; on a member, none.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Struct, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class UniqueAttribute(params string[] members) : Attribute
{
    /// <summary>Gets the names of the members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}

/// <summary>
/// Says of a kind that no two of its entities have the same label or alias, regardless of case, Unicode form and white space. On an
/// abstract kind it holds among the entities of all kinds below it.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class UniqueNamesAttribute : Attribute;

/// <summary>Says of a kind that its entities are declared in C# only: a fact file may state facts about them, and add none.</summary>
[AttributeUsage(AttributeTargets.Struct)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class ClosedAttribute : Attribute;

/// <summary>Says which members of a kind hold when its nodes began and ceased to be, for <see cref="ContemporaryAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class LifetimeAttribute : Attribute
{
    /// <summary>Gets or sets the name of the property with the date of the beginning: <c>nameof(Born)</c>.</summary>
    public string? Start { get; set; }

    /// <summary>Gets or sets the name of the property with the date of the end: <c>nameof(Died)</c>.</summary>
    public string? End { get; set; }
}
