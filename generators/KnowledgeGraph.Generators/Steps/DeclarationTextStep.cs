using System;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>The text of a graph's declarations, and the name of its class.</summary>
internal sealed record DeclarationText(string Graph, string Text);

/// <summary>
/// Writes what is declared in C# as one text. It holds neither positions nor documentation: editing those writes it to the same text.
/// </summary>
internal static class DeclarationTextStep
{
    public static Outcome<DeclarationText> Write(
        ImmutableArray<GraphDeclaration> graphs, ImmutableArray<KindDeclaration> kinds, ImmutableArray<FactUnit> units)
    {
        if (graphs.All(static graph => graph.IsFaulty)) return Outcome<DeclarationText>.Nothing;
        return StepBoundary.Run(StepNames.DeclarationText, () =>
        {
            // Of several graphs, which are an error, the facts go into the same one.
            var graph = graphs.Where(static g => !g.IsFaulty).OrderBy(static g => g.FullName, StringComparer.Ordinal).First();
            var declarations = GraphDeclarations.Of(graph.Name, graph.Namespace, graph.IsPublic, kinds, units);
            return new Outcome<DeclarationText>(new DeclarationText(graph.Name, DeclarationWriter.Write(declarations)), default);
        });
    }
}
