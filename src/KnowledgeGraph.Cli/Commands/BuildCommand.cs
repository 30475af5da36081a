using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Compilation;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg build FILES</c>: the image that a build makes of fact files, without one.</summary>
internal sealed class BuildCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly CheckedFiles _files;

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write. It is replaced only when it is complete, and only if the facts have no errors.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _documents = new("--documents")
    {
        Description = "A directory that contains the quoted documents, to check the quotes against.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _today = new("--today")
    {
        Description = "The date that counts as today, like the MSBuild property KnowledgeGraphToday in a build.",
        HelpName = "DATE",
    };

    private readonly Option<bool> _warnAsError = new("--warn-as-error") { Description = "Treat warnings as errors." };

    public BuildCommand(KgEnvironment environment)
        : base("build", "Checks fact files as a build does, and writes the graph as an image that programs map.")
    {
        _environment = environment;
        _files = new CheckedFiles(environment);
        Arguments.Add(_files.Paths);
        Option[] options = [_output, _files.Assembly, _documents, _today, _warnAsError];
        foreach (var option in options) Options.Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg build Facts -o MyGraph.kgi",
        "kg build Facts --assembly MyGraph.dll --documents sources -o MyGraph.kgi",
    ];

    private int Run(ParseResult arguments)
    {
        var subject = _files.Read(arguments) with
        {
            Documents = arguments.GetValue(_documents) is { } documents ? _environment.FullPath(documents) : null,
            Today = arguments.GetValue(_today),
            WarningsAreErrors = arguments.GetValue(_warnAsError),
        };
        var output = _environment.FullPath(arguments.GetValue(_output)!);
        var (result, graph, length) = Build(subject, output);
        ProblemView.Write(_environment.Terminal, result);
        if (graph is not null)
        {
            _environment.Terminal.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{subject.Shown(output)}: {graph.FactCount:N0} facts, {length:N0} bytes"));
        }

        return result.ExitCode;
    }

    /// <summary>Checks the facts and, if they have no errors, writes the file.</summary>
    private (CheckResult Result, Graph? Graph, long Length) Build(CheckSubject subject, string output)
    {
        using var work = new LongWork(_environment, "building the image");
        var (result, facts) = new FactCheck(subject).Read(work.CancellationToken);
        if (result.Errors > 0) return (result, null, 0);
        work.Report($"{facts.Facts.Count.ToString("N0", CultureInfo.InvariantCulture)} facts checked");
        var derived = GraphCompiler.FindRelations(facts) is { } relations
            ? GraphCompiler.Derive(relations, CompilationInputs.None.DerivedEdges, work.CancellationToken)
            : null;
        var graph = Graph.Load(GraphCompiler.Write(facts, derived));
        work.CancellationToken.ThrowIfCancellationRequested();
        long length = 0;
        ReplacedFile.Write(output, subject.Shown(output), stream =>
        {
            graph.Save(stream, ImageVersion.File);
            length = stream.Length;
        });
        return (result, graph, length);
    }
}
