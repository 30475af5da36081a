using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// The names of the C# properties of entities or sources. A key that is an identifier is the name itself. Any other key gives the name that
/// its words make, unless another key gives the same name or is that name: facts in C# refer to what they mean by the name alone.
/// </summary>
internal sealed class PropertyNames
{
    /// <summary>The keys that are not identifiers, by the names that they give; null where a name is not theirs alone.</summary>
    private readonly Dictionary<string, string?> _keys = new(StringComparer.Ordinal);

    /// <param name="keys">All keys of the graph's entities, or of its sources. They are enumerated twice.</param>
    public PropertyNames(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (PropertyName.IsValid(key) || PropertyName.Of(key) is not { } name) continue;
            _keys[name] = _keys.ContainsKey(name) ? null : key;
        }

        if (_keys.Count == 0) return;
        foreach (var key in keys)
        {
            if (_keys.ContainsKey(key)) _keys[key] = null;
        }
    }

    /// <summary>Gets the name of the property for a key, or null if it does not have one.</summary>
    public string? Of(string key)
    {
        if (PropertyName.IsValid(key)) return key;
        return PropertyName.Of(key) is { } name && KeyOf(name) == key ? name : null;
    }

    /// <summary>Gets the key whose words make a name, or null if there is none.</summary>
    public string? KeyOf(string name) => _keys.TryGetValue(name, out var key) ? key : null;
}
