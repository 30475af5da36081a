using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>The names of members whose values are addresses: there, an IRI is the value and not the name of an entity.</summary>
internal sealed class AddressMembers
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public AddressMembers(Vocabulary vocabulary)
    {
        foreach (var kind in vocabulary.Kinds)
        {
            HasKindOfSources |= kind.Name == ModelIri.Source;
            foreach (var member in kind.Members)
            {
                if (vocabulary.Members[member.Member].Type != MemberType.Uri) continue;
                _names.Add(member.Name);
                _names.Add(member.JsonName);
            }
        }
    }

    /// <summary>Gets a value indicating whether the vocabulary has a kind with the name of the class of sources.</summary>
    public bool HasKindOfSources { get; }

    public bool Contains(string name) => _names.Contains(name);
}
