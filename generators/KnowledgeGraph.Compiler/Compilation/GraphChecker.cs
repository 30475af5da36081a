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
    private static readonly IReadOnlyList<IGraphCheck> Checks =
    [
        new ContradictionCheck(),
        new EvidenceCheck(),
        new SourcePolicyCheck(),
        new TodayCheck(),
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
        new KindConstraintCheck(),
        new QualifierCheck(),
        new DateOrderCheck(),
        new ContemporaryCheck(),
        new LookAlikeCheck(),
        new SharedNameCheck(),
        new AssertionCheck(),
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
        foreach (var check in Checks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            check.Run(context);
        }

        context.Exceptions.Report(context.Problems);
        return context.Problems.ToArray();
    }
}
