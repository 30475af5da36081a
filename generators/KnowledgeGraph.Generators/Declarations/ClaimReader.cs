using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads one <c>[Claim]</c>.</summary>
internal static class ClaimReader
{
    /// <summary>The default of the attribute's <c>QuoteAt</c>.</summary>
    private const int NotSaid = -1;

    /// <summary>Returns the claim, or null where a problem was found or the compiler reports one.</summary>
    public static ClaimDeclaration? Read(
        AttributeReader attribute, string subject, AnchorRecorder anchors, List<Problem> problems)
    {
        if (attribute.Positional(0, "member") is not { Value: string name } member) return null;
        if (attribute.Positional(1, "value") is not { } argument) return null;

        // The subject of each claim is the property; what is wrong with one claim as a whole is shown at that claim.
        var at = anchors.Add(attribute.Syntax);
        anchors.Add(member.Expression);
        anchors.Add(argument.Expression);
        if (Value(argument) is not { } value)
        {
            if (argument.Constant.Kind != TypedConstantKind.Error)
                problems.Add(Problem.At(DeclarationProblems.ValueShape, anchors.At(at + 2), argument.Expression.ToString()));
            return null;
        }

        var qualifiers = new List<QualifierDeclaration>();
        foreach (var (property, qualifier) in attribute.Named()) AddQualifier(property, qualifier, anchors, qualifiers);
        return new ClaimDeclaration(subject, name, value.Text, value.Form, null, qualifiers.ToEquatableArray(), at);
    }

    private static (string Text, ValueForm Form)? Value(ArgumentReading argument) => argument.Value switch
    {
        string text => (text, ValueForm.Text),
        bool truth => (truth ? "true" : "false", ValueForm.Boolean),
        { } constant when argument.Type is { TypeKind: TypeKind.Enum } type => EnumerationName(type, constant),
        sbyte or byte or short or ushort or int or uint or long or ulong =>
            (((IFormattable)argument.Value).ToString(null, CultureInfo.InvariantCulture), ValueForm.Number),
        float or double => (Convert.ToDouble(argument.Value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
            ValueForm.Number),
        _ => null,
    };

    /// <summary>The constant's name, or its number where it has none, which the linker refuses.</summary>
    private static (string, ValueForm) EnumerationName(ITypeSymbol type, object constant)
    {
        var name = type.ConstantName(constant);
        return (name, name.Length > 0 && (char.IsDigit(name[0]) || name[0] == '-') ? ValueForm.Number : ValueForm.Enumeration);
    }

    /// <summary>Adds what a property of an attribute says of a claim.</summary>
    public static void AddQualifier(
        string property, ArgumentReading argument, AnchorRecorder anchors, List<QualifierDeclaration> qualifiers)
    {
        if (!Enum.TryParse<QualifierKind>(property, out var kind)) return;
        if (kind is QualifierKind.RestsOn or QualifierKind.Except)
        {
            foreach (var (text, expression) in argument.Texts())
                qualifiers.Add(new QualifierDeclaration(kind, text, anchors.Add(expression)));
            return;
        }

        var value = (kind, argument.Value) switch
        {
            (_, string text) => text,
            (QualifierKind.QuoteAt, NotSaid) => null,
            (QualifierKind.QuoteAt, int offset) => offset.ToString(CultureInfo.InvariantCulture),
            // Fact files write these in lower case, and the linker knows one spelling.
            (QualifierKind.Modality or QualifierKind.Rank, { } constant) when argument.Type is { TypeKind: TypeKind.Enum } type =>
                EnumerationName(type, constant).Item1.ToLowerInvariant(),
            _ => null,
        };
        if (value is not null) qualifiers.Add(new QualifierDeclaration(kind, value, anchors.Add(argument.Expression)));
    }
}
