using System.CommandLine;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg stats</c>: how much there is of what.</summary>
internal sealed class StatsCommand : GraphCommand
{
    public StatsCommand(KgEnvironment environment)
        : base(environment, "stats", "Counts entities by kind, facts by member, and claims by modality and source.") => AddGraphOptions();

    public override IReadOnlyList<string> Examples { get; } = ["kg stats", "kg stats --assembly bin/Release/net10.0/MyGraph.dll --json"];

    protected override int Run(ParseResult arguments, Graph graph) =>
        Answer(arguments, graph, StatsReport.Of(graph), ReportJson.Shape.StatsReport, StatsView.Write);
}
