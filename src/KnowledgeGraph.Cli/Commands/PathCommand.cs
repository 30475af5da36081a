using System.CommandLine;
using KnowledgeGraph.Cli.Engines;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

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

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var (from, to) = (arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to));
        var question = Read(arguments);
        var report = Compute("searching for paths", work => reports.Path(from, to, question, work, work.CancellationToken));
        report = report with { Hidden = HiddenView.WithRemedy(report.Hidden) };
        return Answer(
            arguments,
            report,
            PathView.Write,
            report.Found ? null : $"no path from {report.From.Label} to {report.To.Label}{Limits(arguments)}",
            [.. PathView.Explain(report)]);
    }

    /// <exception cref="InputException">Options cannot be combined, or an option is empty.</exception>
    private PathQuestion Read(ParseResult arguments)
    {
        var question = new PathQuestion
        {
            Relations = _edges.Relations(arguments),
            Direction = _edges.Direction(arguments),
            Through = ReadKinds(arguments, _through),
            Avoiding = ReadKinds(arguments, _avoid),
            MaximumLength = arguments.GetValue(_maximumLength) ?? int.MaxValue,
            K = arguments.GetValue(_k),
            AllShortest = arguments.GetValue(_all),
            Weight = arguments.GetValue(_weight),
        };
        if (question is { Weight: not null, AllShortest: true })
            throw new InputException("--weight and --all cannot be combined: use --k N for more than one path");
        if (arguments.GetValue(_engine) == SearchEngine.Own) return question;
        if (new Option[] { _k, _all, _maximumLength }.FirstOrDefault(o => arguments.GetResult(o) is { Implicit: false }) is { } other)
            throw new InputException($"--engine quikgraph finds only one shortest path: remove {other.Name}");
        return question with { Search = QuikGraphPaths.Find };
    }

    private static string[]? ReadKinds(ParseResult arguments, Option<string[]> option)
    {
        if (arguments.GetResult(option) is null) return null;
        var names = NameList.Split(arguments.GetValue(option) ?? []);
        return names.Length > 0 ? names : throw new InputException($"{option.Name} does not name a kind");
    }

    private string Limits(ParseResult arguments)
    {
        var areLimited = _edges.AreGiven(arguments)
            || new Option[] { _through, _avoid, _maximumLength }.Any(o => arguments.GetResult(o) is not null);
        return areLimited ? " that the options allow" : "";
    }
}
