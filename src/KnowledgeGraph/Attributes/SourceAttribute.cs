using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>
/// Makes a static partial property of type <c>Source</c> a document that claims may cite. The property's name is its key.
/// </summary>
/// <param name="document">The document's file name, or another name that it goes by.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class SourceAttribute(string? document = null) : Attribute
{
    /// <summary>Gets the document's file name, or another name that it goes by.</summary>
    public string? Document { get; } = document;

    /// <summary>Gets or sets the document's title.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets where the document was published.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets who wrote the document.</summary>
    public string? Author { get; set; }

    /// <summary>Gets or sets when the document was published, as EDTF: <c>2025-01-29</c>.</summary>
    public string? Published { get; set; }

    /// <summary>Gets or sets the SHA-256 of the document's bytes, as 64 hexadecimal digits.</summary>
    public string? Sha256 { get; set; }

    /// <summary>
    /// Gets or sets what kind of document it is, such as <c>"official"</c> or <c>"press"</c>, in words of the author's own, for
    /// <see cref="SourcesAttribute.Class"/>. It is for the build only.
    /// </summary>
    public string? Class { get; set; }
}
