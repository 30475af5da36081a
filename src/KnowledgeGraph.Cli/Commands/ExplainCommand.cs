using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain ID</c>: the page of a diagnostic, from the tool itself.</summary>
internal sealed class ExplainCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly Argument<string?> _id = new("ID")
    {
        Description = "The id of a diagnostic, such as KG2001. Without an id, all diagnostics are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write the answer as one JSON document." };

    public ExplainCommand(KgEnvironment environment)
        : base("explain", "Explains a diagnostic of a build or of kg check: its cause, and a wrong and a right example.")
    {
        _environment = environment;
        Arguments.Add(_id);
        Options.Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } = ["kg explain KG2001", "kg explain"];

    private int Run(ParseResult arguments)
    {
        var terminal = _environment.Terminal;
        var isJson = arguments.GetValue(_json);
        if (arguments.GetValue(_id) is { } id)
        {
            var page = DiagnosticReport.Of(DiagnosticLookup.Resolve(id));
            if (isJson) terminal.Out.Write(JsonSerializer.Serialize(page, DocumentJson.Shape.DiagnosticReport) + "\n");
            else DiagnosticView.Write(terminal, page);
            return ExitCode.Found;
        }

        var all = DiagnosticsReport.Of(DiagnosticLookup.All);
        if (isJson) terminal.Out.Write(JsonSerializer.Serialize(all, DocumentJson.Shape.DiagnosticsReport) + "\n");
        else DiagnosticView.Write(terminal, all);
        return ExitCode.Found;
    }
}
