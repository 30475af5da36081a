using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// Reads the texts of the constants of an enum, as serializers do: <c>[JsonStringEnumMemberName("…")]</c> of System.Text.Json or, without
/// that, <c>[EnumMember(Value = "…")]</c>.
/// </summary>
internal static class ConstantTexts
{
    /// <summary>Reads the texts, with anchors that <see cref="Anchored"/> replaces.</summary>
    public static EquatableArray<ConstantText> Of(INamedTypeSymbol type)
    {
        var texts = (List<ConstantText>?)null;
        foreach (var constant in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (constant.HasConstantValue && Find(constant) is { } found)
                (texts ??= []).Add(new ConstantText(constant.Name, found.Text, -1));
        }

        return texts?.ToEquatableArray() ?? default;
    }

    /// <summary>Adds anchors at the texts. Where the source of the enum is not in the project, the anchor is at the type.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="anchorOfType">Ordinal of the anchor at the type of the member.</param>
    public static EnumerationType Anchored(
        EnumerationType enumeration, ITypeSymbol type, int anchorOfType, AnchorRecorder anchors, Compilation compilation)
    {
        if (enumeration.Texts.Count == 0) return enumeration;
        return enumeration with
        {
            Texts = enumeration.Texts.Select(text => text with
            {
                Anchor = type.GetMembers(text.Name).OfType<IFieldSymbol>().Select(Find).FirstOrDefault()?.Attribute is { } data
                    && PlaceOf(data, compilation) is { } place
                        ? anchors.Add(place)
                        : anchorOfType,
            }).ToEquatableArray(),
        };
    }

    private static Found? Find(IFieldSymbol constant)
    {
        var found = (Found?)null;
        foreach (var data in constant.GetAttributes())
        {
            if (IsIn(data, "JsonStringEnumMemberNameAttribute", "System.Text.Json.Serialization")
                && data.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string name) return new Found(name, data);
            if (!IsIn(data, "EnumMemberAttribute", "System.Runtime.Serialization")) continue;
            if (data.NamedArguments.FirstOrDefault(static pair => pair.Key == "Value").Value.Value is string value)
                found = new Found(value, data);
        }

        return found;
    }

    private static bool IsIn(AttributeData data, string name, string space) =>
        data.AttributeClass is { ContainingType: null } type && type.Name == name && type.NamespaceName() == space;

    private static ExpressionSyntax? PlaceOf(AttributeData data, Compilation compilation) =>
        data.ApplicationSyntaxReference is { } reference && compilation.ContainsSyntaxTree(reference.SyntaxTree)
        && reference.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments.Last(static argument => argument.NameEquals?.Name.Identifier.ValueText is null or "Value").Expression
            : null;

    private sealed record Found(string Text, AttributeData Attribute);
}
