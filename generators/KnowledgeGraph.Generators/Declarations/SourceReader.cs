using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads a property that has <c>[Source]</c>.</summary>
internal static class SourceReader
{
    public static Reading<FactDeclaration> Read(AttributedDeclaration declaration, CancellationToken cancellationToken)
    {
        var property = (IPropertySymbol)declaration.Symbol;
        var syntax = (PropertyDeclarationSyntax)declaration.Node;
        var type = property.ContainingType;
        var anchors = new AnchorRecorder(type.PlainName() + "." + property.Name);
        var problems = new List<Problem>();
        var at = anchors.Add(syntax.Identifier);
        var attribute = new AttributeReader(declaration.Attributes[0], declaration.Model, cancellationToken);
        var document = attribute.Positional(0, "document");
        var wrong = WrongShape(property);
        if (wrong is not null) problems.Add(Problem.At(DeclarationProblems.SourceShape, anchors.At(at), property.Name, wrong));

        string? title = null, url = null, author = null, published = null, sha256 = null, @class = null;
        var places = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        if (document is { } path) places["Document"] = path.Expression;
        foreach (var (name, argument) in attribute.Named())
        {
            places[name] = argument.Expression;
            var text = argument.Value as string;
            switch (name)
            {
                case "Title": title = text; break;
                case "Url": url = text; break;
                case "Author": author = text; break;
                case "Published": published = text; break;
                case "Sha256": sha256 = text; break;
                case "Class": @class = text; break;
            }
        }

        foreach (var part in new[] { "Document", "Url", "Published", "Sha256" })
        {
            if (places.TryGetValue(part, out var place)) anchors.Add(place);
            else anchors.Add(syntax.Identifier);
        }

        var documentation = DocumentationReader.Summary(property, cancellationToken);
        var source = new SourceDeclaration(
            property.Name,
            document?.Value as string,
            title, url, author, published, sha256,
            type.PlainName(),
            documentation,
            at) { Class = @class };
        var unit = new FactUnit(anchors.Unit, FactFormat.CSharp, new EquatableArray<SourceDeclaration>([source]), default, default);
        var declared = wrong is null && !MemberTypeReader.IsUnresolved(property.Type)
            ? new DeclaredProperty(true, type.PlainName(), property.Name, syntax.Modifiers(), documentation is not null)
            {
                OtherMembers = OtherMembers(type),
            }
            : null;
        var unfinished = wrong is not null && UnfinishedProperty.Of(property, true, cancellationToken) is { } whole
            ? new EquatableArray<UnfinishedProperty>([whole])
            : default;
        return new Reading<FactDeclaration>(new FactDeclaration(unit, declared), anchors.ToTable(), problems.ToEquatableArray())
        {
            Unfinished = unfinished,
        };
    }

    /// <summary>Reads what has <c>[Source]</c> and is no property, as the compiler reports.</summary>
    public static Reading<FactDeclaration>? ReadNoProperty(AttributedDeclaration declaration, CancellationToken cancellationToken) =>
        declaration.Symbol is IFieldSymbol or IMethodSymbol ? Known(declaration.Symbol, declaration.Node) : null;

    /// <summary>
    /// Reads a property that can only be meant as a source and has no attribute, so that the compiler reports that it has no body.
    /// </summary>
    public static Reading<FactDeclaration>? ReadBare(IPropertySymbol property, PropertyDeclarationSyntax syntax)
    {
        if (!property.GetAttributes().IsEmpty || !property.Type.IsLibraryType("Source") || WrongShape(property) is not null) return null;
        return Known(property, syntax);
    }

    private static Reading<FactDeclaration> Known(ISymbol symbol, SyntaxNode place)
    {
        var anchors = new AnchorRecorder(symbol.ContainingType.PlainName() + "." + symbol.Name);
        var source = new SourceDeclaration(
            symbol.Name, null, null, null, null, null, null, symbol.ContainingType.PlainName(), null, anchors.Add(place));
        for (var anchor = source.AnchorOfDocument; anchor <= source.AnchorOfSha256; anchor++) anchors.Add(place);
        var unit = new FactUnit(anchors.Unit, FactFormat.CSharp, new EquatableArray<SourceDeclaration>([source]), default, default);
        return new Reading<FactDeclaration>(new FactDeclaration(unit, null), anchors.ToTable(), default);
    }

    private static EquatableArray<string> OtherMembers(INamedTypeSymbol type) => type.GetMembers()
        .Where(static member => member.CanBeReferencedByName
            && member is not IPropertySymbol { IsPartialDefinition: true, IsStatic: true, Type.Name: "Source" })
        .Select(static member => member.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();

    private static string? WrongShape(IPropertySymbol property) => property switch
    {
        { IsStatic: false } => "is not static",
        { PartialImplementationPart: not null } => "has a body, which the generator writes",
        { IsPartialDefinition: false } when UnfinishedProperty.HasBody(property) => "has a body, which the generator writes",
        { IsPartialDefinition: false } => "is not partial",
        { SetMethod: not null } => "has a setter",
        { GetMethod: null } => "has no getter",
        { ContainingType.ContainingType: { } outer } => $"is declared in a class that is nested in '{outer.Name}'",
        { ContainingType: { TypeKind: not TypeKind.Class } or { IsRecord: true } or { IsGenericType: true } or { IsFileLocal: true } } =>
            "is declared in a type that is not a plain class",
        _ when !MemberTypeReader.IsUnresolved(property.Type) && !property.Type.IsLibraryType("Source") =>
            $"is of the type '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'",
        _ => null,
    };
}
