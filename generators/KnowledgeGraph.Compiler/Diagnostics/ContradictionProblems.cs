using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What sources say that cannot all be true. The comment on each lists the arguments of its message; a fact is written as subject, member
/// and value, and who states it as the key of a source.
/// </summary>
internal static class ContradictionProblems
{
    private const string Remedy =
        "Add a qualifier in which they differ (scope, since, until, at, attributedTo), or rank one of "
            + "them preferred or deprecated, with a rankReason.";

    /// <summary>Fact; its source; the other fact; its source; its place; member; what they have in common, or empty.</summary>
    public static readonly ProblemDescriptor Values = Warning(
        "KG2001",
        "Sources give values that cannot both be true",
        "'{0}', according to {1}, contradicts '{2}', according to {3}, at {4}: '{5}' can have only one value{6}. " + Remedy);

    /// <summary>Fact that is denied; who denies it; the fact as it is stated; who states it; its place.</summary>
    public static readonly ProblemDescriptor Denied = Warning(
        "KG2002",
        "A fact is stated and denied",
        "'{0}' does not hold according to {1}, but '{2}' holds according to {3}, at {4}. " + Remedy);

    /// <summary>Fact; its source; the other fact; its source; its place; the two relations.</summary>
    public static readonly ProblemDescriptor Disjoint = Warning(
        "KG2003",
        "Sources state facts that exclude each other",
        "'{0}', according to {1}, contradicts '{2}', according to {3}, at {4}: '{5}' and '{6}' exclude each other. " + Remedy);

    /// <summary>Fact that is denied; who denies it; what it rules out; who states that; its place; why it is ruled out.</summary>
    public static readonly ProblemDescriptor RuledOut = Warning(
        "KG2004",
        "A denial rules out what another claim states",
        "'{0}' does not hold according to {1}. This denial rules out '{2}', according to {3}, at {4}, {5}. Limit the denial (scope, since, "
            + "until, at), or rank one of them preferred or deprecated, with a rankReason.");

    /// <summary>Fact; its source; the other fact; its source; its place; the relation.</summary>
    public static readonly ProblemDescriptor BothWays = Warning(
        "KG2005",
        "Sources state a relation in opposite directions",
        "'{0}', according to {1}, contradicts '{2}', according to {3}, at {4}: '{5}' holds in one direction only. " + Remedy);

    /// <summary>Rank; fact that it is held against; its source; its place.</summary>
    public static readonly ProblemDescriptor RankWithoutReason = Warning(
        "KG2006",
        "A contradiction is resolved without a reason",
        "The rank '{0}' resolves a contradiction with '{1}', according to {2}, at {3}, but gives no reason. Add a "
            + "rankReason that says why this claim has the rank.");

    /// <summary>Fact; its source; the other fact; its source; its place.</summary>
    public static readonly ProblemDescriptor BothPreferred = Warning(
        "KG2007",
        "Two claims that contradict each other are both preferred",
        "'{0}', according to {1}, and '{2}', according to {3}, at {4}, contradict each other and are both ranked preferred, so neither "
            + "takes precedence. Keep the rank on one of them only.");

    /// <summary>Fact or denial; its source; the other fact or denial; its source; its place.</summary>
    public static readonly ProblemDescriptor Judgements = new(
        "KG2010",
        "Sources disagree on a matter of judgement",
        "'{0}', according to {1}, is not compatible with '{2}', according to {3}, at {4}. This is a matter of judgement or hearsay, so you "
            + "do not need to fix it. To choose which claim the graph follows, add a rank with a rankReason.",
        Severity.Info);

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
        [Values, Denied, Disjoint, RuledOut, BothWays, RankWithoutReason, BothPreferred, Judgements];

    private static ProblemDescriptor Warning(string id, string title, string message) => new(id, title, message, Severity.Warning);
}
