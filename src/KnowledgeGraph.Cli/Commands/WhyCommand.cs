using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Lookup;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

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

    protected override int Run(ParseResult arguments, Graph graph)
    {
        var from = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_from));
        var relations = RelationLookup.ResolveOne(graph, arguments.GetRequiredValue(_relation));
        var to = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_to));
        var k = arguments.GetValue(_k) ?? 1;
        var (report, nearest) = Compute("searching for proofs", work =>
        {
            var report = NearestFact.Find(
                Prove(from, relations, to, k, work) with { K = arguments.GetValue(_k) }, from, relations, to, work.CancellationToken);
            return (report, NearestFact.Describe(report, from, relations, to, work.CancellationToken));
        });
        return Answer(
            arguments, graph, report, ReportJson.Shape.WhyReport, WhyView.Write,
            report.Holds ? null : $"{report.Text}: neither stated nor derived", nearest);
    }

    /// <summary>The proofs of the first of the relations that has any.</summary>
    private static WhyReport Prove(Node from, IReadOnlyList<NamedRelation> relations, Node to, int k, LongWork work)
    {
        foreach (var relation in relations.Where(r => r.CanLead(from, to)))
        {
            var proofs = new List<GraphPath>();
            var (subject, target) = relation.IsForward ? (from, to) : (to, from);
            foreach (var proof in from.Graph.Why(subject, relation.Relation, target, work.CancellationToken).Take(k))
            {
                proofs.Add(proof);
                work.Report(string.Create(CultureInfo.InvariantCulture, $"{proofs.Count} found"));
            }

            if (proofs.Count > 0) return WhyReport.Of(from, relation, to, proofs);
        }

        return WhyReport.Of(from, relations[0], to, []);
    }
}
