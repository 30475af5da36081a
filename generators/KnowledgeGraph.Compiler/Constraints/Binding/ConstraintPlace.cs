using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>The kinds or members that a constraint applies to.</summary>
internal sealed class ConstraintPlace
{
    private readonly Func<ConstraintTarget, string?> _reasonAgainst;

    private ConstraintPlace(string name, Func<ConstraintTarget, string?> reasonAgainst, params MemberType[] types) =>
        (Name, _reasonAgainst, Types) = (name, reasonAgainst, types);

    public static ConstraintPlace Kinds { get; } = new("kinds", static _ => null);

    public static ConstraintPlace Members { get; } = new("members", ReasonAgainstInverse);

    public static ConstraintPlace Relations { get; } = Of("relations", MemberType.Node);

    public static ConstraintPlace Ordered { get; } =
        Of(
            "numbers, quantities, dates and times", MemberType.Int32, MemberType.Int64, MemberType.Decimal, MemberType.Double,
            MemberType.Quantity, MemberType.PartialDate, MemberType.DateTimeOffset);

    public static ConstraintPlace TextsAndLinks { get; } = Of("texts and links", MemberType.Text, MemberType.LanguageText, MemberType.Uri);

    public static ConstraintPlace LanguageTexts { get; } = Of("texts with a language", MemberType.LanguageText);

    public static ConstraintPlace Quantities { get; } = Of("quantities", MemberType.Quantity);

    public static ConstraintPlace Dates { get; } = Of("dates", MemberType.PartialDate);

    public static ConstraintPlace DatesAndRelations { get; } = Of("dates and relations", MemberType.PartialDate, MemberType.Node);

    /// <summary>Gets the members with any number of values. Inverses are among them: an object can have many subjects.</summary>
    public static ConstraintPlace Many { get; } = new("members and inverses of type `Values<T>` or `Nodes<T>`", ReasonAgainstCount);

    public static ConstraintPlace Properties { get; } = new("properties", ReasonAgainstProperty);

    /// <summary>Gets the properties with at most one value.</summary>
    public static ConstraintPlace SingleValued { get; } = new("properties of type `T` or `T?`", ReasonAgainstSingle);

    /// <summary>Gets what they are, in the plural, as messages and the documentation say it.</summary>
    public string Name { get; }

    /// <summary>Gets the types of these members; empty where the type does not matter.</summary>
    public IReadOnlyList<MemberType> Types { get; }

    /// <summary>Returns why a constraint of this place cannot be on a kind or member, or null.</summary>
    public string? ReasonAgainst(ConstraintTarget target) => _reasonAgainst(target);

    /// <summary>Returns what a member of a type is, with its article.</summary>
    public static string TypeName(MemberType type) => type switch
    {
        MemberType.Node => "a relation",
        MemberType.Text => "a text",
        MemberType.LanguageText => "a text with a language",
        MemberType.Boolean => "a truth value",
        MemberType.Int32 or MemberType.Int64 => "a whole number",
        MemberType.Decimal => "a decimal number",
        MemberType.Double => "a floating-point number",
        MemberType.DateTimeOffset => "a date and time",
        MemberType.PartialDate => "a date",
        MemberType.Quantity => "a quantity",
        MemberType.Uri => "a link",
        _ => "an enum constant",
    };

    private static ConstraintPlace Of(string name, params MemberType[] types) => new(
        name,
        target => ReasonAgainstInverse(target)
            ?? (Array.IndexOf(types, target.Member!.Type) >= 0
                ? null
                : "it applies to " + name + ", and this is " + TypeName(target.Member.Type)),
        types);

    private static string? ReasonAgainstInverse(ConstraintTarget target) =>
        target.IsInverse
            ? "an inverse has no facts of its own; write the constraint on the relation '" + target.Member!.Name + "'"
            : null;

    private static string? ReasonAgainstCount(ConstraintTarget target)
    {
        if (target.Cardinality == Cardinality.Many) return null;
        return "it counts the values of a 'Values<T>' or 'Nodes<T>', but the member has at most one"
            + (target.Member!.Type is MemberType.Text or MemberType.LanguageText && !target.IsInverse
                ? "; to limit the length of a text, write [StringLength]"
                : "");
    }
    private static string? ReasonAgainstProperty(ConstraintTarget target) =>
        ReasonAgainstInverse(target)
            ?? (target.Member!.Type == MemberType.Node ? "it applies to properties, and this is a relation" : null);

    private static string? ReasonAgainstSingle(ConstraintTarget target) =>
        ReasonAgainstProperty(target)
            ?? (target.Cardinality == Cardinality.Many ? "it applies to properties with at most one value, and this one has any number"
                : null);
}
