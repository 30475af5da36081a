using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>
/// Finds the relations that the names in a path mean, and what holds of them by rule. A name means every relation and inverse of that name,
/// in any style, whichever kind has it: the node that a step begins at tells them apart.
/// </summary>
internal sealed class RelationNames : IPathVocabulary
{
    private readonly Dictionary<string, List<MemberStep>> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<NamingStyle, List<string>> _names =
        NamingStyle.All.ToDictionary(static style => style, static _ => new List<string>());

    private readonly int[]?[] _otherKinds;

    public RelationNames(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        _otherKinds = new int[]?[vocabulary.Kinds.Count];
        foreach (var kind in vocabulary.Kinds)
        {
            foreach (var member in kind.Members)
            {
                foreach (var style in NamingStyle.All)
                {
                    var name = style.Of(member.Name);
                    if (vocabulary.Members[member.Member].Range < 0) _properties[KeyText.Normalize(name)] = member.DeclaredBy;
                    else if (Add(name, member)) _names[style].Add(name);
                }
            }
        }
    }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<MemberStep> Find(string name) => _relations.TryGetValue(KeyText.Normalize(name), out var steps) ? steps : [];

    public int KindWithProperty(string name) => _properties.TryGetValue(KeyText.Normalize(name), out var kind) ? kind : -1;

    /// <summary>The relation that was probably meant, or null.</summary>
    public string? Nearest(string name, NamingStyle style, WorkBudget budget) =>
        NearestName.Find(name, _names[style], budget);

    /// <summary>The names of the relations and inverses that nodes of some kinds have.</summary>
    public List<string> NamesOf(KindSet kinds, NamingStyle style)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Vocabulary.Kinds)
        {
            if (!kinds.Contains(kind.Index)) continue;
            foreach (var member in kind.Members)
            {
                var name = style.Of(member.Name);
                if (member.ResultKind >= 0 && seen.Add(name)) names.Add(name);
            }
        }

        return names;
    }

    int IPathVocabulary.KindCount => Vocabulary.Kinds.Count;

    int IPathVocabulary.MemberCount => Vocabulary.Members.Count;

    int IPathVocabulary.KindEnd(int kind) => Vocabulary.Kinds[kind].End;

    int[] IPathVocabulary.OtherKinds(int kind) => _otherKinds[kind] ??= Vocabulary.Kinds[kind].Others.AsSpan().ToArray();

    public string NameOf(int kind) => Vocabulary.Kinds[kind].Name;

    bool IPathVocabulary.IsAbstract(int kind) => Vocabulary.Kinds[kind].IsAbstract;

    int IPathVocabulary.DomainOf(int member) => Vocabulary.Members[member].Domain;

    int IPathVocabulary.RangeOf(int member) => Vocabulary.Members[member].Range;

    bool IPathVocabulary.IsSymmetric(int member) => Vocabulary.Members[member].IsSymmetric;

    bool IPathVocabulary.IsTransitive(int member) => Vocabulary.Members[member].IsTransitive;

    IReadOnlyList<MemberStep> IPathVocabulary.InheritedThrough(int member) =>
        Vocabulary.Members[member].InheritedThrough is { } name ? Find(name) : [];

    PathExpression? IPathVocabulary.ExpressionOf(int member) =>
        Vocabulary.Members[member].Expression is { } text && PathExpressionParser.TryParse(text, out var path, out _)
            ? path.Expression
            : null;

    bool IPathVocabulary.IsDerived(int member) => Vocabulary.Members[member].Expression is not null;

    /// <summary>Whether the name is new.</summary>
    private bool Add(string name, KindMember member)
    {
        var step = new MemberStep(member.Member, !member.IsInverse || Vocabulary.Members[member.Member].IsSymmetric);
        var form = KeyText.Normalize(name);
        if (!_relations.TryGetValue(form, out var steps))
        {
            _relations.Add(form, [step]);
            return true;
        }

        if (!steps.Contains(step)) steps.Add(step);
        return false;
    }
}
