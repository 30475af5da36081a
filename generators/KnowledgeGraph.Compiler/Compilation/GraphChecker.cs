using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Assertions;
using KnowledgeGraph.Compiler.Checks.Constraints;
using KnowledgeGraph.Compiler.Checks.Contradictions;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Checks.Keys;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Compilation;

/// <summary>Runs every check on a linked graph. A check reports and changes nothing: the image is the same whatever is found.</summary>
internal static class GraphChecker
{
    /// <summary>Those of the build, of entities and of their names.</summary>
    private static readonly IReadOnlyList<IGraphCheck> ChecksOfEntities =
    [
        new TodayCheck(),
        new KindConstraintCheck(),
        new LookAlikeCheck(),
        new SharedNameCheck(),
    ];

    /// <summary>Those of facts, but for their evidence.</summary>
    private static readonly IReadOnlyList<IGraphCheck> ChecksOfFacts =
    [
        new ContradictionCheck(),
        new SourcePolicyCheck(),
        new ValueConstraintCheck(),
        new EmptyTextCheck(),
        new UnitReadingCheck(),
        new CountConstraintCheck(),
        new UniqueLanguageCheck(),
        new ClaimTimeCheck(),
        new UniqueCheck(),
        new RelationShapeCheck(),
        new BothWaysCheck(),
        new CycleCheck(),
        new QualifierCheck(),
        new DateOrderCheck(),
        new ContemporaryCheck(),
        new AssertionCheck(),
    ];

    /// <summary>Those of facts that look at several entities, by rules that say so.</summary>
    private static readonly IReadOnlyList<IGraphCheck> ChecksOfNeighbors =
    [
        new ContradictionCheck(hasDenials: false),
        new CountConstraintCheck(),
        new UniqueCheck(),
        new RelationShapeCheck(),
        new CycleCheck(),
        new DateOrderCheck(),
        new ContemporaryCheck(),
    ];

    /// <exception cref="System.OperationCanceledException">Nobody wants the result any more. Nothing else is thrown.</exception>
    public static EquatableArray<Problem> Check(LinkResult link, CheckInputs inputs, CancellationToken cancellationToken)
    {
        // Rules may ask for facts that stand in a file that could not be read, which is reported.
        foreach (var unit in link.Origins.Units)
        {
            if (unit.IsIncomplete) return default;
        }

        var context = new CheckContext(link, inputs, cancellationToken);
        CheckEntities(context);
        CheckFacts(context, documents: null);
        context.Exceptions.Report(context.Problems);
        return context.Problems.ToArray();
    }

    /// <summary>Runs the checks that look at no fact.</summary>
    public static void CheckEntities(CheckContext context) => Run(ChecksOfEntities, context);

    /// <summary>Runs the checks of facts.</summary>
    /// <param name="documents">The documents of the sources, if these were checked already; otherwise null.</param>
    public static void CheckFacts(CheckContext context, QuotedDocuments? documents) =>
        Run([.. ChecksOfFacts, new EvidenceCheck(documents)], context);

    /// <summary>Runs the checks of rules that look at the facts of several entities, on a vocabulary with these rules alone.</summary>
    public static void CheckCrossing(CheckContext context) => Run(ChecksOfNeighbors, context);

    private static void Run(IReadOnlyList<IGraphCheck> checks, CheckContext context)
    {
        foreach (var check in checks)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            check.Run(context);
        }
    }
}
