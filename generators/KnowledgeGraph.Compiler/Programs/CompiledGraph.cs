using System.Collections.Generic;

namespace KnowledgeGraph;

/// <summary>The result of compiling facts while a program runs: a graph, or what is wrong.</summary>
/// <remarks>Immutable, and safe for any number of threads.</remarks>
public sealed class CompiledGraph
{
    internal CompiledGraph(Graph? graph, IReadOnlyList<FactProblem> problems)
    {
        Graph = graph;
        Problems = problems;
    }

    /// <summary>Gets the graph, or <see langword="null"/> if there is an error among the problems.</summary>
    public Graph? Graph { get; }

    /// <summary>
    /// Gets what is wrong with the facts that were compiled, and with the program's facts because of them: first what is in fact files, by
    /// path and place, then the rest. What the build of the program has reported is not reported again.
    /// </summary>
    public IReadOnlyList<FactProblem> Problems { get; }

    /// <summary>Returns the name of the graph if there is one, and all problems, each in a line.</summary>
    /// <returns>One or more lines.</returns>
    public override string ToString() => string.Join('\n', (IEnumerable<object>)[.. Graph is null ? [] : (object[])[Graph], .. Problems]);
}
