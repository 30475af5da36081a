using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries;

/// <summary>What expressions need to know of kinds and members. Implemented over the compiler's declarations and over an image.</summary>
/// <remarks>
/// Kinds are numbered in preorder, so that those below a kind follow it up to <see cref="KindEnd"/>, but for those of
/// <see cref="OtherKinds"/>. An implementation never changes.
/// </remarks>
internal interface IPathVocabulary
{
    int KindCount { get; }

    int MemberCount { get; }

    /// <summary>One past the last kind below a kind.</summary>
    int KindEnd(int kind);

    /// <summary>The kinds below a kind that do not follow it up to <see cref="KindEnd"/>, ascending.</summary>
    int[] OtherKinds(int kind);

    bool IsAbstract(int kind);

    /// <summary>The name of a kind, for messages.</summary>
    string NameOf(int kind);

    /// <summary>The kind that declares a member.</summary>
    int DomainOf(int member);

    /// <summary>The kind of a relation's or derived member's values; -1 for a property.</summary>
    int RangeOf(int member);

    bool IsSymmetric(int member);

    bool IsTransitive(int member);

    /// <summary>
    /// The steps from a node to what a relation is inherited from: of every member of the name that the rule gives. Empty without such a
    /// rule.
    /// </summary>
    IReadOnlyList<MemberStep> InheritedThrough(int member);

    /// <summary>
    /// The definition of a derived member. <see langword="null"/> for a stated one, and for a derived one whose text is not an expression.
    /// </summary>
    PathExpression? ExpressionOf(int member);

    /// <summary>Whether a member has no facts of its own; then <see cref="ExpressionOf"/> says what it holds, if anything.</summary>
    bool IsDerived(int member);

    /// <summary>
    /// The relations, inverses and derived members of a name, in C# or in fact files, whichever kinds have them, in the order of members;
    /// empty where there is none. A symmetric one is found forwards.
    /// </summary>
    IReadOnlyList<MemberStep> Find(string name);

    /// <summary>A kind that has a property of a name, for messages, or -1 if there is none.</summary>
    int KindWithProperty(string name);
}
