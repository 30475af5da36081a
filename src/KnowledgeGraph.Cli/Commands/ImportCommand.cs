using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Interchange.Import;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg import FILE… -o DIR</c>: data of other tools as fact files and a vocabulary.</summary>
internal sealed class ImportCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files with data: CSV or TSV, JSON (arrays of objects, JSON-LD, STIX 2.1), GraphML, or RDF.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The directory for the fact files, the vocabulary and the mapping file.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _map = new("--map")
    {
        Description = "A mapping file. The default is import.kg.map.json in the output directory, if there is one.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _graph = new("--graph") { Description = "The name of the graph in C#.", HelpName = "NAME" };

    private readonly Option<string?> _namespace = new("--namespace")
    {
        Description = "The namespace of the vocabulary.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "The encoding of the files, such as latin1. The default is UTF-8, or UTF-16 with a byte order mark.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write the report as one JSON document." };

    public ImportCommand(KgEnvironment environment)
        : base("import", "Turns data of other tools into fact files and a vocabulary, and lists what was guessed or left out.")
    {
        _environment = environment;
        Arguments.Add(_files);
        Option[] options = [_output, _map, _graph, _namespace, _encoding, _json];
        foreach (var option in options) Options.Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg import countries.json -o Countries",
        "kg import cities.csv countries.csv -o Geography --graph Geography",
        "kg import ics-attack.json -o Attack --json",
    ];

    private int Run(ParseResult arguments)
    {
        var options = new ImportOptions
        {
            Inputs = [.. arguments.GetValue(_files)!.Select(Existing)],
            Output = _environment.FullPath(arguments.GetValue(_output)!),
            Graph = CheckedName(arguments.GetValue(_graph), _graph.Name),
            Namespace = arguments.GetValue(_namespace),
            Mapping = arguments.GetValue(_map) is { } map ? Existing(map) : null,
            Encoding = EncodingOf(arguments.GetValue(_encoding)),
            Directory = _environment.Directory,
        };
        var report = Import(options);
        if (arguments.GetValue(_json))
            _environment.Terminal.Out.Write(JsonSerializer.Serialize(report, DocumentJson.Shape.ImportReport) + "\n");
        else ImportView.Write(_environment.Terminal, report, ShownPath.Of(options.Output, _environment.Directory));
        return ExitCode.Found;
    }

    private ImportReport Import(ImportOptions options)
    {
        try
        {
            using var work = new LongWork(_environment, "importing");
            return GraphImport.Run(options, new Progress(work), work.CancellationToken);
        }
        catch (ImportFormatException error)
        {
            var place = error.Line > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{error.Path}({error.Line},{Math.Max(1, error.Column)})")
                : error.Path;
            throw new InputException($"{place}: {error.Message}", error.ExcerptLines());
        }
    }

    private string Existing(string path)
    {
        var full = _environment.FullPath(path);
        return File.Exists(full) ? full : throw new InputException($"there is no file '{path}'");
    }

    private static string? CheckedName(string? name, string option) =>
        name is null || name.Length > 0 && char.IsLetter(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c == '_')
            ? name : throw new InputException($"{option} takes a name of C#, and '{name}' is not one");

    private static Encoding? EncodingOf(string? name)
    {
        try
        {
            return name is null ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new InputException($"there is no encoding '{name}'; use utf-8, utf-16, latin1 or us-ascii");
        }
    }

    /// <summary>Reports at once, in the thread of the import.</summary>
    private sealed class Progress(LongWork work) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) =>
            work.Report(string.Create(CultureInfo.InvariantCulture, $"{value.Stage}, {value.Records} records"));
    }
}
