using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Makes a static partial property of a kind, of that kind's type, an entity. The property's name is its key.</summary>
/// <param name="label">What people call it; by default its key.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class EntityAttribute(string? label = null) : Attribute
{
    /// <summary>Gets what people call the entity, or <see langword="null"/> where that is its key.</summary>
    public string? Label { get; } = label;

    /// <summary>Gets or sets other names that the entity is found by.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>Gets or sets the status of the entity. The default view leaves out deprecated entities.</summary>
    public EntityStatus Status { get; set; }

    /// <summary>Gets or sets the key of the entity that replaces a deprecated one: <c>nameof(OpenAI)</c>.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>Gets or sets the reason why the entity is deprecated.</summary>
    public string? StatusReason { get; set; }

    /// <summary>
    /// Gets or sets the checks that do not hold for this entity, each as its id and the reason:
    /// <c>"KG1043: the Cyrillic name is the official one"</c>. What such a check finds at the declaration of the entity is not reported; an
    /// exception that is not needed is.
    /// </summary>
    public string[] Except { get; set; } = [];
}
