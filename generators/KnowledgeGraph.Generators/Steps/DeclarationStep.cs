using System;
using System.Collections.Immutable;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Finds the declarations that have an attribute of the library, and reads each.</summary>
internal static class DeclarationStep
{
    private const string Suffix = "Attribute";

    public static IncrementalValuesProvider<Reading<T>> Find<T, TSyntax>(
        SyntaxValueProvider provider, string attribute, string name, Func<AttributedDeclaration, CancellationToken, Reading<T>?> read)
        where T : class
        where TSyntax : SyntaxNode =>
        provider
            .ForAttributeWithMetadataName(
                attribute, static (node, _) => node is TSyntax,
                (context, token) => Read(name, AttributedDeclaration.Of(context), read, token))
            .Where(static reading => reading is not null)
            .WithTrackingName(name)!;

    /// <summary>Finds those whose attribute does not exist, as the compiler reports, and is meant to be one of the library.</summary>
    public static IncrementalValuesProvider<Reading<T>> FindMeant<T, TSyntax>(
        SyntaxValueProvider provider, string attribute, string name, Func<AttributedDeclaration, CancellationToken, Reading<T>?> read)
        where T : class
        where TSyntax : MemberDeclarationSyntax
    {
        var meant = attribute.Substring(attribute.LastIndexOf('.') + 1);
        meant = meant.Substring(0, meant.Length - Suffix.Length);
        return provider
            .CreateSyntaxProvider(
                (node, _) => node is AttributeSyntax { Parent.Parent: TSyntax } written && MeantAttributes.IsAlmost(written, meant),
                (context, token) =>
                    AttributedDeclaration.OfUnresolved<TSyntax>(context, token) is { } found ? Read(name, found, read, token) : null)
            .Where(static reading => reading is not null)
            .WithTrackingName(name)!;
    }

    /// <summary>Finds the structs that only what stands in them says are kinds.</summary>
    public static ImmutableArray<IncrementalValuesProvider<Reading<KindDeclaration>>> FindKindsWithoutAttribute(
        SyntaxValueProvider provider) =>
    [
        FindKind(provider, LibraryNames.PropertyAttribute),
        FindKind(provider, LibraryNames.RelationAttribute),
        FindKind(provider, LibraryNames.InverseAttribute),
        FindKind(provider, LibraryNames.DerivedAttribute),
        FindKind(provider, LibraryNames.EntityAttribute),
    ];

    private static IncrementalValuesProvider<Reading<KindDeclaration>> FindKind(SyntaxValueProvider provider, string attribute) =>
        Find<KindDeclaration, PropertyDeclarationSyntax>(
            provider, attribute, StepNames.KindsWithoutAttribute, KindReader.ReadWithoutAttribute);

    private static Reading<T>? Read<T>(
        string step, AttributedDeclaration declaration, Func<AttributedDeclaration, CancellationToken, Reading<T>?> read,
        CancellationToken cancellationToken)
        where T : class =>
        Read(step, () => read(declaration, cancellationToken));

    /// <summary>Reads a declaration. A fault of the generator becomes a problem.</summary>
    public static Reading<T>? Read<T>(string step, Func<Reading<T>?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Reading<T>(
                null, new AnchorTable(StepBoundary.NoUnit, "", default),
                new EquatableArray<Problem>([StepBoundary.Fault(step, exception)]));
        }
    }
}
