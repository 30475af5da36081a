using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>The kinds or members that a constraint applies to.</summary>
internal sealed class ConstraintPlace
{
    private readonly Func<ConstraintTarget, string?> _reasonAgainst;

    private ConstraintPlace(string name, Func<ConstraintTarget, string?> reasonAgainst, params ValueType[] types) =>
        (Name, _reasonAgainst, Types) = (name, reasonAgainst, types);

    public static ConstraintPlace Kinds { get; } = new("kinds", static _ => null);

    public static ConstraintPlace Members { get; } = new("members", ReasonAgainstInverse);

    public static ConstraintPlace Relations { get; } = Of("relations", ValueType.Node);

    public static ConstraintPlace Ordered { get; } =
        Of("whole numbers, quantities and dates", ValueType.Int32, ValueType.Int64, ValueType.Quantity, ValueType.PartialDate);

    public static ConstraintPlace TextsAndLinks { get; } = Of("texts and links", ValueType.Text, ValueType.LanguageText, ValueType.Uri);

    public static ConstraintPlace LanguageTexts { get; } = Of("texts with a language", ValueType.LanguageText);

    public static ConstraintPlace Quantities { get; } = Of("quantities", ValueType.Quantity);

    public static ConstraintPlace Dates { get; } = Of("dates", ValueType.PartialDate);

    public static ConstraintPlace DatesAndRelations { get; } = Of("dates and relations", ValueType.PartialDate, ValueType.Node);

    /// <summary>Gets the members with any number of values. Inverses are among them: an object can have many subjects.</summary>
    public static ConstraintPlace Many { get; } = new("members and inverses of type `Values<T>` or `Nodes<T>`", ReasonAgainstCount);

    /// <summary>Gets what they are, in the plural, as messages and the documentation say it.</summary>
    public string Name { get; }

    /// <summary>Gets the types of these members; empty where the type does not matter.</summary>
    public IReadOnlyList<ValueType> Types { get; }

    /// <summary>Returns why a constraint of this place cannot be on a kind or member, or null.</summary>
    public string? ReasonAgainst(ConstraintTarget target) => _reasonAgainst(target);

    /// <summary>Returns what a member of a type is, with its article.</summary>
    public static string TypeName(ValueType type) => type switch
    {
        ValueType.Node => "a relation",
        ValueType.Text => "a text",
        ValueType.LanguageText => "a text with a language",
        ValueType.Boolean => "a truth value",
        ValueType.Int32 or ValueType.Int64 => "a whole number",
        ValueType.PartialDate => "a date",
        ValueType.Quantity => "a quantity",
        ValueType.Uri => "a link",
        _ => "an enum constant",
    };

    private static ConstraintPlace Of(string name, params ValueType[] types) => new(
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
            + (target.Member!.Type is ValueType.Text or ValueType.LanguageText && !target.IsInverse
                ? "; to limit the length of a text, write [StringLength]"
                : "");
    }
}
