using System;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>
/// Finds static partial properties without an attribute that can only be meant as entities or sources. The compiler reports that they have
/// no body; what names them is not wrong.
/// </summary>
internal static class BarePropertyStep
{
    public static IncrementalValuesProvider<Reading<FactDeclaration>> FindEntities(SyntaxValueProvider provider) =>
        Find(
            provider, StepNames.EntityDeclarations,
            static (property, type) => type == (property.Parent as TypeDeclarationSyntax)?.Identifier.ValueText, EntityReader.ReadBare);

    public static IncrementalValuesProvider<Reading<FactDeclaration>> FindSources(SyntaxValueProvider provider) =>
        Find(provider, StepNames.SourceDeclarations, static (_, type) => type == "Source", SourceReader.ReadBare);

    private static IncrementalValuesProvider<Reading<FactDeclaration>> Find(
        SyntaxValueProvider provider, string name, Func<PropertyDeclarationSyntax, string, bool> isMeant,
        Func<IPropertySymbol, PropertyDeclarationSyntax, Reading<FactDeclaration>?> read) =>
        provider
            .CreateSyntaxProvider(
                (node, _) => node is PropertyDeclarationSyntax { AttributeLists.Count: 0, Type: IdentifierNameSyntax type } property
                    && property.Modifiers.Any(SyntaxKind.StaticKeyword) && property.Modifiers.Any(SyntaxKind.PartialKeyword)
                    && isMeant(property, type.Identifier.ValueText),
                (context, token) => context.SemanticModel.GetDeclaredSymbol((PropertyDeclarationSyntax)context.Node, token) is { } symbol
                    ? DeclarationStep.Read(name, () => read(symbol, (PropertyDeclarationSyntax)context.Node))
                    : null)
            .Where(static reading => reading is not null)
            .WithTrackingName(name)!;
}
