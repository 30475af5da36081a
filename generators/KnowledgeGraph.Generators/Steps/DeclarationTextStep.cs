using System;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Emission;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>The text of a graph's declarations, and the name of its class.</summary>
internal sealed record DeclarationText(string Graph, string Text);

/// <summary>
/// Writes what is declared in C# as one text. It holds neither positions nor documentation: editing those writes it to the same text.
/// </summary>
internal static class DeclarationTextStep
{
    public static Outcome<DeclarationText> Write(
        ImmutableArray<GraphDeclaration> graphs, ImmutableArray<KindDeclaration> kinds, BaseModules bases, ImmutableArray<FactUnit> units)
    {
        if (GraphOf(graphs) is not { } graph) return Outcome<DeclarationText>.Nothing;
        return StepBoundary.Run(StepNames.DeclarationText, () =>
        {
            var declarations = DeclarationsOf(graph, kinds, bases, units);
            return new Outcome<DeclarationText>(new DeclarationText(graph.Name, DeclarationWriter.Write(declarations)), default);
        });
    }

    /// <summary>Writes what the builds of graphs that extend this one read. A graph that is not public keeps its facts to itself.</summary>
    public static Outcome<ModuleContent> WriteModule(
        (ImmutableArray<GraphDeclaration> Graphs, ImmutableArray<KindDeclaration> Kinds) declared, BaseModules bases,
        Outcome<LinkResult> linking, ImageContent? image)
    {
        if (GraphOf(declared.Graphs) is not { IsPublic: true } graph || linking.Value is not { } link || image is null)
            return Outcome<ModuleContent>.Nothing;
        return StepBoundary.Run(StepNames.Module, () =>
        {
            var declarations = DeclarationsOf(graph, declared.Kinds, bases, []);
            var (text, facts) = ModuleWriter.Write(declarations, link, image.Bytes);
            return new Outcome<ModuleContent>(new ModuleContent(graph.Name, graph.FullName, text, facts), default);
        });
    }

    // Of several graphs, which are an error, the facts go into the same one.
    private static GraphDeclaration? GraphOf(ImmutableArray<GraphDeclaration> graphs) =>
        graphs.Where(static graph => !graph.IsFaulty).OrderBy(static graph => graph.FullName, StringComparer.Ordinal).FirstOrDefault();

    private static GraphDeclarations DeclarationsOf(
        GraphDeclaration graph, ImmutableArray<KindDeclaration> kinds, BaseModules bases, ImmutableArray<FactUnit> units) =>
        GraphDeclarations.Of(graph.Name, graph.Namespace, graph.IsPublic, kinds, units) with
        {
            Bases = bases.References,
            Iri = graph.Iri,
        };
}
