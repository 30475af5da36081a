using System.CommandLine;
using KnowledgeGraph.Cli.Lookup;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg list KIND</c>: the entities of a kind; without a kind, the kinds.</summary>
internal sealed class ListCommand : GraphCommand
{
    private readonly Argument<string?> _kind = new("KIND")
    {
        Description = "A kind, which can be abstract: its name, plural or label. Case is ignored. Without a kind, all kinds are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly DateOptions _dates = new();

    public ListCommand(KgEnvironment environment)
        : base(environment, "list", "Lists the entities of a kind with their values, the kinds, or the facts of a date.")
    {
        Arguments.Add(_kind);
        _dates.AddTo(this);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg list", "kg list companies", "kg list --on 2025-01-27", "kg list people --between 2024,2025", "kg list Chip --json"
    ];

    protected override int Run(ParseResult arguments, Graph graph)
    {
        Kind? kind = arguments.GetValue(_kind) is { } name ? KindLookup.Resolve(graph, name) : null;
        if (_dates.Read(arguments, Clock) is { } window)
        {
            var dated = DatesReport.Of(graph, window, kind);
            var about = kind is null ? "" : $" about a {kind.Value.Label}";
            return Answer(
                arguments, graph, dated, ReportJson.Shape.DatesReport, DatesView.Write,
                dated.Facts.Count == 0 ? $"{graph.Name} has no fact{about} with a date {window}" : null);
        }

        if (kind is not { } listed)
            return Answer(arguments, graph, KindsReport.Of(graph), ReportJson.Shape.KindsReport, ListView.Write);

        var report = ListReport.Of(listed, graph);
        return Answer(
            arguments, graph, report, ReportJson.Shape.ListReport, ListView.Write,
            report.Entities.Count == 0 ? $"{graph.Name} has no {report.Kind.Label}" : null);
    }
}
