using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Names;

/// <summary>
/// What has a name, by that name in any Unicode form. A name is looked up as it is written first, which is all that most look-ups take.
/// </summary>
internal sealed class NameTable<T>(int capacity = 0)
{
    private readonly Dictionary<string, T> _byName = new(capacity, StringComparer.Ordinal);

    /// <summary>The names that are not in form NFKC, by that form. Few graphs have any.</summary>
    private Dictionary<string, string>? _byForm;

    public int Count => _byName.Count;

    public Dictionary<string, T>.KeyCollection Names => _byName.Keys;

    public Dictionary<string, T>.ValueCollection Values => _byName.Values;

    /// <summary>
    /// Adds a name that the table does not have as it is written. Of two that differ in form only the first is found by other forms.
    /// </summary>
    public void Add(string name, T value)
    {
        _byName.Add(name, value);
        var form = KeyText.Normalize(name);
        if (ReferenceEquals(form, name)) return;
        _byForm ??= new Dictionary<string, string>(StringComparer.Ordinal);
        if (!_byForm.ContainsKey(form)) _byForm.Add(form, name);
    }

    /// <summary>Adds a name, or gives it another value where the table has it as it is written.</summary>
    public void Set(string name, T value)
    {
        if (_byName.ContainsKey(name)) _byName[name] = value;
        else Add(name, value);
    }

    /// <summary>Finds what has a name as it is written.</summary>
    public bool TryGetExact(string name, out T value) => _byName.TryGetValue(name, out value!);

    /// <summary>Finds what has a name in whatever form. O(1).</summary>
    public bool TryGet(string name, out T value) => _byName.TryGetValue(name, out value!) || TryGetOtherForm(name, out value);

    /// <summary>Finds what has a name in a form other than the one that is written.</summary>
    public bool TryGetOtherForm(string name, out T value)
    {
        var form = KeyText.Normalize(name);
        if (!ReferenceEquals(form, name) && _byName.TryGetValue(form, out value!)) return true;
        if (_byForm is not null && _byForm.TryGetValue(form, out var written) && written != name)
            return _byName.TryGetValue(written, out value!);
        value = default!;
        return false;
    }
}
