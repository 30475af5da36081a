using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg conflicts [FILES]</c>: the contradictions that a build finds, each with its claims and their quotes.</summary>
internal sealed class ConflictsCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly CheckedFiles _files;

    private readonly Option<bool> _json = new("--json") { Description = "Write the conflicts as one JSON document." };

    public ConflictsCommand(KgEnvironment environment)
        : base("conflicts", "Lists claims that contradict each other, with their quotes.")
    {
        _environment = environment;
        _files = new CheckedFiles(environment, "kg conflicts", "kg conflicts Facts");
        _files.Paths.Description += " The default is the current directory.";
        _files.Paths.Arity = ArgumentArity.ZeroOrMore;
        Arguments.Add(_files.Paths);
        Options.Add(_files.Assembly);
        Options.Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg conflicts", "kg conflicts Facts --assembly MyGraph.dll", "kg conflicts --json",
    ];

    private int Run(ParseResult arguments)
    {
        var subject = _files.Read(arguments);
        var report = ConflictsReport.Of(subject, new FactCheck(subject).Run());
        if (arguments.GetValue(_json))
            _environment.Terminal.Out.Write(JsonSerializer.Serialize(report, DocumentJson.Shape.ConflictsReport) + "\n");
        else ConflictsView.Write(_environment.Terminal, report);
        return ExitCode.Found;
    }
}
