using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Viewing;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg view</c>: a page that shows the whole graph with its evidence, as a file or in the browser.</summary>
internal sealed class ViewCommand : GraphCommand
{
    private readonly KgEnvironment _environment;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the page to this file. It contains the graph, and opens in any browser without a network.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _serve = new("--serve")
    {
        Description = "Show the page in the browser until Ctrl+C is pressed. Only this machine can open it.",
    };

    private readonly Option<bool> _noOpen = new("--no-open") { Description = "With --serve, do not open the browser." };

    public ViewCommand(KgEnvironment environment)
        : base(environment, "view", "Writes or serves a page that shows the whole graph with its evidence.")
    {
        _environment = environment;
        Options.Add(_output);
        Options.Add(_serve);
        Options.Add(_noOpen);
        AddAssemblyOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg view -o graph.html",
        "kg view --serve",
        "kg view --serve --no-open --assembly bin/Debug/net10.0/MyGraph.dll",
    ];

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var output = arguments.GetValue(_output);
        var serves = arguments.GetValue(_serve);
        if (output is not null && serves) throw new InputException("“kg view” takes either -o FILE or --serve");
        if (output is null && !serves) throw new InputException("“kg view” needs -o FILE or --serve", "Try 'kg view --help'.");
        if (!serves && arguments.GetValue(_noOpen)) throw new InputException("--no-open belongs to --serve");
        if (output is not null) RefuseInput(arguments, output);
        return output is not null ? Write(reports.Graph, output) : Serve(reports.Graph, !arguments.GetValue(_noOpen));
    }

    /// <exception cref="InputException">The file cannot be written.</exception>
    private int Write(Graph graph, string output)
    {
        var file = FullPath(output);
        var shown = ShownPath.Of(file, _environment.Directory);
        ReplacedFile.Write(file, shown, stream => ViewPage.Write(graph, stream));
        Terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{shown}: {graph.NodeCount} entities and {graph.Facts.Count} facts. Open it in a browser."));
        WriteNote();
        return ExitCode.Found;
    }

    /// <exception cref="InputException">There is no free port.</exception>
    private int Serve(Graph graph, bool opens)
    {
        using var page = new MemoryStream();
        ViewPage.Write(graph, page);
        var interrupted = _environment.Interrupt.Await();
        try
        {
            using var server = new PageServer(page.ToArray());
            var serving = server.RunAsync(interrupted);
            Terminal.WriteLine($"{server.Address} shows {graph.Name}. Press Ctrl+C to stop.");
            WriteNote();
            if (opens && !_environment.OpenBrowser(server.Address))
                Terminal.WriteLine(new Cell("There is no browser to open here. Open the address yourself.", Tone.Aside));
            Terminal.Flush();
            serving.GetAwaiter().GetResult();
            return ExitCode.Found;
        }
        catch (SocketException error)
        {
            throw new InputException($"the page cannot be served: {error.Message}", ["Use -o FILE instead."], error);
        }
        finally
        {
            _environment.Interrupt.Release();
        }
    }

    private void WriteNote()
    {
        if (OriginNote is { } note) Terminal.WriteLine(new Cell(note, Tone.Aside));
    }
}
