using System.Collections.Immutable;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>
/// Finds the assertions over the graph that the assembly's attributes make. Each file's attributes of one form are read alone.
/// </summary>
internal static class AssertionStep
{
    public static ImmutableArray<IncrementalValuesProvider<Reading<FactUnit>>> Find(SyntaxValueProvider provider) =>
    [
        Find(provider, LibraryNames.PathExistsAttribute, AssertionForm.PathExists),
        Find(provider, LibraryNames.NoPathAttribute, AssertionForm.NoPath),
        Find(provider, LibraryNames.AcyclicPathAttribute, AssertionForm.Acyclic),
        Find(provider, LibraryNames.CountAttribute, AssertionForm.Count),
    ];

    private static IncrementalValuesProvider<Reading<FactUnit>> Find(SyntaxValueProvider provider, string attribute, AssertionForm form) =>
        DeclarationStep.Find<FactUnit, CompilationUnitSyntax>(
            provider, attribute, StepNames.AssertionDeclarations, (context, token) => AssertionReader.Read(context, form, token));
}
