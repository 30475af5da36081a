using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>A constraint that each value of a member is checked against alone.</summary>
internal abstract class ValueRule(Constraint constraint, ProblemDescriptor violation)
{
    public Anchor Place => constraint.Place;

    public ProblemDescriptor Violation => violation;

    /// <summary>Says what is wrong with a value, a clause that begins with <c>it</c>; null where nothing is.</summary>
    /// <param name="value">The canonical text, or the key of a node.</param>
    public abstract string? FaultOf(string value);

    /// <summary>
    /// Determines whether a text has no visible character. It is not a value: no pattern is held against it, and no two of it are the same.
    /// </summary>
    public static bool IsEmpty(string value, MemberType type) =>
        type is MemberType.Text or MemberType.LanguageText && string.IsNullOrWhiteSpace(TextOf(value, type));

    /// <summary>The text of a value that may carry a language.</summary>
    protected static string TextOf(string value, MemberType type) =>
        type == MemberType.LanguageText ? value.Substring(0, value.LastIndexOf('@') is var at && at >= 0 ? at : value.Length) : value;
}
