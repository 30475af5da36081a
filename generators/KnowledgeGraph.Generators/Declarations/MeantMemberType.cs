using System;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// What a member is meant to be whose type is in error, as was reported: what else is wrong only because of that is not reported, and code
/// that uses the member compiles.
/// </summary>
internal static class MeantMemberType
{
    private const int NameSteps = 10_000;

    private static readonly (string Name, MemberType Type)[] Values =
    [
        ("PartialDate", MemberType.PartialDate), ("Quantity", MemberType.Quantity), ("LanguageText", MemberType.LanguageText),
        ("Uri", MemberType.Uri), ("String", MemberType.Text), ("Boolean", MemberType.Boolean), ("Int32", MemberType.Int32),
        ("Int64", MemberType.Int64), ("Decimal", MemberType.Decimal), ("Double", MemberType.Double),
        ("DateTimeOffset", MemberType.DateTimeOffset),
    ];

    private static readonly string[] ValueNames = [.. Values.Select(static value => value.Name)];

    /// <summary>Returns null where the type says too little.</summary>
    public static (MemberRole Role, DeclaredType Type)? Of(
        ITypeSymbol type, TypeSyntax syntax, MemberRole role, SemanticModel model, CancellationToken cancellationToken)
    {
        var (element, cardinality) = MemberTypeSuggestion.Element(type);
        if (!MemberTypeReader.IsUnresolved(type)) return OfElement(element, cardinality, role);

        (var written, cardinality) = Element(syntax);
        if (written is null) return null;
        if (model.SyntaxTree != written.SyntaxTree) model = model.Compilation.GetSemanticModel(written.SyntaxTree);
        if (model.GetTypeInfo(written, cancellationToken).Type is { } known && !MemberTypeReader.IsUnresolved(known))
            return OfElement(known, cardinality, role);
        return Name(written) is { } name ? OfName(name, cardinality, role) : null;
    }

    private static (MemberRole, DeclaredType)? OfElement(ITypeSymbol element, Cardinality cardinality, MemberRole role)
    {
        if (element.FindAttribute("NodeAttribute") is not null)
        {
            if (role == MemberRole.Derived) cardinality = Cardinality.Many;
            return (role == MemberRole.Property ? MemberRole.Relation : role,
                new DeclaredType(MemberType.Node, cardinality, element.PlainName(), null));
        }

        return MemberTypeSuggestion.Value(element) is { } value ? (MemberRole.Property, value with { Cardinality = cardinality }) : null;
    }

    private static (MemberRole, DeclaredType)? OfName(string name, Cardinality cardinality, MemberRole role)
    {
        // The name of a kind is for the vocabulary to find, which knows them all.
        if (role != MemberRole.Property)
        {
            if (role == MemberRole.Derived) cardinality = Cardinality.Many;
            return (role, new DeclaredType(MemberType.Node, cardinality, name, null) { IsRangeMeant = true });
        }

        var nearest = NearestName.FindConstant(name, ValueNames, new WorkBudget(NameSteps));
        if (nearest is null) return null;
        return (role, new DeclaredType(Values.First(value => value.Name == nearest).Type, cardinality, null, null));
    }

    private static (TypeSyntax? Element, Cardinality Cardinality) Element(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => (nullable.ElementType, Cardinality.Optional),
        ArrayTypeSyntax array => (array.ElementType, Cardinality.Many),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => (arguments[0], Cardinality.Many),
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => Element(generic),
        _ => (type, Cardinality.Required),
    };

    private static string? Name(TypeSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => Name(qualified.Right),
        AliasQualifiedNameSyntax qualified => Name(qualified.Name),
        _ => null,
    };
}
