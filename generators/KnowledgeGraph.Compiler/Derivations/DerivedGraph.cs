using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Derivations;

/// <summary>What follows by rule from the facts of the default view, apart from what is stated.</summary>
/// <param name="Members">One for each member of the vocabulary.</param>
internal sealed record DerivedGraph(EquatableArray<DerivedMember> Members)
{
    /// <summary>Nothing derived: whoever opens the image solves the rules.</summary>
    public static DerivedGraph None(Vocabulary vocabulary) =>
        new(vocabulary.Members.Select(static member => new DerivedMember(default, !member.HasRule, false)).ToEquatableArray());
}

/// <param name="Edges">
/// Subject and object, each 32 bits wide, ascending; of a relation with a rule only those that no walked fact states.
/// </param>
/// <param name="IsStored">Whether these are the edges; otherwise they are solved at run time.</param>
/// <param name="IsTooMuchWork">Whether they are not stored because they take too many steps to find.</param>
internal readonly record struct DerivedMember(EquatableArray<long> Edges, bool IsStored, bool IsTooMuchWork);
