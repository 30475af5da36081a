using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>Values of a member that a constraint lists, in any Unicode form; quantities across units.</summary>
internal sealed class ComparableValues(VocabularyMember member, IEnumerable<string> values)
{
    private readonly HashSet<string> _values = new(values.Select(value => Comparable(member, value)), StringComparer.Ordinal);

    public bool AreNone => _values.Count == 0;

    public bool Contain(string value) => _values.Contains(Comparable(member, value));

    private static string Comparable(VocabularyMember member, string value) => KeyText.Normalize(TypedValue.Equality(member.Type, value));
}
