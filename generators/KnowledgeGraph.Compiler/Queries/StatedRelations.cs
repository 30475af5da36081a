using System.Collections.Generic;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>What derivations depend on, and nothing else of a graph: an edited label, quote or date derives nothing again.</summary>
/// <param name="NodeCounts">How many nodes there are of each kind itself.</param>
/// <param name="Facts">The walked facts of relations, with their ends alone.</param>
internal sealed record StatedRelations(Vocabulary Vocabulary, EquatableArray<int> NodeCounts, EquatableArray<LinkedFact> Facts)
{
    /// <summary>Returns null where no relation has a rule.</summary>
    public static StatedRelations? Of(LinkedGraph graph)
    {
        var hasRules = false;
        foreach (var member in graph.Vocabulary.Members) hasRules |= member.HasRule;
        if (!hasRules) return null;

        var counts = new int[graph.Vocabulary.Kinds.Count];
        foreach (var node in graph.Nodes.AsSpan()) counts[node.Kind]++;
        var facts = new List<LinkedFact>();
        foreach (ref readonly var fact in graph.Facts.AsSpan())
        {
            if (fact.Target >= 0 && fact.Standing != Standing.Hidden)
                facts.Add(new LinkedFact(fact.Member, fact.Subject, fact.Target, null, 0, Standing.Normal, 0));
        }

        return new StatedRelations(graph.Vocabulary, new EquatableArray<int>(counts), facts.ToEquatableArray());
    }
}
