using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Modules;

namespace KnowledgeGraph.Cli.Checking;

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
        var graph = DeclaredGraph.Of(declarations, AssemblyModules.Read(file, declarations));
        _state = state;
        return _graph = graph;
    }
}
