using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg check FILES</c>: what a build would say of fact files, without one.</summary>
internal sealed class CheckCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly CheckedFiles _files;

    private readonly Option<string?> _documents = new("--documents")
    {
        Description = "A directory that contains the quoted documents, to check the quotes against.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _sarif = new("--sarif")
    {
        Description = "Also write the problems to this file, as SARIF 2.1.0.",
        HelpName = "FILE"
    };

    private readonly Option<bool> _watch = new("--watch") { Description = "Check again whenever a file changes, until you press Ctrl+C." };

    private readonly Option<bool> _warnAsError = new("--warn-as-error") { Description = "Treat warnings as errors." };

    private readonly Option<bool> _json = new("--json") { Description = "Write the problems as one JSON document." };

    public CheckCommand(KgEnvironment environment)
        : base("check", "Checks fact files as a build does, and shows each problem with its position.")
    {
        _environment = environment;
        _files = new CheckedFiles(environment, "kg check", "kg check Facts");
        Arguments.Add(_files.Paths);
        Option[] options = [_files.Assembly, _documents, _files.Today, _sarif, _watch, _warnAsError, _json];
        foreach (var option in options) Options.Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg check Facts",
        "kg check Facts --assembly MyGraph.dll --documents sources --sarif facts.sarif",
        "kg check companies.kg.json --watch",
    ];

    private int Run(ParseResult arguments)
    {
        var subject = _files.Read(arguments) with
        {
            Documents = arguments.GetValue(_documents) is { } documents ? _environment.FullPath(documents) : null,
            Today = _files.ReadToday(arguments),
            WarningsAreErrors = arguments.GetValue(_warnAsError),
        };
        var sarif = arguments.GetValue(_sarif) is { } file ? _environment.FullPath(file) : null;
        if (sarif is not null) OutputFile.RefuseInput(sarif, subject.Shown(sarif), [subject.Assembly, .. FactFilePaths.Find(subject)]);
        var check = new FactCheck(subject);
        if (!arguments.GetValue(_watch))
        {
            var result = check.Run();
            Answer(arguments, subject, result);
            return result.ExitCode;
        }

        if (arguments.GetValue(_json)) throw new InputException("--watch and --json cannot be combined: JSON output is a single document");
        using var watch = new FactWatch(subject, check, _environment, sarif);
        return watch.Run(result => Answer(arguments, subject, result));
    }

    private void Answer(ParseResult arguments, CheckSubject subject, CheckResult result)
    {
        var terminal = _environment.Terminal;
        if (arguments.GetValue(_json))
            terminal.Out.Write(JsonSerializer.Serialize(CheckReport.Of(subject, result), DocumentJson.Shape.CheckReport) + "\n");
        else
        {
            ProblemView.Write(terminal, result);
            if (result.Problems.FirstOrDefault(p => p.Severity != Severity.Info) is { } first)
                terminal.WriteLine(
                    new Cell($"“kg explain {first.Descriptor.Id}” shows the cause of this diagnostic and how to fix it.", Tone.Aside));
            if (arguments.GetValue(_files.Assembly) is null)
                terminal.WriteLine(new Cell($"Graph: {result.Graph}, of {subject.Shown(subject.Assembly)}", Tone.Aside));
        }

        if (arguments.GetValue(_sarif) is { } sarif)
        {
            var file = _environment.FullPath(sarif);
            ReplacedFile.Write(file, subject.Shown(file), stream => SarifLog.Write(stream, subject, result));
        }
    }
}
