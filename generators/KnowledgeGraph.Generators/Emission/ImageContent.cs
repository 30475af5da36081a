using System;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The bytes of an image and the class that they go into. Equal by content.</summary>
internal sealed class ImageContent(string @namespace, string graph, GraphForm form, byte[] bytes) : IEquatable<ImageContent>
{
    public string Namespace => @namespace;

    public string Graph => graph;

    public GraphForm Form => form;

    public byte[] Bytes => bytes;

    public bool Equals(ImageContent? other) =>
        other is not null && Namespace == other.Namespace && Graph == other.Graph && Form == other.Form
        && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => Equals(obj as ImageContent);

    public override int GetHashCode() => Bytes.Length;
}
