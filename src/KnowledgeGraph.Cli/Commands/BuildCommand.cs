using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;

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

    private readonly Option<bool> _warnAsError = new("--warn-as-error") { Description = "Treat warnings as errors." };

    private readonly Option<string?> _temp = new("--temp")
    {
        Description = "The directory for temporary files. The default is that of the file to write.",
        HelpName = "DIR",
    };

    public BuildCommand(KgEnvironment environment)
        : base("build", "Checks fact files as a build does, and writes the graph as an image that programs map.")
    {
        _environment = environment;
        _files = new CheckedFiles(environment, "kg build", "kg build Facts -o MyGraph.kgi");
        Arguments.Add(_files.Paths);
        Option[] options = [_output, _files.Assembly, _documents, _files.Today, _warnAsError, _temp];
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
            Today = _files.ReadToday(arguments),
            WarningsAreErrors = arguments.GetValue(_warnAsError),
        };
        var output = _environment.FullPath(arguments.GetValue(_output)!);
        var temporary = arguments.GetValue(_temp) is { } given ? _environment.FullPath(given) : Path.GetDirectoryName(output)!;
        var (result, written) = Build(subject, output, temporary);
        ProblemView.Write(_environment.Terminal, result);
        if (written is var (facts, length))
        {
            _environment.Terminal.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{subject.Shown(output)}: {facts:N0} facts, {length:N0} bytes"));
        }

        return result.ExitCode;
    }

    private (CheckResult Result, (long Facts, long Length)? Written) Build(CheckSubject subject, string output, string temporary)
    {
        using var work = new LongWork(_environment, "building the image");
        var line = new ProgressLine(work);
        return new FactBuilding(subject, temporary).Build(output, line, line.SayCrossing, work.CancellationToken);
    }

    /// <summary>Says in the line of long work how far a build is.</summary>
    private sealed class ProgressLine(LongWork work) : IProgress<ImageBuildProgress>
    {
        private string _how = "";

        public void SayCrossing(string crossing) => _how = $" (in memory, because of {crossing})";

        public void Report(ImageBuildProgress value) => work.Report(Text(value));

        private string Text(ImageBuildProgress value) => value.Stage switch
        {
            ImageBuildStage.Reading => FormattableString.Invariant($"{value.Claims:N0} claims read{_how}"),
            ImageBuildStage.Linking => FormattableString.Invariant($"{value.Done:N0} of {value.Total:N0} claims linked"),
            ImageBuildStage.Checking => FormattableString.Invariant($"{value.Done:N0} of {value.Total:N0} parts checked{_how}"),
            _ => FormattableString.Invariant($"writing {value.Claims:N0} facts{_how}"),
        };
    }
}
