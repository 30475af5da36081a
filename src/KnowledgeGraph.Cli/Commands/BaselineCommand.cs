using System.CommandLine;
using System.Text;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Baselines;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg baseline</c>: writes the facts of a graph to the file that builds compare the graph with.</summary>
internal sealed class BaselineCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly Option<string?> _assembly = new("--assembly")
    {
        Description = "A compiled assembly that contains a graph. The default is the project in the current directory.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _graph = new("--graph")
    {
        Description = "The class of the graph, if the assembly has several.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = $"The file to write. The default is {BaselineFile.Name} in the current directory.",
        HelpName = "FILE",
    };

    public BaselineCommand(KgEnvironment environment)
        : base("baseline", "Writes the facts of a graph to a file that builds compare the graph with.")
    {
        _environment = environment;
        Option[] options = [_assembly, _graph, _output];
        foreach (var option in options) Options.Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg baseline", "kg baseline --assembly bin/Release/net10.0/MyGraph.dll", "kg baseline --output Facts/facts.shipped.txt",
    ];

    private int Run(ParseResult arguments)
    {
        var choice = new GraphChoice(_environment, arguments.GetValue(_assembly), arguments.GetValue(_graph));
        try
        {
            return Write(arguments, choice);
        }
        catch (ImageFormatException error) when (choice.FaultOf(error) is { } fault)
        {
            throw fault;
        }
    }

    private int Write(ParseResult arguments, GraphChoice choice)
    {
        var (graph, origin) = choice.Open();
        if (origin.ComesWithKg)
        {
            throw new InputException(
                "there is no built project with a graph here", "Run kg baseline in the directory of the project after dotnet build.",
                "--assembly FILE names the assembly of a graph.");
        }

        var output = arguments.GetValue(_output) ?? BaselineFile.Name;
        var file = _environment.FullPath(output);
        var shown = ShownPath.Of(file, _environment.Directory);
        if ((arguments.GetValue(_assembly) ?? origin.Assembly) is { } input)
            OutputFile.RefuseInput(file, shown, _environment.FullPath(input));
        var old = Read(file, shown);
        var facts = GraphFacts.Of(graph.Store.Image);
        ReplacedFile.Write(
            file, shown, stream => stream.Write(Encoding.UTF8.GetBytes(BaselineWriter.Write(graph.Name, facts, old))));
        Report(shown, facts, BaselineReader.Read(old, file).File);
        if (origin.Note is { } note) _environment.Terminal.WriteLine(new Cell(note, Tone.Aside));
        return ExitCode.Found;
    }

    private static string Read(string file, string shown)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown} cannot be read: {error.Message}");
        }
    }

    private void Report(string shown, IReadOnlyList<GraphFact> written, BaselineFile old)
    {
        var before = old.Entries.Select(entry => entry.Line).ToHashSet();
        var after = written.Select(fact => fact.Line).ToHashSet();
        var (added, removed) = (after.Count(line => !before.Contains(line)), before.Count(line => !after.Contains(line)));
        var facts = after.Count == 1 ? "1 fact" : $"{after.Count} facts";
        _environment.Terminal.WriteLine(new Cell($"{shown}: {facts}, {added} added, {removed} removed"));
    }
}
