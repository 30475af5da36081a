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

    private const string Choice =
        "This is a matter of judgement or hearsay, so you do not need to fix it. To choose which claim the graph follows, add a "
            + "rank with a rankReason.";

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

    /// <summary>Fact; its source; the other fact; its source; its place; the member; the other member; place of the constraint.</summary>
    public static readonly ProblemDescriptor Conflicts = Warning(
        "KG2008",
        "Claims give values of two members that conflict",
        "'{0}', according to {1}, contradicts '{2}', according to {3}, at {4}: '{5}' conflicts with this value of '{6}' ({7}). " + Remedy);

    /// <summary>
    /// Fact; its source; a fact of the path; its source; its place; the relation; the path expression; the path, with its places.
    /// </summary>
    public static readonly ProblemDescriptor PathExcluded = Warning(
        "KG2009",
        "A fact is excluded by a path",
        "'{0}', according to {1}, contradicts '{2}', according to {3}, at {4}: '{5}' never leads where '{6}' leads, and that is {7}. "
            + Remedy);

    /// <summary>
    /// Fact; its source; a fact of the path; its source; its place; the relation; the path expression; the path, with its places.
    /// </summary>
    public static readonly ProblemDescriptor PathJudged = Info(
        "KG2011",
        "A judgement is not compatible with a path",
        "'{0}', according to {1}, is not compatible with '{2}', according to {3}, at {4}: '{5}' never leads where '{6}' leads, and that is "
            + "{7}. " + Choice);

    /// <summary>Fact; its source; the other fact; its source; its place; the path expression; the path, with its places.</summary>
    public static readonly ProblemDescriptor CarriedOver = Info(
        "KG2012",
        "What is said of a whole is not compatible with what is said of a part",
        "'{0}', according to {1}, is not compatible with '{2}', according to {3}, at {4}, if what is said of a whole is true of the part: "
            + "'{5}' leads from one to the other, by {6}. " + Choice);

    /// <summary>Fact; its source; the other fact; its source; its place; what both lead to; the path; the two entities.</summary>
    public static readonly ProblemDescriptor MayBeSame = Info(
        "KG2013",
        "Two entities may be the same",
        "'{0}', according to {1}, agrees with '{2}', according to {3}, at {4}, and '{6}' leads from both to '{5}'. '{7}' and '{8}' may be "
            + "the same, and no source tells them apart. Merge them if they are, or add an exception that says why they are not.");

    /// <summary>Fact; its source; the entity; its kind; the kind that it fits; place of the entity; place of the constraint.</summary>
    public static readonly ProblemDescriptor OtherKind = Info(
        "KG2014",
        "A value fits an entity of another kind",
        "'{0}', according to {1}, fits only an entity of the kind '{4}' ({6}), but '{2}' is declared as a '{3}' ({5}). If the source uses "
            + "one name for two things, declare the other one and state this of it.");

    /// <summary>Fact; its source; the fact that is denied; in whose name it is stated; its source; its place.</summary>
    public static readonly ProblemDescriptor Disputed = Info(
        "KG2015",
        "A claim denies what is said in somebody's name",
        "'{0}', according to {1}, denies '{2}', which is attributed to '{3}' according to {4}, at {5}. " + Choice);

    /// <summary>Fact or denial; its source; the other fact or denial; its source; its place.</summary>
    public static readonly ProblemDescriptor Judgements = Info(
        "KG2010",
        "Sources disagree on a matter of judgement",
        "'{0}', according to {1}, is not compatible with '{2}', according to {3}, at {4}. " + Choice);

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        Values, Denied, Disjoint, RuledOut, BothWays, RankWithoutReason, BothPreferred, Conflicts, PathExcluded, Judgements, PathJudged,
        CarriedOver, MayBeSame, OtherKind, Disputed,
    ];

    private static ProblemDescriptor Warning(string id, string title, string message) => new(id, title, message, Severity.Warning);

    private static ProblemDescriptor Info(string id, string title, string message) => new(id, title, message, Severity.Info);
}
