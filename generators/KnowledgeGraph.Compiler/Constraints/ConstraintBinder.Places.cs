using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Constraints;

using KnowledgeGraph.Compiler.Vocabularies;

internal sealed partial class ConstraintBinder
{
    /// <summary>What is understood of System.ComponentModel.DataAnnotations.</summary>
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "Range", "RegularExpression", "StringLength", "AllowedValues", "DeniedValues", "MinLength", "MaxLength", "Length",
    };

    private static readonly HashSet<string> OfKinds = new(StringComparer.Ordinal)
    {
        "Unique", "UniqueNames", "DisjointWith", "Closed", "Lifetime", "CitationNeeded"
    };

    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
    {
        "MinCount", "MaxCount", "MinLength", "MaxLength", "Length"
    };

    private void ReportNotChecked(ConstraintTarget target, ConstraintDeclaration declaration)
    {
        var advice = declaration.Name switch
        {
            "Required" => "For exactly one value, write the type without '?'; for at least one, write [MinCount(1)]",
            "Url" => "Give the property the type Uri",
            "EnumDataType" => "Give the property the type of the enum",
            "EmailAddress" or "Phone" or "CreditCard" or "Base64String" or "FileExtensions" =>
                "Write [RegularExpression] with the pattern that you need",
            "Compare" => "Write [Before] or [After] to compare dates",
            _ => "Remove it, or write a constraint that the build checks",
        };
        Report(ConstraintProblems.NotChecked, target, declaration, declaration.Name, target.Path, advice);
    }

    /// <summary>Why a constraint cannot be on this kind or member, or null.</summary>
    private static string? ReasonAgainst(ConstraintTarget target, string name)
    {
        if (target.Member is not { } member) return OfKinds.Contains(name) ? null : "it applies to members, and this is a kind";
        if (name is "Closed" or "Lifetime" or "UniqueNames") return "it applies to kinds, and this is a member";
        if (member.Expression is not null)
            return "the member is derived, and constraints apply only to stated facts; to constrain derived facts, "
                + "write an assertion, such as [assembly: NoPath(…)]";
        if (Counts.Contains(name))
        {
            if (target.Cardinality == Cardinality.Many) return null;
            return "it counts the values of a 'Values<T>' or 'Nodes<T>', but the member has at most one"
                + (member.Type is ValueType.Text or ValueType.LanguageText && !target.IsInverse
                    ? "; to limit the length of a text, write [StringLength]"
                    : "");
        }

        if (target.IsInverse) return "an inverse has no facts of its own; write the constraint on the relation '" + member.Name + "'";
        var isRelation = member.Type == ValueType.Node;
        return name switch
        {
            "Range" or "MinInclusive" or "MinExclusive" or "MaxInclusive" or "MaxExclusive" =>
                Unless(
                    member.Type is ValueType.Int32 or ValueType.Int64 or ValueType.Quantity or ValueType.PartialDate,
                    "whole numbers, quantities and dates", member),
            "RegularExpression" or "StringLength" =>
                Unless(member.Type is ValueType.Text or ValueType.LanguageText or ValueType.Uri, "texts and links", member),
            "Unit" => Unless(member.Type == ValueType.Quantity, "quantities", member),
            "Language" => Unless(member.Type == ValueType.LanguageText, "texts with a language", member),
            "UniqueLanguage" => Unless(member.Type == ValueType.LanguageText, "texts with a language", member),
            "PastOrPresent" => Unless(member.Type == ValueType.PartialDate, "dates", member),
            "Before" or "After" => Unless(isRelation || member.Type == ValueType.PartialDate, "dates and relations", member),
            "Acyclic" or "Irreflexive" or "Asymmetric" or "DisjointWith" or "Contemporary" => Unless(isRelation, "relations", member),
            _ => null,
        };
    }

    private static string? Unless(bool isRight, string what, Member member) =>
        isRight ? null : "it applies to " + what + ", and this is " + TypeName(member.Type);

    private static string TypeName(ValueType type) => type switch
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
}
