using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Interchange;
using KnowledgeGraph.Names;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export FORMAT</c>: the graph, or a path in it, in the format of another tool.</summary>
internal sealed class ExportCommand : GraphCommand
{
    private readonly Argument<string> _format = new("FORMAT") { Description = $"One of {string.Join(", ", ExportFormats.Names)}." };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write, or the directory for csv. It is replaced only when the export is complete. The default is "
            + "standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _path = new("--path")
    {
        Description = "Export only the shortest path between two entities, with its facts: what “kg path A B” finds.",
        HelpName = "A B",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly EdgeOptions _edges = new();

    private readonly Option<string?> _namespace = new("--namespace")
    {
        Description = "The IRI that the IRIs of kinds, members and entities begin with, for turtle, trig and jsonld.",
        HelpName = "IRI",
    };

    private readonly Option<bool> _withoutProvenance = new("--no-provenance")
    {
        Description = "Leave out claims and sources, and facts that do not count.",
    };

    public ExportCommand(KgEnvironment environment)
        : base(environment, "export", "Writes the graph, or a path in it, in the format of another tool.")
    {
        Arguments.Add(_format);
        Options.Add(_output);
        Options.Add(_path);
        _edges.AddTo(this);
        Options.Add(_namespace);
        Options.Add(_withoutProvenance);
        AddViewOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg export turtle -o race.ttl",
        "kg export mermaid --path High-Flyer \"US export controls\" --relations backs,uses,withinLimitsOf",
        "kg export csv -o tables",
        "kg export dot --as-of 2024 | dot -Tsvg -o race.svg",
    ];

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var format = ReadFormat(arguments);
        var options = new ExportOptions
        {
            Namespace = arguments.GetValue(_namespace),
            Provenance = !arguments.GetValue(_withoutProvenance),
        };
        if (arguments.GetResult(_path) is null)
        {
            if (_edges.AreGiven(arguments)) throw new InputException("--relations and --direction choose a path: also give --path A B");
        }
        else
        {
            if (format == ExportFormat.Snapshot) throw new InputException("a snapshot is of the whole graph: remove --path");
            var report = FindPath(arguments, reports, out var path);
            if (path is null) return NoPath(arguments, report);
            options = options with { Paths = [path] };
        }

        var output = arguments.GetValue(_output);
        if (output is not null) RefuseInput(arguments, output);
        if (output is not null && format != ExportFormat.Csv) OutputFile.CheckPlace(FullPath(output), output);
        Write(reports.Graph, format, output, options);
        return ExitCode.Found;
    }

    /// <exception cref="InputException">There is no such format, or it needs a directory and none is given.</exception>
    private ExportFormat ReadFormat(ParseResult arguments)
    {
        var name = arguments.GetRequiredValue(_format);
        if (!ExportFormats.TryParse(name, out var format))
        {
            var nearest = NameSearch.Nearest(name, [.. ExportFormats.Names]);
            throw new InputException(
                $"there is no format '{name}'{Suggestion.Question(name, nearest)}",
                $"The formats are {string.Join(", ", ExportFormats.Names)}.");
        }

        if (format == ExportFormat.Csv && arguments.GetValue(_output) is null)
            throw new InputException("csv is several files: name a directory for them with -o DIR");
        return format;
    }

    /// <summary>Asks what <c>kg path</c> asks, and keeps the path beside the report.</summary>
    private PathReport FindPath(ParseResult arguments, GraphReports reports, out GraphPath? path)
    {
        GraphPath? found = null;
        var ends = arguments.GetRequiredValue(_path);
        var question = new PathQuestion
        {
            Relations = _edges.Relations(arguments),
            Direction = _edges.Direction(arguments),
            Search = (from, to, options, _) => found = from.Graph.ShortestPath(from, to, options),
        };
        var report = Compute(
            "searching for a path", work => reports.Path(ends[0], ends[1], question, work, work.CancellationToken));
        path = found;
        return report;
    }

    private int NoPath(ParseResult arguments, PathReport report)
    {
        report = report with { Hidden = HiddenView.WithRemedy(report.Hidden) };
        var limits = _edges.AreGiven(arguments) ? " that the options allow" : "";
        Terminal.Fail($"no path from {report.From.Label} to {report.To.Label}{limits}", [.. PathView.Explain(report)]);
        return ExitCode.NothingFound;
    }

    /// <exception cref="InputException">The namespace is not an IRI, or the file cannot be written.</exception>
    private void Write(Graph graph, ExportFormat format, string? output, ExportOptions options) =>
        Compute("exporting", work =>
        {
            try
            {
                if (output is null) graph.Export(format, Terminal.Out, options, work.CancellationToken);
                else graph.ExportTo(format, FullPath(output), options, work.CancellationToken);
                return true;
            }
            catch (ArgumentException error) when (options.Namespace is not null)
            {
                throw new InputException(error.Message, [], error);
            }
            catch (Exception error) when (output is not null && error is IOException or UnauthorizedAccessException)
            {
                throw new InputException($"{output} cannot be written: {error.Message}", [], error);
            }
        });
}
