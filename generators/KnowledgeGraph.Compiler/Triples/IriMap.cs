using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>
/// What IRIs name: those that <c>[Iri]</c> gives, and those in the namespace of the graph or of one that it extends. Linking finds whether
/// the name exists.
/// </summary>
internal sealed class IriMap
{
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private readonly List<string> _namespaces = [];

    public IriMap(Vocabulary vocabulary, IReadOnlyList<FactUnit> units)
    {
        foreach (var module in vocabulary.Modules.Reverse()) _namespaces.Add(module.IriNamespace);

        // The longest of several that an IRI begins with leaves its name.
        Namespace = _namespaces[0];
        _namespaces.Sort(static (a, b) => b.Length.CompareTo(a.Length));

        // Where several graphs give one IRI, the last of them counts.
        foreach (var kind in vocabulary.Kinds.OrderBy(static kind => kind.Module).Concat(vocabulary.Extensions))
        {
            if (kind.Iri is not null) _kinds[kind.Iri] = vocabulary.Kinds[kind.Index].FullName;
        }

        foreach (var member in vocabulary.Kinds.SelectMany(static kind => kind.Members)
            .OrderBy(member => vocabulary.Members[member.Member].Module))
        {
            if (member.Iri is not null) _members[member.Iri] = member.Name;
        }

        foreach (var entity in units.OrderBy(static unit => unit.Module).SelectMany(static unit => unit.Entities))
        {
            if (entity.Iri is not null) _entities[entity.Iri.Value] = entity.Key;
        }
    }

    /// <summary>Gets the namespace of the graph itself.</summary>
    public string Namespace { get; }

    public string? KindOf(string iri) => _kinds.TryGetValue(iri, out var name) ? name : LocalName(iri);

    public string? MemberOf(string iri) => _members.TryGetValue(iri, out var name) ? name : LocalName(iri);

    public string? KeyOf(string iri) => _entities.TryGetValue(iri, out var key) ? key : LocalName(iri);

    /// <summary>Returns the name of a term of the model, which can be in the namespace of the graph as well; otherwise null.</summary>
    public string? ModelNameOf(string iri)
    {
        if (LocalName(iri) is { } name) return name;
        return iri.StartsWith(ModelIri.Namespace, StringComparison.Ordinal) ? iri.Substring(ModelIri.Namespace.Length) : null;
    }

    /// <summary>Returns what is after a namespace, decoded; null where that is nothing.</summary>
    public string? LocalName(string iri)
    {
        foreach (var name in _namespaces)
        {
            if (iri.Length > name.Length && iri.StartsWith(name, StringComparison.Ordinal)) return Decoded(iri.Substring(name.Length));
        }

        return null;
    }

    /// <summary>Decodes what is percent-encoded. What is not UTF-8 stays as it is.</summary>
    private static string Decoded(string text)
    {
        if (text.IndexOf('%') < 0) return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && HexadecimalAt(text, i + 1) is var value and >= 0)
            {
                bytes.Add((byte)value);
                i += 2;
                continue;
            }

            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
            i += length - 1;
        }

        var utf8 = bytes.ToArray();
        return InvalidUtf8.Find(utf8, 0) < 0 ? Encoding.UTF8.GetString(utf8) : text;
    }

    private static int HexadecimalAt(string text, int index)
    {
        var (high, low) = (DigitOf(text[index]), DigitOf(text[index + 1]));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;

        static int DigitOf(char c) => c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => -1,
        };
    }
}
