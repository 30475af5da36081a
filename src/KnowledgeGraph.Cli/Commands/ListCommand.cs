using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

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

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var kind = arguments.GetValue(_kind);
        if (_dates.Read(arguments, Clock) is { } window)
        {
            var dated = reports.Dates(window, kind);
            var about = kind is null ? "" : $" about a {reports.Names.Kind(kind).Label}";
            return Answer(
                arguments, dated, DatesView.Write,
                dated.Facts.Count == 0 ? $"{dated.Graph} has no fact{about} with a date {window}" : null);
        }

        if (kind is null) return Answer(arguments, reports.Kinds(), ListView.Write);

        var report = reports.List(kind);
        return Answer(
            arguments, report, ListView.Write, report.Entities.Count == 0 ? $"{report.Graph} has no {report.Kind.Label}" : null);
    }
}
