using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg conflicts [FILES]</c>: the contradictions that a build finds, each with its claims and their quotes.</summary>
internal sealed class ConflictsCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly Argument<string[]> _paths = new("FILES")
    {
        Description = "Fact files (*.kg.json), and directories that contain them. The default is the current directory.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _assembly = new("--assembly")
    {
        Description =
            "The compiled assembly that contains the vocabulary and the facts in C#. The default is the newest output of the project in "
                + "the current directory. The assembly is read, not run.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write the conflicts as one JSON document." };

    public ConflictsCommand(KgEnvironment environment)
        : base("conflicts", "Lists claims that contradict each other, with their quotes.")
    {
        _environment = environment;
        Arguments.Add(_paths);
        Options.Add(_assembly);
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
        var assembly = arguments.GetValue(_assembly);
        string[] paths = arguments.GetValue(_paths) is { Length: > 0 } given ? given : ["."];
        var subject = new CheckSubject(
            [.. paths.Select(FullPath)],
            assembly is not null ? FullPath(assembly) : CheckedAssembly.Find(_environment.Directory),
            Documents: null, Today: null, WarningsAreErrors: false, _environment.Directory);
        var report = ConflictsReport.Of(subject, new FactCheck(subject).Run());
        if (arguments.GetValue(_json))
            _environment.Terminal.Out.Write(JsonSerializer.Serialize(report, DocumentJson.Shape.ConflictsReport) + "\n");
        else ConflictsView.Write(_environment.Terminal, report);
        return ExitCode.Found;
    }

    private string FullPath(string path) =>
        path.Length == 0 ? throw new InputException("a path is empty") : Path.GetFullPath(path, _environment.Directory);
}
