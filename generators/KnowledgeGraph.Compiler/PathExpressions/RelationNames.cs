using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.PathExpressions;

namespace KnowledgeGraph.Compiler.PathExpressions;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>
/// Finds the relations that the names in a path mean. A name means every relation and inverse of that name, in C# or in fact files, whichever kind
/// has it: the node that a step begins at tells them apart.
/// </summary>
internal sealed class RelationNames
{
    private readonly Dictionary<string, List<RelationStep>> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _properties = new(StringComparer.Ordinal);
    private readonly List<string> _csharpNames = [];
    private readonly List<string> _jsonNames = [];

    public RelationNames(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        foreach (var kind in vocabulary.Kinds)
        {
            foreach (var member in kind.Members)
            {
                if (vocabulary.Members[member.Member].Range < 0)
                {
                    _properties[member.Name] = _properties[member.JsonName] = member.DeclaredBy;
                    continue;
                }

                if (Add(member.Name, member)) _csharpNames.Add(member.Name);
                if (Add(member.JsonName, member)) _jsonNames.Add(member.JsonName);
            }
        }
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The relations of a name; empty where there is none.</summary>
    public IReadOnlyList<RelationStep> Find(string name) => _relations.TryGetValue(name, out var steps) ? steps : [];

    /// <summary>The kind that has a property of this name, or -1.</summary>
    public int KindWithProperty(string name) => _properties.TryGetValue(name, out var kind) ? kind : -1;

    /// <summary>The relation that was probably meant, or null.</summary>
    public string? Nearest(string name, FactOrigin origin, WorkBudget budget) =>
        NearestName.Find(name, origin == FactOrigin.Json ? _jsonNames : _csharpNames, budget);

    /// <summary>The names of the relations and inverses that nodes of some kinds have.</summary>
    public List<string> NamesOf(KindSet kinds, FactOrigin origin)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Vocabulary.Kinds)
        {
            if (!kinds.Contains(kind.Index)) continue;
            foreach (var member in kind.Members)
            {
                var name = origin == FactOrigin.Json ? member.JsonName : member.Name;
                if (member.ResultKind >= 0 && seen.Add(name)) names.Add(name);
            }
        }

        return names;
    }

    /// <summary>
    /// What a negation leaves: of the relations taken forwards, backwards or both, as it names members of either (SPARQL 1.1, section 18.4).
    /// </summary>
    public RelationStep[] Others(PathNegation negation)
    {
        var isForward = negation.Members.Count == 0;
        var isBackward = false;
        var excluded = new HashSet<RelationStep>();
        foreach (var member in negation.Members)
        {
            foreach (var step in Find(member.Name))
            {
                var goesForward = step.IsForward != member.IsInverse;
                isForward |= goesForward;
                isBackward |= !goesForward;
                excluded.Add(RelationStep.Of(Vocabulary.Members[step.Member], goesForward));
            }
        }

        var others = new List<RelationStep>();
        foreach (var relation in Vocabulary.Members)
        {
            if (relation.Range < 0) continue;
            if (isForward) AddUnless(relation, true);
            if (isBackward && !(isForward && relation.IsSymmetric)) AddUnless(relation, false);
        }

        return [.. others];

        void AddUnless(Member relation, bool goesForward)
        {
            var step = RelationStep.Of(relation, goesForward);
            if (!excluded.Contains(step)) others.Add(step);
        }
    }

    /// <summary>Whether the name is new.</summary>
    private bool Add(string name, KindMember member)
    {
        var step = RelationStep.Of(Vocabulary.Members[member.Member], !member.IsInverse);
        if (!_relations.TryGetValue(name, out var steps))
        {
            _relations.Add(name, [step]);
            return true;
        }

        if (!steps.Contains(step)) steps.Add(step);
        return false;
    }
}
