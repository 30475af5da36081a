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
        Description = "A kind, abstract ones included: its name, plural or label, whatever the case. Without it, the kinds are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ListCommand(KgEnvironment environment)
        : base(environment, "list", "Lists the entities of a kind, or the kinds.")
    {
        Arguments.Add(_kind);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } = ["kg list", "kg list companies", "kg list Chip --json"];

    protected override int Run(ParseResult arguments, Graph graph)
    {
        if (arguments.GetValue(_kind) is not { } name)
            return Answer(arguments, graph, KindsReport.Of(graph), ReportJson.Shape.KindsReport, ListView.Write);

        var report = ListReport.Of(KindLookup.Resolve(graph, name), graph);
        return Answer(
            arguments, graph, report, ReportJson.Shape.ListReport, ListView.Write, report.Entities.Count == 0 ? $"{graph.Name} has no {report.Kind.Label}" : null);
    }
}
