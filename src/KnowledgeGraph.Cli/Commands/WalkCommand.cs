using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Lookup;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg walk ENTITY EXPRESSION</c>: where a path expression leads from an entity, and along which facts.</summary>
internal sealed class WalkCommand : GraphCommand
{
    private readonly Argument<string> _from = new("ENTITY") { Description = "The start: a key, label or alias." };

    private readonly Argument<string> _expression = new("EXPRESSION")
    {
        Description =
            "A path expression, such as Backs*/Uses/RestrictedBy: / then, | or, ^ backward, * any "
                + "number of times, + at least once, ? at most once.",
    };

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "Find only entities of this kind, which can be abstract.",
        HelpName = "KIND"
    };

    private readonly Option<bool> _paths = new("--paths") { Description = "Show the evidence for each hop of each path." };

    private readonly Option<int?> _k = NumberOption.Create("--k", "Show at most N paths to each entity, shortest first; 1 by default.");

    private readonly Option<int?> _top = NumberOption.Create("--top", "Show at most N entities, by kind, then by key.");

    public WalkCommand(KgEnvironment environment)
        : base(environment, "walk", "Finds the entities that a path expression leads to, each with a path to it.")
    {
        Arguments.Add(_from);
        Arguments.Add(_expression);
        foreach (var option in new Option[] { _kind, _top, _paths, _k }) Options.Add(option);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg walk High-Flyer \"Backs*/Uses/RestrictedBy\"",
        "kg walk DeepSeek \"Develops|Uses\" --paths",
        "kg walk H800 \"^Uses/^Backs\" --json",
    ];

    protected override int Run(ParseResult arguments, Graph graph)
    {
        var from = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_from));
        var walk = ExpressionLookup.Resolve(graph, arguments.GetRequiredValue(_expression), TextWidth);
        Kind? kind = arguments.GetValue(_kind) is { } name ? KindLookup.Resolve(graph, name) : null;
        if (kind is { } only && !walk.EndKinds.Any(k => k.Includes(only) || only.Includes(k)))
            throw new InputException($"“{walk}” leads to {Names(walk)}, but never to {only.Name}");

        var k = arguments.GetValue(_k) ?? 1;
        var top = arguments.GetValue(_top) ?? int.MaxValue;
        var report = Compute("walking", work => Find(walk, from, kind, top, k, work)) with { K = arguments.GetValue(_k) };
        return Answer(
            arguments,
            graph,
            report,
            ReportJson.Shape.WalkReport,
            arguments.GetValue(_paths) ? WalkView.WriteEvidence : WalkView.Write,
            report.Ends.Count == 0 ? $"“{walk}” leads from {from.Label} to no {kind?.Name ?? Names(walk)}" : null,
            [.. HiddenView.Explain(report.Hidden, $"it leads to {HiddenView.Names(report.Hidden?.Ends ?? [])}")]);
    }

    private static WalkReport Find(PathWalk<Node, Node> walk, Node from, Kind? kind, int top, int k, LongWork work)
    {
        var found = new List<WalkEndReport>();
        Node[] ends = [.. walk.From(from, work.CancellationToken).Where(n => kind?.Includes(n.Kind) ?? true)];
        foreach (var end in ends.Take(top))
        {
            var paths = new List<GraphPath>();
            foreach (var path in walk.Paths(from, end, work.CancellationToken).Take(k))
            {
                paths.Add(path);
                work.Report(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{found.Count} of {Math.Min(top, ends.Length)} done, {paths.Count} paths to the next"));
            }

            found.Add(WalkEndReport.Of(end, paths));
        }

        return WalkReport.Of(
            from, walk, ends.Length, found) with { Hidden = WalkAlternatives.Hidden(walk, from, ends, kind, work.CancellationToken) };
    }

    private static string Names(PathWalk<Node, Node> walk) => string.Join(" or ", walk.EndKinds.Select(k => k.Name));
}
