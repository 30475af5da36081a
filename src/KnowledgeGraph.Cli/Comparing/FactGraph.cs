using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>Makes the graph that a build makes of fact files, with the vocabulary and the facts in C# of an assembly.</summary>
internal static class FactGraph
{
    /// <exception cref="InputException">A file cannot be read, or the facts have errors.</exception>
    public static Graph Compile(CheckSubject subject)
    {
        var declared = new DeclaredGraphFile(subject.Assembly).Read();
        var files = new FactFileCache().Read(FactFilePaths.Find(subject), subject).Values;
        FactUnit[] own = [.. declared.Declarations.Units, .. files.Select(static file => file.Facts.Unit)];
        var (units, problems) = declared.Bases.JoinFacts(own);
        var link = GraphCompiler.Link(declared.Vocabulary, units, CancellationToken.None);
        var errors = problems.Concat(link.Problems).Concat(files.SelectMany(static file => file.Facts.Problems))
            .Count(static problem => problem.Descriptor.Severity == Severity.Error);
        if (errors > 0)
        {
            var shown = subject.Shown(subject.Paths[0]);
            throw new InputException(
                $"{shown} cannot be compared: its facts have {(errors == 1 ? "an error" : $"{errors} errors")}",
                $"“kg check {shown} --assembly {subject.Shown(subject.Assembly)}” shows them.");
        }

        return Graph.Load(GraphCompiler.Write(link.Graph, null));
    }
}
