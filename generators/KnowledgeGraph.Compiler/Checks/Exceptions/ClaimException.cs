using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Checks.Exceptions;

/// <summary>An exception that a claim makes for itself from one check.</summary>
/// <param name="first">The first anchor of the claim.</param>
/// <param name="last">The last one.</param>
/// <param name="place">The anchor of the exception.</param>
internal sealed class ClaimException(ProblemDescriptor check, int first, int last, Anchor place)
{
    public ProblemDescriptor Check => check;

    public int First => first;

    public int Last => last;

    public Anchor Place => place;

    /// <summary>Gets or sets whether there was a problem to except.</summary>
    public bool IsNeeded { get; set; }
}
