using System;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>A graph of another assembly that a graph extends: its vocabulary, and the facts that it states itself.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="Version">The version of its assembly.</param>
/// <param name="Hash">The hash of its vocabulary, which its generated types know it by.</param>
/// <param name="Checksum">A hash of all that it says, by which two readings of one module are equal.</param>
/// <param name="Facts">Its facts. Its assertions are in its declarations.</param>
internal sealed record Module(
    GraphDeclarations Declarations, string Assembly, string Version, ulong Hash, ulong Checksum, FactUnit Facts)
{
    /// <summary>Gets for each of its claims a value indicating whether the value is an entity.</summary>
    public EquatableArray<bool> AreRelations { get; init; }

    /// <summary>Gets the full name of the class of the graph.</summary>
    public string FullName => Declarations.FullName;

    /// <summary>Gets the name that messages and qualified keys use: that of the class.</summary>
    public string Name => Declarations.Name;

    /// <summary>Returns the version of an assembly as packages write it, without what a build adds.</summary>
    /// <param name="informational">The informational version, or null if there is none.</param>
    /// <param name="assembly">The version of the assembly.</param>
    public static string VersionOf(string? informational, Version assembly) =>
        informational is { Length: > 0 } ? informational.Split('+')[0] : assembly.ToString();

    public bool Equals(Module? other) =>
        other is not null && Checksum == other.Checksum && FullName == other.FullName && Assembly == other.Assembly
        && Version == other.Version;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(FullName) ^ Checksum.GetHashCode();
}
