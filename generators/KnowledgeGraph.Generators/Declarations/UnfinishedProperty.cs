using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// A partial property as its author declared it, for the case that the generator makes nothing of it: what is wrong with it is reported,
/// and a body keeps the compiler from reporting a missing one as well.
/// </summary>
/// <param name="ContainingType">The full name of the type that it stands in.</param>
/// <param name="Headers">The declarations of the types around it, the outermost first, such as <c>partial struct Company</c>.</param>
/// <param name="Declaration">The property without its accessors, such as <c>public partial int Count</c>.</param>
/// <param name="Accessors">Its accessors with bodies.</param>
/// <param name="IsLeftOut">Whether the declaration itself is in error. The generator may still leave the others out.</param>
internal sealed record UnfinishedProperty(
    string ContainingType, string Name, string Namespace, EquatableArray<string> Headers, string Declaration, string Accessors,
    bool IsLeftOut)
{
    private static readonly SymbolDisplayFormat Type = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Header = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Returns null where no body is missing, or none can be written in another file.</summary>
    public static UnfinishedProperty? Of(IPropertySymbol property, bool isLeftOut, CancellationToken cancellationToken)
    {
        // Of a property with a body of the author's the other part is missing, which declares it.
        var isBody = HasBody(property);
        if (property is not { IsIndexer: false, ExplicitInterfaceImplementations.Length: 0, PartialImplementationPart: null }
            || !isBody && !property.IsPartialDefinition
            || !PlaceholderType.CanBeNamed(property.Type)
            || property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not PropertyDeclarationSyntax syntax)
        {
            return null;
        }

        var headers = new List<string>();
        for (var type = property.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal || !type.IsPartial() || Keywords(type) is not { } keywords) return null;
            headers.Insert(0, "partial " + keywords + " " + type.ToDisplayString(Header));
        }

        var modifiers = syntax.Modifiers() + (property.IsStatic ? " static" : "");
        var name = property.ToDisplayString(Header);
        return new UnfinishedProperty(
            property.ContainingType!.PlainName(),
            property.Name,
            property.NamespaceName(),
            headers.ToEquatableArray(),
            (modifiers + " partial " + Reference(property.RefKind) + property.Type.ToDisplayString(Type) + " " + name).TrimStart(),
            isBody ? AccessorsOf(property) : string.Join(" ", (syntax.AccessorList?.Accessors ?? default).Select(Body)),
            isLeftOut);
    }

    /// <summary>Determines whether a property is the part of a partial one that has its body, and the other part is missing.</summary>
    public static bool HasBody(IPropertySymbol property) =>
        property is { IsPartialDefinition: false, PartialDefinitionPart: null }
        && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax written
        && written.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static string? Keywords(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Class, IsRecord: true } => "record",
        { TypeKind: TypeKind.Class } => "class",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => null,
    };

    private static string Reference(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };

    private static string AccessorsOf(IPropertySymbol property) =>
        string.Join(
            " ",
            new[]
            {
                property.GetMethod is null ? null : "get;",
                property.SetMethod is null ? null : property.SetMethod.IsInitOnly ? "init;" : "set;",
            }.Where(static accessor => accessor is not null));

    private static string Body(AccessorDeclarationSyntax accessor)
    {
        var modifiers = string.Concat(accessor.Modifiers.Select(static m => m.ValueText + " "));
        return modifiers + accessor.Keyword.ValueText
            + (accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? " { " + PlaceholderType.Faulty + "; }" : " { }");
    }
}
