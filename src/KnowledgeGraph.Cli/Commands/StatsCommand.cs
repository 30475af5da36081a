using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg stats</c>: how much there is of what.</summary>
internal sealed class StatsCommand : GraphCommand
{
    private readonly DateOptions _dates = new();

    public StatsCommand(KgEnvironment environment)
        : base(environment, "stats", "Counts entities by kind, facts by member, and claims by modality and source.")
    {
        _dates.AddTo(this);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg stats", "kg stats --between 2025-01-20,2025-01-31", "kg stats --assembly bin/Release/net10.0/MyGraph.dll --json"
    ];

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var window = _dates.Read(arguments, Clock);
        var report = reports.Stats(window);
        var nothing = window is not null && report.Claims == 0 ? $"{report.Graph} has no fact with a date {window}" : null;
        return Answer(arguments, report, StatsView.Write, nothing);
    }
}
