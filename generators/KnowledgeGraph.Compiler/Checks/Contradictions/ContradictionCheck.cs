namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>
/// Finds claims that cannot be true together. What one source says twice is a mistake and linking reports it; what several say is a
/// contradiction between them, which the curator resolves by ranking one of the claims with a reason.
/// </summary>
/// <param name="hasDenials">Whether denials are among what is checked.</param>
internal sealed class ContradictionCheck(bool hasDenials = true) : IGraphCheck
{
    public void Run(CheckContext context)
    {
        var report = new ContradictionReport(context);
        new ValueContradictions(context, report).Run();
        if (hasDenials) new Denials(context, report).Run();
        var comparison = new FactComparison(context, report);
        new RelationContradictions(context, report, comparison).Run();
        new ConflictingValues(context, report, comparison).Run();
        var paths = new ConstraintPaths(context);
        new ExcludedPaths(context, report, paths).Run();
        new CarriedValues(context, report, paths).Run();
        new SameAnswers(context, report, paths).Run();
        new ValuesOfOtherKinds(context, report).Run();
        new DisputedVoices(context, report).Run();
    }
}
