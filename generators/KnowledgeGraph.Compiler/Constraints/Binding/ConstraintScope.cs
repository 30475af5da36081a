using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>What the constraints of one vocabulary are bound with.</summary>
internal sealed class ConstraintScope(Vocabulary vocabulary, List<Problem> problems, WorkBudget names)
{
    public Vocabulary Vocabulary => vocabulary;

    public List<Problem> Problems => problems;

    /// <summary>Gets what the search for similar names may cost.</summary>
    public WorkBudget Names => names;

    public ValueReader Values { get; } = new(new CanonicalDates(), names);

    /// <summary>Gets the vocabulary as paths name it.</summary>
    public RelationNames Relations => field ??= new RelationNames(vocabulary);

    /// <summary>Gets the indices of the kinds whose lifetime has been bound so far.</summary>
    public HashSet<int> KindsWithLifetime { get; } = [];
}
