using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>What a fact file says, where it says it, and what is wrong with it.</summary>
/// <param name="Unit">
/// What it says, without what the problems are about. Of a file that could not be read to its end the sources and entities that are
/// declared before, so that their names stay known, and no claim.
/// </param>
/// <param name="Anchors">
/// Ordinal 0 is at the value of the file's own <c>source</c> (at the start of the file where there is none), then the unit's anchors in the
/// order of the file, then those of the problems.
/// </param>
/// <param name="Problems">In the order in which the file was read.</param>
internal sealed record FactFile(FactUnit Unit, AnchorTable Anchors, EquatableArray<Problem> Problems);

/// <summary>How much of a fact file is read.</summary>
/// <param name="MaximumLength">In UTF-16 code units; 64 Mi of them are 128 MB of the compiler's memory.</param>
/// <param name="MaximumDepth">Objects and arrays that are open at once.</param>
/// <param name="MaximumProblems">After so many the rest is read in silence.</param>
internal sealed record FactFileLimits(int MaximumLength = 64 * 1024 * 1024, int MaximumDepth = 64, int MaximumProblems = 100)
{
    public static FactFileLimits Default { get; } = new();
}
