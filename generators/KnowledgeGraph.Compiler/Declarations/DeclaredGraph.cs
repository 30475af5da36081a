using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;

namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>What an assembly declares, its kinds bound to one another.</summary>
internal sealed record DeclaredGraph(GraphDeclarations Declarations, Vocabulary Vocabulary, EquatableArray<Problem> Problems)
{
    public static DeclaredGraph Of(GraphDeclarations declarations)
    {
        var (vocabulary, problems) = VocabularyBinder.Bind(
            declarations.Name, declarations.Namespace, declarations.IsPublic, declarations.Kinds);
        return new DeclaredGraph(declarations, vocabulary, problems);
    }
}
