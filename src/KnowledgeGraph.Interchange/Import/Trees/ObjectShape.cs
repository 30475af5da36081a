using System.Text.Json;

namespace KnowledgeGraph.Interchange.Import.Trees;

/// <summary>The names in the objects at one place, and the form of their values, which show whether the objects are dictionaries.</summary>
/// <remarks>
/// A record has names of its own for values of different forms, and nearly the same names each time. A dictionary has values of one form,
/// and its names come from the data: there are many of them, or they differ from object to object.
/// </remarks>
internal sealed class ObjectShape
{
    /// <summary>A record seldom has more names whose values have one form, if some objects lack them.</summary>
    private const int NamesOfRecord = 8;

    /// <summary>A record seldom has more names whose values have one form.</summary>
    private const int MostNamesOfRecord = 32;

    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);
    private ObjectShape? _inner;
    private JsonValueKind? _form;
    private bool _isMixed;
    private long _objects;
    private long _properties;

    /// <summary>Gets the different names.</summary>
    public IReadOnlyCollection<string> Names => _names.Keys;

    /// <summary>Gets the form of all values, or null if they have several.</summary>
    public JsonValueKind? Form => _isMixed ? null : _form;

    /// <summary>Gets the shape of the objects in the objects, or null if there are none.</summary>
    public ObjectShape? Inner => _inner;

    /// <summary>Gets a value indicating whether the names are keys of entries, and not those of properties.</summary>
    public bool IsDictionary
    {
        get
        {
            if (Form is not { } form || _names.Count < 2) return false;
            if (form == JsonValueKind.Object && !_inner!.IsRecord && !_inner.IsDictionary) return false;
            if (_names.Keys.All(static name => name.Length > 0 && char.IsAsciiDigit(name[0]))) return true;
            var hasMany = _names.Count > NamesOfRecord;
            var differs = _properties * 2 < _names.Count * _objects;
            return form == JsonValueKind.Object ? hasMany || differs : hasMany && (differs || _names.Count > MostNamesOfRecord);
        }
    }

    /// <summary>Gets a value indicating whether the values are dictionaries themselves.</summary>
    public bool HasDictionaries => _inner is { IsDictionary: true } && (!_inner.IsRecord || _inner.Form == JsonValueKind.Object);

    /// <summary>Gets a value indicating whether each object has most of the names.</summary>
    public bool IsRecord => _properties * 2 > _names.Count * _objects || _names.Count == 0;

    /// <summary>Takes an object. One without properties shows nothing.</summary>
    public void Add(JsonElement value)
    {
        var before = _properties;
        foreach (var property in value.EnumerateObject())
        {
            _names[property.Name] = _names.GetValueOrDefault(property.Name) + 1;
            _properties++;
            var form = property.Value.ValueKind;
            if (form == JsonValueKind.Null) continue;
            if (form == JsonValueKind.False) form = JsonValueKind.True;
            _isMixed |= _form is { } other && other != form;
            _form = form;
            if (form == JsonValueKind.Object) (_inner ??= new ObjectShape()).Add(property.Value);
        }

        if (_properties > before) _objects++;
    }
}
