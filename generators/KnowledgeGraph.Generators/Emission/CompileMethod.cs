using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The class that gets a method <c>Compile</c>.</summary>
internal sealed record CompileMethod(string Namespace, string Graph, GraphForm Form);
