using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Asserts that a path leads from one entity to another. Where none does, the build fails and says how far the nearest one comes.
/// </summary>
/// <param name="from">
/// The key of the entity that the path begins at, or a kind: <c>"each Company"</c> where the path must lead from each entity of it,
/// <c>"any Company"</c> where one of them is enough. A key goes before a kind.
/// </param>
/// <param name="path">A path expression over names of relations and inverses, such as <c>"Backs/Uses/RestrictedBy"</c>.</param>
/// <param name="to">
/// The key of the entity that the path ends at, or a kind: <c>"each Chip"</c> where the path must lead to each entity of it,
/// <c>"any Chip"</c> where one is enough.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class PathExistsAttribute(string from, string path, string to) : Attribute
{
    /// <summary>Gets the key of the entity that the path begins at, or a kind with <c>each</c> or <c>any</c>.</summary>
    public string From { get; } = from;

    /// <summary>Gets the path expression.</summary>
    public string Path { get; } = path;

    /// <summary>Gets the key of the entity that the path ends at, or a kind with <c>each</c> or <c>any</c>.</summary>
    public string To { get; } = to;
}

/// <summary>
/// Asserts that no path leads from one entity to another. Where one does, the build fails and shows the shortest, with its facts.
/// </summary>
/// <param name="from">
/// The key of the entity that the path must not begin at, or the name of a kind for every entity of it. A key goes before a kind.
/// </param>
/// <param name="path">A path expression over names of relations and inverses, such as <c>"(Backs|Uses)+"</c>.</param>
/// <param name="to">The key of the entity that the path must not end at, or the name of a kind for every entity of it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class NoPathAttribute(string from, string path, string to) : Attribute
{
    /// <summary>Gets the key of the entity that the path must not begin at, or the name of a kind.</summary>
    public string From { get; } = from;

    /// <summary>Gets the path expression.</summary>
    public string Path { get; } = path;

    /// <summary>Gets the key of the entity that the path must not end at, or the name of a kind.</summary>
    public string To { get; } = to;
}

/// <summary>
/// Asserts that a path, taken once or several times in a row, never leads back to where it began. Where it does, the build fails and shows
/// the cycle.
/// </summary>
/// <remarks>
/// Of one relation <c>[Acyclic]</c> on the member says the same; a path may take several, as in <c>"Extends|Replaces"</c>.
/// </remarks>
/// <param name="path">A path expression over names of relations and inverses.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class AcyclicPathAttribute(string path) : Attribute
{
    /// <summary>Gets the path expression.</summary>
    public string Path { get; } = path;
}

/// <summary>
/// Asserts how many entities there are of a kind, or at the ends of a path. One of <see cref="Minimum"/> and <see cref="Maximum"/> is
/// needed.
/// </summary>
/// <param name="from">
/// The name of a kind. With a path, the key of the entity that it begins at, or a kind: <c>"each Company"</c> to count the ends of the path
/// from each entity of it, <c>"any Company"</c> to count those from all of them together. A key goes before a kind.
/// </param>
/// <param name="path">A path expression, whose distinct ends are counted in place of the entities of the kind.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class CountAttribute(string from, string? path = null) : Attribute
{
    /// <summary>Gets the name of a kind, or the key of the entity that the path begins at.</summary>
    public string From { get; } = from;

    /// <summary>Gets the path expression, or <see langword="null"/> where entities of a kind are counted.</summary>
    public string? Path { get; } = path;

    /// <summary>Gets or sets the least number that is right. Without it, 0 is.</summary>
    public int Minimum { get; set; }

    /// <summary>Gets or sets the greatest number that is right. Without it, any number is.</summary>
    public int Maximum { get; set; } = int.MaxValue;
}
