using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg why A RELATION B</c>: the facts that something rests on, be it stated, inferred or derived.</summary>
internal sealed class WhyCommand : GraphCommand
{
    private readonly Argument<string> _from = new("A") { Description = "An entity: a key, label or alias." };

    private readonly Argument<string> _relation = new("RELATION")
    {
        Description = "A relation, an inverse or a derived relation: its C# name, its name in fact files or its label.",
    };

    private readonly Argument<string> _to = new("B") { Description = "Another entity." };

    private readonly Option<int?> _k = NumberOption.Create("--k", "Show at most N proofs, shortest first; 1 by default.");

    public WhyCommand(KgEnvironment environment)
        : base(environment, "why", "Explains why something holds: whether it is stated, inferred or derived, and the evidence for it.")
    {
        foreach (var argument in new[] { _from, _relation, _to }) Arguments.Add(argument);
        Options.Add(_k);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg why High-Flyer backs DeepSeek",
        "kg why High-Flyer \"exposed to\" \"US export controls\" --k 3",
        "kg why H800 restrictedBy \"US export controls\" --json",
    ];

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var (from, to) = (arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to));
        var relation = arguments.GetRequiredValue(_relation);
        var report = Compute(
            "searching for proofs",
            work => reports.Why(from, relation, to, arguments.GetValue(_k), work, work.CancellationToken));
        report = report with
        {
            Hidden = HiddenView.WithRemedy(report.Hidden),
            ReverseHidden = HiddenView.WithRemedy(report.ReverseHidden),
        };
        return Answer(
            arguments, report, WhyView.Write, report.Holds ? null : $"{report.Text}: neither stated nor derived",
            WhyView.Explain(report));
    }
}
