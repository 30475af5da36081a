namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>What a module says of a graph that it extends, as it was when the module was built.</summary>
/// <param name="Checksum">The hash of all that the graph said.</param>
internal sealed record ModuleReference(string FullName, string Assembly, string Version, ulong Checksum);
