using System;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Finds the declarations that have an attribute of the library, and reads each.</summary>
internal static class DeclarationStep
{
    public static IncrementalValuesProvider<Reading<T>> Find<T, TSyntax>(
        SyntaxValueProvider provider, string attribute, string name, Func<GeneratorAttributeSyntaxContext, CancellationToken, Reading<T>?> read)
        where T : class
        where TSyntax : SyntaxNode =>
        provider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TSyntax, (context, token) => Read(name, context, read, token))
            .Where(static reading => reading is not null)
            .WithTrackingName(name)!;

    private static Reading<T>? Read<T>(
        string step,
        GeneratorAttributeSyntaxContext context,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, Reading<T>?> read,
        CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return read(context, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Reading<T>(
                null, new AnchorTable(StepBoundary.NoUnit, "", default), new EquatableArray<Problem>([StepBoundary.Fault(step, exception)]));
        }
    }
}
