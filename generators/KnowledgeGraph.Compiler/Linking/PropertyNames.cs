using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Entities or sources by the names of their C# properties, where these are not the keys: <c>nameof(Incident.INC105)</c> means what has
/// the key <c>INC-105</c>. Of several that share a name none has a property, and none is found.
/// </summary>
internal sealed class PropertyNames<T>
{
    private readonly Dictionary<string, (T Value, bool IsShared)> _byName = new(StringComparer.Ordinal);

    public PropertyNames(IReadOnlyList<T> things, Func<T, string> keyOf)
    {
        foreach (var thing in things)
        {
            var key = keyOf(thing);
            if (PropertyName.IsValid(key) || PropertyName.Of(key) is not { } name) continue;
            _byName[name] = (thing, _byName.ContainsKey(name));
        }
    }

    public bool TryGet(string name, out T value)
    {
        var isFound = _byName.TryGetValue(name, out var found) && !found.IsShared;
        value = isFound ? found.Value : default!;
        return isFound;
    }
}
