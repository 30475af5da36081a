using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>The facts of the members that rules are about which cross entities. They are in memory, unlike all others.</summary>
/// <param name="units">The units, without what they say.</param>
internal sealed class CrossingFacts(CrossingRules rules, FactUnit[] units)
{
    private readonly List<DeclaredStatement> _statements = [];

    /// <summary>Takes a statement if it is of one of these members.</summary>
    public void Add(in Statement statement, ClaimDeclaration declaration)
    {
        if (rules.Members.Contains(statement.Member)) _statements.Add(new DeclaredStatement(statement, declaration));
    }

    /// <summary>Checks the rules.</summary>
    /// <param name="entities">The graph without facts.</param>
    /// <param name="places">For each node the place of its declaration.</param>
    /// <param name="problems">Takes what is wrong with the numbers of values.</param>
    /// <param name="contextOf">Makes the context of the checks.</param>
    /// <param name="areChecked">Whether more than the numbers of values is checked.</param>
    public void Check(
        LinkScope scope, LinkedGraph entities, EquatableArray<Anchor> places, ProblemList problems,
        System.Func<LinkResult, CheckContext> contextOf, bool areChecked, CancellationToken cancellationToken)
    {
        if (rules.Members.Count == 0) return;
        StatementBuckets.Sort(_statements);
        var (statements, unitsOfClaims) = UnitsWithClaims.Of(units, _statements);

        // That claims are repeated is reported already.
        var facts = new FactAssembler(entities.Vocabulary, unitsOfClaims, statements, new ProblemList());
        facts.Assemble();
        var vocabulary = rules.Crossing;
        new CardinalityCheck(vocabulary, unitsOfClaims, scope.Entities, scope.Claims, statements, facts, problems).Run(cancellationToken);
        if (!areChecked) return;
        var claims = new LinkedClaim[facts.StatementOfClaim.Length];
        for (var i = 0; i < claims.Length; i++) claims[i] = statements[facts.StatementOfClaim[i]].Claim;
        var graph = entities with
        {
            Vocabulary = vocabulary,
            Facts = new EquatableArray<LinkedFact>(facts.Facts),
            Claims = new EquatableArray<LinkedClaim>(claims),
        };
        var origins = Linker.OriginsOf(unitsOfClaims, places, scope.Sources, statements, facts);
        GraphChecker.CheckCrossing(contextOf(new LinkResult(graph, origins, default)));
    }
}
