using System.Linq;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Queries.Binding;

namespace KnowledgeGraph.Compiler.Vocabularies;

/// <summary>What follows from members in error, which were reported.</summary>
internal static class FaultyNames
{
    /// <summary>Determines whether a path leads nowhere because what has a name in it, or leads on, is in error.</summary>
    public static bool IsExplained(this Vocabulary vocabulary, PathProblem problem)
    {
        if (problem is not UnknownRelation { Name: var name }) return vocabulary.Members.Any(static member => member.IsGuess);
        return vocabulary.FaultyKinds.Count > 0 || vocabulary.Kinds.Any(
            kind => kind.HasUnknownMembers || kind.FaultyMembers.Any(faulty => faulty == name || CamelCase.Of(faulty) == name));
    }
}
