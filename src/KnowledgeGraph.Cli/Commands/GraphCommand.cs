using System.CommandLine;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>
/// A command that asks a graph: which graph, in which view, and whether the answer is text or JSON, is the same for all of them.
/// </summary>
internal abstract class GraphCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly ViewOptions _view = new();

    private readonly Option<string?> _assembly = new("--assembly")
    {
        Description =
            "A compiled assembly that contains a graph, or an image. The default is the project in the current directory, or else the "
                + "graph that comes with kg. The assembly is read, not run.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _graph = new("--graph")
    {
        Description = "The class of the graph, if the assembly has several.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write the answer as one JSON document." };

    private GraphOrigin _origin = GraphOrigin.Named;

    protected GraphCommand(KgEnvironment environment, string name, string description)
        : base(name, description)
    {
        _environment = environment;
        SetAction(Ask);
    }

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Gets how many columns a line of text may take.</summary>
    private int TextWidth =>
        _environment.Terminal.IsRedirected ? SourceExcerpt.Unlimited : _environment.Terminal.Width - Terminal.Margin.Length;

    /// <summary>Gets where the command writes.</summary>
    protected Terminal Terminal => _environment.Terminal;

    /// <summary>Gets a line that says which graph was asked; null where there is no doubt.</summary>
    protected string? OriginNote => _origin.Note;

    /// <summary>Gets what tells which day is today.</summary>
    protected TimeProvider Clock => _environment.Clock;

    /// <exception cref="QuestionException">The question cannot be answered as it is put.</exception>
    protected abstract int Run(ParseResult arguments, GraphReports reports);

    /// <summary>
    /// Adds the options of every command with an answer; called after a command has added its own, so that those come first in its help.
    /// </summary>
    protected void AddGraphOptions()
    {
        AddViewOptions();
        Options.Add(_json);
    }

    /// <summary>Adds the options that say which graph is asked, and in which view, alone.</summary>
    protected void AddViewOptions()
    {
        _view.AddTo(this);
        AddAssemblyOptions();
    }

    /// <summary>Adds the options that say which graph is asked alone: it is always the whole one.</summary>
    protected void AddAssemblyOptions()
    {
        Options.Add(_assembly);
        Options.Add(_graph);
    }

    /// <summary>Writes the answer, and which view it is of.</summary>
    /// <param name="write">Writes the report as text.</param>
    /// <param name="nothingFound">What to say when the answer is that there is nothing, else null.</param>
    /// <param name="details">What to say below that.</param>
    /// <returns>The exit code.</returns>
    protected int Answer<T>(
        ParseResult arguments,
        T report,
        Action<Terminal, T> write,
        string? nothingFound = null,
        params IReadOnlyList<string> details)
        where T : GraphReport
    {
        var terminal = _environment.Terminal;
        string[] notes =
            [.. report.View is { } view ? (string[])[$"View: {view}"] : [], .. _origin.Note is { } note ? (string[])[note] : []];
        if (arguments.GetValue(_json))
        {
            terminal.Out.Write(ReportJson.Write(report with { Assembly = _origin.Assembly }) + "\n");
        }
        else if (nothingFound is null)
        {
            write(terminal, report);
            foreach (var line in notes) terminal.WriteLine(new Cell(line, Tone.Aside));
        }

        if (nothingFound is null) return ExitCode.Found;
        terminal.Fail(nothingFound, [.. details, .. notes]);
        return ExitCode.NothingFound;
    }

    /// <summary>Finds the answer, however long it takes: an interrupt ends it, and a screen shows that it goes on.</summary>
    /// <param name="what">What is being done, in a few words.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    protected T Compute<T>(string what, Func<LongWork, T> compute)
    {
        using var work = new LongWork(_environment, what);
        var answer = compute(work);
        work.CancellationToken.ThrowIfCancellationRequested();
        return answer;
    }

    /// <summary>The full path of a file that the command line names.</summary>
    /// <exception cref="InputException">The path is empty.</exception>
    protected string FullPath(string file) => _environment.FullPath(file);

    /// <summary>Makes sure that the graph that is asked is not overwritten by the answer.</summary>
    /// <exception cref="InputException">The file is the one with the graph.</exception>
    protected void RefuseInput(ParseResult arguments, string output)
    {
        if ((arguments.GetValue(_assembly) ?? _origin.Assembly) is { } input)
            OutputFile.RefuseInput(FullPath(output), output, FullPath(input));
    }

    private int Ask(ParseResult arguments)
    {
        var choice = new GraphChoice(_environment, arguments.GetValue(_assembly), arguments.GetValue(_graph));
        (var whole, _origin) = choice.Open();
        try
        {
            return Run(arguments, new GraphReports(_view.Apply(arguments, whole, _environment.Clock), _environment.Clock));
        }
        catch (QuestionException error)
        {
            throw QuestionErrors.Of(error, whole, _origin);
        }
        catch (ImageFormatException error) when (choice.FaultOf(error) is { } fault)
        {
            throw fault;
        }
        catch (PathExpressionException error)
        {
            throw ExpressionErrors.Of(error, TextWidth);
        }
    }
}
