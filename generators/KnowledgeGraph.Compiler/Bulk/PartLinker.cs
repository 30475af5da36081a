using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Brings the statements about a range of nodes together to facts, and checks these.</summary>
/// <param name="units">The units, without what they say.</param>
/// <param name="entities">The graph without facts.</param>
/// <param name="rules">The rules of its vocabulary.</param>
/// <param name="problems">Takes what linking finds.</param>
internal sealed class PartLinker(
    LinkScope scope, FactUnit[] units, LinkedGraph entities, CrossingRules rules, ProblemList problems)
{
    private readonly EquatableArray<Anchor> _places = Linker.PlacesOf(scope.Entities);
    private readonly bool _hasSymmetric = entities.Vocabulary.Members.Any(static member => member.IsSymmetric);
    private readonly LinkFailures _failures = scope.FindFailures();
    private readonly List<DeclaredStatement> _taken = [];
    private readonly List<Statement> _statements = [];
    private readonly List<DeclaredStatement> _kept = [];
    private readonly CrossingFacts _crossing = new(rules, units);
    private readonly LinkedGraph _local = entities with { Vocabulary = rules.Local };

    /// <summary>The claims whose rank is reported: both by rules of one entity and by others, once.</summary>
    private readonly HashSet<Anchor> _ranks = [];
    private QuotedDocuments? _documents;

    /// <summary>Gets what the checks look at besides the graph.</summary>
    public required CheckInputs Inputs { get; init; }

    /// <summary>Gets what takes what checks find.</summary>
    public required ProblemList Found { get; init; }

    /// <summary>Gets the claims that are left out because of errors, by entity and member.</summary>
    public required IReadOnlyCollection<(string Entity, string Member)> FailedClaims { get; init; }

    /// <summary>Runs the checks that look at no fact. Facts are checked only after this.</summary>
    /// <param name="isQuoted">For each source whether a claim quotes it.</param>
    public void CheckEntities(bool[] isQuoted, CancellationToken cancellationToken)
    {
        var origins = new LinkOrigins(
            new EquatableArray<FactUnit>(units), default, _places, new EquatableArray<Anchor>(scope.Sources.Places));
        var context = Context(new LinkResult(entities, origins, default), (0, int.MaxValue), cancellationToken);
        GraphChecker.CheckEntities(context);
        _documents = QuotedDocuments.Check(context, isQuoted);
    }

    /// <summary>Links and checks one part. Parts come in their order.</summary>
    public (LinkedFact[] Facts, LinkedClaim[] Claims) Link(StatementBuckets buckets, int part, CancellationToken cancellationToken)
    {
        var range = buckets.NodesOf(part);
        var statements = Take(buckets, part, range, out var unitsOfPart);
        var facts = new FactAssembler(entities.Vocabulary, unitsOfPart, statements, problems);
        facts.Assemble();
        var claims = new LinkedClaim[facts.StatementOfClaim.Length];
        for (var i = 0; i < claims.Length; i++) claims[i] = statements[facts.StatementOfClaim[i]].Claim;
        new CardinalityCheck(rules.Local, unitsOfPart, scope.Entities, scope.Claims, statements, facts, problems) { Nodes = range }
            .Run(cancellationToken);
        if (_documents is null) return (facts.Facts, claims);

        var graph = _local with
        {
            Facts = new EquatableArray<LinkedFact>(facts.Facts),
            Claims = new EquatableArray<LinkedClaim>(claims),
        };
        var origins = Linker.OriginsOf(unitsOfPart, _places, scope.Sources, statements, facts);
        GraphChecker.CheckFacts(Context(new LinkResult(graph, origins, default), range, cancellationToken), _documents);
        return (facts.Facts, claims);
    }

    /// <summary>Checks the rules that cross entities, after all parts.</summary>
    public void CheckCrossing(CancellationToken cancellationToken) => _crossing.Check(
        scope, entities, _places, problems, link => Context(link, (0, int.MaxValue), cancellationToken), _documents is not null,
        cancellationToken);

    /// <summary>Takes the statements of a part, and gives the units with the claims that these come from.</summary>
    private List<Statement> Take(StatementBuckets buckets, int part, (int First, int End) range, out FactUnit[] unitsOfPart)
    {
        buckets.Take(part, _taken);
        _statements.Clear();
        foreach (var taken in _taken) _statements.Add(taken.Statement);
        DeprecatedEnds.Mark(_statements, scope.Entities);
        if (_hasSymmetric) SymmetricFacts.Orient(entities.Vocabulary, _statements);

        _kept.Clear();
        for (var i = 0; i < _statements.Count; i++)
        {
            var (statement, declaration) = (_statements[i], _taken[i].Declaration);
            if (statement.Subject >= range.End)
            {
                // A fact of a symmetric relation turned out to be one of a later node.
                buckets.Add(statement, declaration);
                continue;
            }

            _kept.Add(new DeclaredStatement(statement, declaration));
            _crossing.Add(statement, declaration);
        }

        (var statements, unitsOfPart) = UnitsWithClaims.Of(units, _kept);
        return statements;
    }

    private CheckContext Context(LinkResult link, (int First, int End) nodes, CancellationToken cancellationToken) =>
        new(link with { Failures = _failures }, Inputs, cancellationToken, Found)
        {
            Nodes = nodes,
            FailedClaims = FailedClaims,
            RankedClaims = _ranks,
        };
}
