using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Says what the facts of a member have to rest on: how many independent sources, of which class, and how old they may be. A source that is
/// not of the class, or too old, does not count; sources of one author or one document count once.
/// </summary>
/// <remarks>
/// Only claims count that the default view walks. A fact that is inferred by the curator alone is not held to it: the claims that it rests
/// on are.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class SourcesAttribute : Attribute
{
    /// <summary>Gets or sets how many independent sources each fact has at least; 1 by default.</summary>
    public int Minimum { get; set; } = 1;

    /// <summary>Gets or sets the class of the sources that count: what they give as their <see cref="SourceAttribute.Class"/>.</summary>
    public string? Class { get; set; }

    /// <summary>
    /// Gets or sets since when the sources that count were published, as EDTF. A source without a date of publication does not count.
    /// </summary>
    public string? PublishedSince { get; set; }

    /// <summary>
    /// Gets or sets how many days before today the sources that count were published at most. The date that counts as today is the MSBuild
    /// property <c>KnowledgeGraphToday</c>; without it the age is not checked, since the same facts must build the same way tomorrow.
    /// </summary>
    public int MaximumAgeInDays { get; set; } = int.MaxValue;
}
