using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Comparing;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg diff OLD NEW</c>: what came, went and changed between two graphs.</summary>
internal sealed class DiffCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly Argument<string> _old = new("OLD")
    {
        Description = "The old graph: an assembly (.dll), an image, a snapshot, a package (.nupkg), or a directory of fact files.",
    };

    private readonly Argument<string> _new = new("NEW") { Description = "The new graph, as OLD." };

    private readonly Option<string?> _assembly = new("--assembly")
    {
        Description =
            "The compiled assembly with the vocabulary of fact files. The default is the newest output of the project in the current "
                + "directory. The assembly is read, not run.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _graph = new("--graph")
    {
        Description = "The class of the graph, if an assembly has several.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _markdown = new("--markdown") { Description = "Write the difference as Markdown, for a pull request." };

    private readonly Option<bool> _json = new("--json") { Description = "Write the difference as one JSON document." };

    public DiffCommand(KgEnvironment environment)
        : base("diff", "Compares two graphs: which entities, facts and claims came, went and changed.")
    {
        _environment = environment;
        Arguments.Add(_old);
        Arguments.Add(_new);
        Option[] options = [_assembly, _graph, _markdown, _json];
        foreach (var option in options) Options.Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg diff old/MyGraph.dll bin/Debug/net10.0/MyGraph.dll",
        "kg diff MyGraph.1.0.0.nupkg MyGraph.1.1.0.nupkg --markdown",
        "kg diff ../main/Facts Facts --assembly bin/Debug/net10.0/MyGraph.dll",
        "kg diff MyGraph.snapshot.txt bin/Debug/net10.0/MyGraph.dll --json",
    ];

    private int Run(ParseResult arguments)
    {
        var (isMarkdown, isJson) = (arguments.GetValue(_markdown), arguments.GetValue(_json));
        if (isMarkdown && isJson) throw new InputException("--markdown and --json cannot be combined");
        var files = new ComparedFile(
            arguments.GetValue(_assembly) is { } assembly ? _environment.FullPath(assembly) : null, arguments.GetValue(_graph),
            _environment.Directory);
        var old = files.Open(_environment.FullPath(arguments.GetValue(_old)!));
        var @new = files.Open(_environment.FullPath(arguments.GetValue(_new)!));
        var diff = ComparedGraph.Compare(old, @new);
        var terminal = _environment.Terminal;
        if (isJson) terminal.Out.Write(JsonSerializer.Serialize(DiffReport.Of(diff, old, @new), DocumentJson.Shape.DiffReport) + "\n");
        else if (isMarkdown) terminal.Out.Write(diff.ToMarkdown());
        else DiffView.Write(terminal, diff);
        return diff.IsEmpty ? ExitCode.Found : ExitCode.Different;
    }
}
