using System.Collections.Generic;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>What an assembly declares, its kinds bound to one another and to those of the graphs that it extends.</summary>
internal sealed record DeclaredGraph(
    GraphDeclarations Declarations, BaseModules Bases, Vocabulary Vocabulary, EquatableArray<Problem> Problems)
{
    /// <param name="bases">The graphs that it extends.</param>
    public static DeclaredGraph Of(GraphDeclarations declarations, BaseModules bases)
    {
        var (vocabulary, problems) = VocabularyBinder.Bind(
            declarations.Name, declarations.Namespace, declarations.IsPublic, [.. bases.JoinKinds(declarations.Kinds)],
            bases.VocabularyModules, declarations.Iri);
        return new DeclaredGraph(declarations, bases, vocabulary, problems);
    }
}
