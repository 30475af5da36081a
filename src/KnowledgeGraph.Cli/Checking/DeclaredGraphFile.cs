using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>What an assembly declares, its kinds bound to one another.</summary>
internal sealed record DeclaredGraph(GraphDeclarations Declarations, Vocabulary Vocabulary, EquatableArray<Problem> Problems);

/// <summary>The assembly that has the vocabulary, read again only when it was built again.</summary>
internal sealed class DeclaredGraphFile(string file)
{
    private (DateTime Written, long Length) _state;
    private DeclaredGraph? _graph;

    /// <exception cref="InputException">The file has no declarations that this version can read.</exception>
    public DeclaredGraph Read()
    {
        var found = new FileInfo(file);
        var state = found.Exists ? (found.LastWriteTimeUtc, found.Length) : default;
        if (_graph is not null && state == _state) return _graph;

        var declarations = AssemblyDeclarations.Read(file);
        var (vocabulary, problems) = VocabularyBinder.Bind(
            declarations.Name, declarations.Namespace, declarations.IsPublic, declarations.Kinds);
        _state = state;
        return _graph = new DeclaredGraph(declarations, vocabulary, problems);
    }
}
