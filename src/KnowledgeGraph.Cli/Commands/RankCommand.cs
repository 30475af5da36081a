using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Engines;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg rank ALGORITHM</c>: which entities matter most, or belong together.</summary>
internal sealed class RankCommand : GraphCommand
{
    private const int UsualTop = 20;

    private readonly Argument<string> _algorithm = new("ALGORITHM")
    {
        Description = string.Join('\n', RankAlgorithm.All.Select(a => $"{a.Name}: {a.Finds}")),
    };

    private readonly EdgeOptions _edges = new();

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "List only entities of this kind, which can be abstract. The algorithm still uses all entities.",
        HelpName = "KIND",
    };

    private readonly Option<int?> _top = NumberOption.Create(
        "--top", "List at most N entities or groups, the highest first; 20 by default.");

    private readonly Option<SearchEngine> _engine = SearchEngineOption.Create();

    public RankCommand(KgEnvironment environment)
        : base(environment, "rank", "Ranks the entities by an algorithm, or groups them.")
    {
        Arguments.Add(_algorithm);
        _edges.AddTo(this);
        Options.Add(_kind);
        Options.Add(_top);
        Options.Add(_engine);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg rank pagerank --kind companies --top 5",
        "kg rank betweenness --relations backs,uses --direction either",
        "kg rank components --json",
    ];

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var algorithm = RankAlgorithm.Find(arguments.GetRequiredValue(_algorithm));
        if (arguments.GetValue(_engine) == SearchEngine.QuikGraph) algorithm = QuikGraphRanks.Of(algorithm);
        var question = new RankQuestion
        {
            Relations = _edges.Relations(arguments),
            Direction = _edges.Direction(arguments),
            Kind = arguments.GetValue(_kind),
            Top = arguments.GetValue(_top) ?? UsualTop,
        };
        Kind? kind = question.Kind is { } name ? reports.Names.Kind(name) : null;
        var graph = reports.Graph;
        var what = string.Create(CultureInfo.InvariantCulture, $"{algorithm.Name} of {graph.NodeCount} entities");
        var nothing = (kind?.Nodes.Count ?? graph.NodeCount) == 0 ? $"{graph.Name} has no {kind?.Label ?? "entities"}" : null;
        if (algorithm is Grouping grouping)
        {
            var groups = Compute(what, work => reports.Rank(grouping, question, work.CancellationToken));
            return Answer(arguments, groups, RankView.Write, nothing);
        }

        var measure = (Measure)algorithm;
        var ranks = Compute(what, work => reports.Rank(measure, question, work.CancellationToken));
        return Answer(arguments, ranks, (terminal, report) => RankView.Write(terminal, report, measure.Heading), nothing);
    }
}
