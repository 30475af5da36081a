using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Engines;
using KnowledgeGraph.Cli.Lookup;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg path A B</c>: the shortest paths between two entities, with the evidence for each hop.</summary>
internal sealed class PathCommand : GraphCommand
{
    private readonly Argument<string> _from = new("A") { Description = "The start of the path: a key, label or alias." };
    private readonly Argument<string> _to = new("B") { Description = "The end of the path: a key, label or alias." };

    private readonly EdgeOptions _edges = new();

    private readonly Option<string[]> _through = new("--through")
    {
        Description = "Pass only through entities of these kinds, separated by commas. A and B can be of any kind.",
        HelpName = "KINDS",
    };

    private readonly Option<string[]> _avoid = new("--avoid")
    {
        Description = "Do not pass through entities of these kinds, separated by commas.",
        HelpName = "KINDS"
    };

    private readonly Option<int?> _maximumLength = NumberOption.Create("--max-length", "The maximum number of hops of a path.");

    private readonly Option<int?> _k = NumberOption.Create("--k", "Find at most N paths, shortest first.");

    private readonly Option<bool> _all = new("--all") { Description = "Find all paths that are as short as the shortest." };

    private readonly Option<string?> _weight = new("--weight")
    {
        Description = "Measure a path by the sum of this property of the entities that it leads to, instead of by its hops.",
        HelpName = "PROPERTY",
    };

    private readonly Option<SearchEngine> _engine = SearchEngineOption.Create();

    public PathCommand(KgEnvironment environment)
        : base(environment, "path", "Finds the shortest path between two entities, and shows the evidence for each hop.")
    {
        Arguments.Add(_from);
        Arguments.Add(_to);
        _edges.AddTo(this);
        foreach (var option in new Option[] { _through, _avoid, _maximumLength, _k, _all, _weight, _engine }) Options.Add(option);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg path High-Flyer \"US export controls\" --relations backs,uses,class,restrictedBy",
        "kg path H800 High-Flyer --direction either",
        "kg path DeepSeek Nvidia --k 3 --avoid chip",
        "kg path DeepSeek Nvidia --max-length 3 --json",
    ];

    protected override int Run(ParseResult arguments, Graph graph)
    {
        var from = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_from));
        var to = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_to));
        var options = ReadOptions(arguments, graph);
        Member? weight = arguments.GetValue(_weight) is { } name ? WeightLookup.Resolve(graph, name) : null;
        if (weight is not null && arguments.GetValue(_all))
            throw new InputException("--weight and --all cannot be combined: use --k N for more than one path");
        if (arguments.GetValue(_engine) == SearchEngine.QuikGraph
            && new Option[] { _k, _all, _maximumLength }.FirstOrDefault(o => arguments.GetResult(o) is { Implicit: false }) is { } other)
            throw new InputException($"--engine quikgraph finds only one shortest path: remove {other.Name}");

        var asksForSeveral = arguments.GetValue(_k) is not null || arguments.GetValue(_all);
        var report = Compute("searching for paths", work =>
        {
            var cancellable = options with { CancellationToken = work.CancellationToken };
            var paths = Collect(() => Find(arguments, graph, from, to, cancellable, weight), work);
            return PathReport.Of(graph, from, to, paths, weight is not null, asksForSeveral) with
            {
                K = arguments.GetValue(_k),
                OtherDirection = paths.Count == 0 ? PathAlternatives.InOtherDirection(from, to, cancellable) : null,
                Hidden = paths.Count == 0 || weight is null ? PathAlternatives.Hidden(from, to, cancellable, paths.FirstOrDefault()) : null,
            };
        });
        return Answer(
            arguments,
            graph,
            report,
            ReportJson.Shape.PathReport,
            PathView.Write,
            report.Found ? null : $"no path from {from.Label} to {to.Label}{Limits(arguments)}",
            [.. PathView.Explain(report)]);
    }

    private IEnumerable<GraphPath> Find(ParseResult arguments, Graph graph, Node from, Node to, PathOptions options, Member? weight)
    {
        if (arguments.GetValue(_engine) == SearchEngine.QuikGraph)
            return QuikGraphPaths.Find(graph, from, to, options, weight) is { } found ? [found] : [];
        var k = arguments.GetValue(_k);
        if (arguments.GetValue(_all)) return graph.ShortestPaths(from, to, options).Take(k ?? int.MaxValue);
        if (k is { } several)
            return weight is { } property
                ? graph.KShortestPaths(from, to, several, property, options)
                : graph.KShortestPaths(from, to, several, options);
        var path = weight is { } one ? graph.ShortestPath(from, to, one, options) : graph.ShortestPath(from, to, options);
        return path is null ? [] : [path];
    }

    /// <exception cref="InputException">A node has no weight.</exception>
    private static List<GraphPath> Collect(Func<IEnumerable<GraphPath>> find, LongWork work)
    {
        var found = new List<GraphPath>();
        try
        {
            foreach (var path in find())
            {
                found.Add(path);
                work.Report(string.Create(CultureInfo.InvariantCulture, $"{found.Count} found"));
            }
        }
        catch (ArgumentException error) when (error.ParamName == "weight")
        {
            throw new InputException(ReasonOf(error));
        }

        return found;
    }

    /// <summary>What the library says of a weight, without what only a program could do about it.</summary>
    private static string ReasonOf(ArgumentException error) => error.Message
        .Replace($" (Parameter '{error.ParamName}')", "", StringComparison.Ordinal)
        .Replace(", or pass a delegate.", ".", StringComparison.Ordinal)
        .Replace(" Pass a delegate that chooses one.", "", StringComparison.Ordinal)
        .TrimEnd('.');

    private PathOptions ReadOptions(ParseResult arguments, Graph graph) => new()
    {
        Relations = _edges.Relations(arguments, graph)?.Select(name => (RelationReference)name).ToArray(),
        Direction = _edges.Direction(arguments),
        Through = ReadKinds(arguments, _through, graph),
        Avoiding = ReadKinds(arguments, _avoid, graph),
        MaximumLength = arguments.GetValue(_maximumLength) ?? int.MaxValue,
    };

    private static KindReference[]? ReadKinds(ParseResult arguments, Option<string[]> option, Graph graph)
    {
        if (arguments.GetResult(option) is null) return null;
        var names = NameList.Split(arguments.GetValue(option) ?? []);
        if (names.Length == 0) throw new InputException($"{option.Name} does not name a kind");
        return [.. names.Select(n => KindLookup.Resolve(graph, n))];
    }

    private string Limits(ParseResult arguments)
    {
        var areLimited = _edges.AreGiven(arguments)
            || new Option[] { _through, _avoid, _maximumLength }.Any(o => arguments.GetResult(o) is not null);
        return areLimited ? " that the options allow" : "";
    }
}
