using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Triples;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Links the facts of all units to one graph: finds the entities, members, values and sources that claims name, brings the claims of one
/// fact together, and says what is wrong.
/// </summary>
/// <remarks>
/// The graph depends on what the facts say, never on the order of units; on that of what stands in them only values of ordered members
/// depend. Whatever the input, there is a graph: what is wrong is reported and left out. Takes O(n log n) time in entities and claims;
/// hints for unknown names have a work budget of their own.
/// </remarks>
internal static class Linker
{
    /// <summary>The steps that are spent on nearest names in one graph: some tens of milliseconds.</summary>
    private const int NameSteps = 20_000_000;

    /// <exception cref="System.OperationCanceledException">Nobody wants the result any more. Nothing else is thrown.</exception>
    public static LinkResult Link(
        Vocabulary vocabulary, IReadOnlyList<FactUnit> units, CancellationToken cancellationToken)
    {
        var isAnyIncomplete = IsAnyIncomplete(units);
        var problems = NewProblems(() => isAnyIncomplete);
        var budget = NewBudget();
        var dates = new CanonicalDates();
        var inTriples = new List<Problem>();
        var sorted = UnitOrder.Sorted(TripleUnits.Resolve(vocabulary, units, inTriples));
        foreach (var problem in inTriples) problems.Add(problem);
        cancellationToken.ThrowIfCancellationRequested();

        var ids = new ClaimIds(problems, budget);
        ids.Collect(sorted);
        var scope = new LinkScope(vocabulary, sorted, sorted, ids, dates, problems, budget);
        cancellationToken.ThrowIfCancellationRequested();

        var (entities, sources, claims) = (scope.Entities, scope.Sources, scope.Claims);
        claims.Read(sorted, cancellationToken);
        scope.Statuses.Link();
        DeprecatedEnds.Mark(claims.Statements, entities);

        var handles = new HandleTable(vocabulary, entities, sources, claims.Statements);
        new HandlePremises(handles, ids, problems).Resolve(claims.Statements, scope.Qualifiers.Handles, claims.AreAllRead);
        var amended = new AmendmentLinker(sorted, claims.Statements, ids, handles, problems).Link(claims.AreAllRead);

        var facts = new FactAssembler(vocabulary, sorted, claims.Statements, problems);
        facts.Assemble();
        cancellationToken.ThrowIfCancellationRequested();

        var restsOn = new RestsOnLinker(sorted, claims.Statements, facts.StatementOfClaim, problems);
        var linked = restsOn.Link();
        new CardinalityCheck(vocabulary, sorted, entities, claims, claims.Statements, facts, problems).Run(cancellationToken);

        var graph = new LinkedGraph(
            vocabulary,
            new EquatableArray<LinkedNode>(entities.ToNodes()),
            new EquatableArray<LinkedSource>(sources.Sources),
            new EquatableArray<LinkedFact>(facts.Facts),
            new EquatableArray<LinkedClaim>(linked));
        var origins = OriginsOf(sorted, PlacesOf(entities), sources, claims.Statements, facts);
        return new LinkResult(graph, origins with { Amended = amended }, problems.ToArray())
        {
            Failures = scope.FindFailures(),
        };
    }

    /// <summary>Makes the list for the problems of linking.</summary>
    /// <param name="isAnyIncomplete">Determines whether a unit could not be read to its end.</param>
    public static ProblemList NewProblems(System.Func<bool> isAnyIncomplete) =>
        new((problem, _) => MayStandElsewhere(problem) && isAnyIncomplete());

    /// <summary>Makes the budget for the hints of one graph.</summary>
    public static WorkBudget NewBudget() => new(NameSteps);

    private static bool IsAnyIncomplete(IReadOnlyList<FactUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].IsIncomplete) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether what is missing may stand in a file that could not be read, which is reported: then a thousand errors would say what one
    /// does.
    /// </summary>
    private static bool MayStandElsewhere(ProblemDescriptor problem) =>
        problem == FactProblems.UnknownEntity || problem == FactProblems.UnknownSource || problem == FactProblems.UnknownClaim
        || problem == FactProblems.MissingMember;

    /// <summary>Returns for each node the place of its declaration.</summary>
    public static EquatableArray<Anchor> PlacesOf(EntityTable entities)
    {
        var nodes = new Anchor[entities.Nodes.Length];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = entities.Nodes[i].Place;
        return new EquatableArray<Anchor>(nodes);
    }

    /// <summary>Returns where assembled facts are written.</summary>
    /// <param name="nodes">For each node the place of its declaration.</param>
    public static LinkOrigins OriginsOf(
        FactUnit[] units, EquatableArray<Anchor> nodes, SourceTable sources, List<Statement> statements, FactAssembler facts)
    {
        var origins = new ClaimOrigin[facts.StatementOfClaim.Length];
        for (var i = 0; i < origins.Length; i++)
        {
            var statement = statements[facts.StatementOfClaim[i]];
            origins[i] = new ClaimOrigin(statement.Unit, statement.Declaration, statement.IsReversed)
            {
                IsStatedBothWays = facts.StatedBothWays.Contains(i),
            };
        }

        return new LinkOrigins(
            new EquatableArray<FactUnit>(units), new EquatableArray<ClaimOrigin>(origins), nodes,
            new EquatableArray<Anchor>(sources.Places));
    }
}
