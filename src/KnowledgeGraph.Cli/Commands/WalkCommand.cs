using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

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

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var (from, expression) = (arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_expression));
        var question = new WalkQuestion
        {
            Kind = arguments.GetValue(_kind),
            Top = arguments.GetValue(_top) ?? int.MaxValue,
            K = arguments.GetValue(_k),
        };
        var report = Compute("walking", work => reports.Walk(from, expression, question, work, work.CancellationToken));
        report = report with { Hidden = HiddenView.WithRemedy(report.Hidden) };
        return Answer(
            arguments,
            report,
            arguments.GetValue(_paths) ? WalkView.WriteEvidence : WalkView.Write,
            report.Ends.Count == 0
                ? $"“{report.Expression}” leads from {report.From.Label} to no {Sought(reports, question, report)}"
                : null,
            [.. HiddenView.Explain(report.Hidden, $"it leads to {HiddenView.Names(report.Hidden?.Ends ?? [])}")]);
    }

    private static string Sought(GraphReports reports, WalkQuestion question, WalkReport report) =>
        question.Kind is { } kind ? reports.Names.Kind(kind).Name : string.Join(" or ", report.EndKinds);
}
