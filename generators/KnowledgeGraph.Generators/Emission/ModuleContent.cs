using System;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>What the builds of graphs that extend this one read. Equal by content.</summary>
internal sealed class ModuleContent(string graph, string fullName, string declarations, byte[] facts) : IEquatable<ModuleContent>
{
    /// <summary>Gets the simple name of the class of the graph.</summary>
    public string Graph => graph;

    public string FullName => fullName;

    public string Declarations => declarations;

    public byte[] Facts => facts;

    public bool Equals(ModuleContent? other) =>
        other is not null && FullName == other.FullName && Declarations == other.Declarations && Facts.AsSpan().SequenceEqual(other.Facts);

    public override bool Equals(object? obj) => Equals(obj as ModuleContent);

    public override int GetHashCode() => Facts.Length;
}
