using System.CommandLine;
using KnowledgeGraph.Cli.Lookup;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg path A B</c>: the shortest path between two entities, with the evidence for each hop.</summary>
internal sealed class PathCommand : GraphCommand
{
    private readonly Argument<string> _from = new("A") { Description = "Where the path begins: a key, label or alias." };
    private readonly Argument<string> _to = new("B") { Description = "Where it ends." };

    private readonly EdgeOptions _edges = new(PathDirections.Either);

    private readonly Option<int?> _maximumLength = NumberOption.Create("--max-length", "The most hops a path may have.");

    public PathCommand(KgEnvironment environment)
        : base(environment, "path", "Finds the shortest path between two entities, and shows the evidence for each hop.")
    {
        Arguments.Add(_from);
        Arguments.Add(_to);
        _edges.AddTo(this);
        Options.Add(_maximumLength);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg path High-Flyer \"US export controls\" --relations backs,uses,class,restrictedBy",
        "kg path High-Flyer H800 --relations backs,uses --forward",
        "kg path DeepSeek Nvidia --max-length 3 --json",
    ];

    protected override int Run(ParseResult arguments, Graph graph)
    {
        var from = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_from));
        var to = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_to));
        var options = ReadOptions(arguments, graph);
        var path = Compute("searching paths", _ => graph.ShortestPath(from, to, options));
        return Answer(
            arguments,
            graph,
            PathReport.Of(graph, from, to, path),
            ReportJson.Shape.PathReport,
            PathView.Write,
            path is null ? $"no path from {from.Label} to {to.Label}{Limits(arguments)}" : null);
    }

    private PathOptions ReadOptions(ParseResult arguments, Graph graph) => new()
    {
        Relations = _edges.Relations(arguments, graph),
        Direction = _edges.Direction(arguments),
        MaximumLength = arguments.GetValue(_maximumLength) ?? int.MaxValue,
    };

    private string Limits(ParseResult arguments) =>
        _edges.AreGiven(arguments) || arguments.GetValue(_maximumLength) is not null ? " within what the options allow" : "";
}
