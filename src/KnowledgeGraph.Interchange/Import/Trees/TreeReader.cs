using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Trees;

/// <summary>
/// Reads objects of JSON as entities: those of an array, those that the properties of an object name, and those within them.
/// </summary>
internal sealed class TreeReader : IRecordReader
{
    /// <summary>What the name of an entry is called as a member.</summary>
    private const string EntryName = "key";

    private readonly JsonInput _input;
    private readonly List<(TreeTable Table, List<(string? Name, JsonElement Object)> Rows)> _tables = [];
    private readonly List<string> _properties = [];
    private readonly List<string> _items = [];
    private readonly Dictionary<TreeTable, int> _numbers = [];
    private readonly HashSet<(TreeTable Table, string Id, string Content)> _emitted = [];

    /// <param name="name">The name of the file, which names the kind of its objects.</param>
    public TreeReader(JsonInput input, string name, MappingFile mapping)
    {
        _input = input;
        var survey = new TreeSurvey(mapping);
        foreach (var (kind, rows, hasDictionaries) in Split(input, name))
            _tables.Add((survey.Add(kind, rows, hasDictionaries), rows));
        survey.Complete();
    }

    public string Path => _input.Path;

    public string Format => "JSON";

    public void Read(IRecordSink sink)
    {
        _emitted.Clear();
        foreach (var property in _properties) sink.LeaveOut("properties of the object around all tables", property);
        foreach (var item in _items) sink.LeaveOut("values of arrays of objects that are not objects", item);
        foreach (var (table, rows) in _tables)
        {
            Identify(sink, table);
            var number = 0;
            foreach (var (name, row) in rows) Emit(sink, table, IdOf(table, row, name, ++number), row, name);
        }
    }

    private static void Identify(IRecordSink sink, TreeTable table)
    {
        if (!table.IsOwned) sink.Identify(table.Kind, table.HasNamedRows ? EntryName : table.Id, table.Label);
        foreach (var (path, facts) in table.Paths)
        {
            if (facts.Use == ObjectUse.Part) continue;
            var nested = table.Nested.GetValueOrDefault(path);
            var what = $"'{table.Kind}.{path}' " + (nested is null ? "has texts in the languages that their names say"
                : $"is a dictionary, whose names are the {(nested.IsOwned ? "property 'key'" : "keys")} of '{nested.Kind}'");
            foreach (var name in facts.Shape!.Names) sink.Guess(what, name);
        }

        foreach (var nested in table.Nested.Values) Identify(sink, nested);
    }

    /// <summary>Finds the tables of a file.</summary>
    private IEnumerable<(string Kind, List<(string? Name, JsonElement Object)> Rows, bool HasDictionaries)> Split(
        JsonInput input, string name)
    {
        var root = input.Root;
        if (root.ValueKind == JsonValueKind.Array)
        {
            var objects = Objects(root).ToList();
            if (objects.Count == 0 && _items.Count > 0)
                throw input.Error("[", "The array of the file contains no objects. An import needs an array of objects, or an object.");
            return [(name, objects, false)];
        }

        if (root.ValueKind != JsonValueKind.Object)
            throw input.Error(root.GetRawText(), "The file contains a single value. An import needs an array of objects, or an object.");
        var properties = root.EnumerateObject().ToList();
        var shape = new ObjectShape();
        shape.Add(root);
        var areObjects = properties.Count > 1 && shape.Form == JsonValueKind.Object;
        if (shape.IsDictionary && shape.Form != JsonValueKind.Array || areObjects && shape.Inner!.IsRecord)
            return [(name, Entries(root), shape.HasDictionaries)];
        var tables = properties.Where(static p => IsTable(p.Value)).ToList();
        if (tables.Count == 0) return [(name, areObjects ? Entries(root) : [(name, root)], false)];
        _properties.AddRange(properties.Except(tables).Select(static p => p.Name));
        return tables.Select(table => (
            table.Name, table.Value.ValueKind == JsonValueKind.Array ? Objects(table.Value).ToList() : Entries(table.Value), false));
    }

    /// <summary>Determines whether a property of the outermost object contains the entities of a kind.</summary>
    private static bool IsTable(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.Object);
        if (value.ValueKind != JsonValueKind.Object) return false;
        var shape = new ObjectShape();
        shape.Add(value);
        return shape is { Names.Count: > 1, Form: JsonValueKind.Object, Inner.IsRecord: true };
    }

    private static List<(string? Name, JsonElement Object)> Entries(JsonElement element) =>
        [.. element.EnumerateObject().Select(static p => ((string?)p.Name, p.Value))];

    private IEnumerable<(string?, JsonElement)> Objects(JsonElement array)
    {
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object) yield return (null, item);
            else _items.Add(item.GetRawText());
        }
    }

    private static string IdOf(TreeTable table, JsonElement row, string? name, int number)
    {
        if (name is not null) return name;
        if (table.Id is { } id && Find(row, id) is { } value && JsonInput.ScalarOf(value)?.Trim() is { Length: > 0 } text) return text;
        return table.Kind + " " + number.ToString(CultureInfo.InvariantCulture);
    }

    private static JsonElement? Find(JsonElement row, string path)
    {
        if (row.ValueKind != JsonValueKind.Object) return null;
        if (row.TryGetProperty(path, out var value)) return value;
        var dot = path.IndexOf('.');
        return dot > 0 && row.TryGetProperty(path.AsSpan(0, dot), out var part) ? Find(part, path[(dot + 1)..]) : null;
    }

    private void Emit(IRecordSink sink, TreeTable table, string id, JsonElement row, string? name)
    {
        // What several others contain is read once.
        if (!table.IsOwned && !_emitted.Add((table, id, row.GetRawText())) && !_tables.Exists(t => t.Table == table)) return;
        _numbers.Clear();
        var record = new ImportedRecord();
        record.Clear(table.Kind, id);
        record.Kinds.Add(table.Kind);
        var inner = new List<(TreeTable Table, string Id, JsonElement Object, string? Name)>();
        if (row.ValueKind == JsonValueKind.Object && !table.HasDictionaries) Visit(sink, table, record, "", row, inner);
        else if (row.ValueKind == JsonValueKind.String && !table.IsOwned) record.Label = JsonInput.TextOf(row);
        else VisitValue(sink, table, record, TreeTable.ValueName, row, inner);
        if (table.IsOwned && name is not null) record.Add(EntryName, new ImportedValue(ValueForm.Text, name));
        sink.Add(record);
        foreach (var (nested, innerId, element, innerName) in inner) Emit(sink, nested, innerId, element, innerName);
    }

    private void Visit(
        IRecordSink sink, TreeTable table, ImportedRecord record, string prefix, JsonElement element,
        List<(TreeTable Table, string Id, JsonElement Object, string? Name)> inner)
    {
        foreach (var property in element.EnumerateObject())
        {
            var path = prefix + property.Name;
            if (path == table.Id && property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                if (path == table.Label) record.Label = JsonInput.ScalarOf(property.Value);
                continue;
            }

            if (path == table.Label && property.Value.ValueKind == JsonValueKind.String)
                record.Label = JsonInput.TextOf(property.Value);
            else VisitValue(sink, table, record, path, property.Value, inner);
        }
    }

    private void VisitValue(
        IRecordSink sink, TreeTable table, ImportedRecord record, string path, JsonElement value,
        List<(TreeTable Table, string Id, JsonElement Object, string? Name)> inner, ValueOrder order = ValueOrder.None)
    {
        var nested = table.Nested.GetValueOrDefault(path);
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) VisitValue(sink, table, record, path, item, inner, ValueOrder.Possible);
                break;
            case JsonValueKind.Object when table.Path(path).Use == ObjectUse.Languages:
                foreach (var text in value.EnumerateObject()) AddTexts(sink, record, path, text.Value, text.Name.Replace('_', '-'));
                break;
            case JsonValueKind.Object when nested is not null && table.Path(path).Use == ObjectUse.Dictionary:
                foreach (var entry in value.EnumerateObject())
                {
                    var entryId = nested.IsOwned ? $"{record.Id}/{path}/{entry.Name}" : entry.Name;
                    AddInner(record, path, nested, entryId, entry.Value, entry.Name, inner);
                }

                break;
            case JsonValueKind.Object when nested is not null:
                var number = _numbers[nested] = _numbers.GetValueOrDefault(nested) + 1;
                var id = nested.IsOwned
                    ? string.Create(CultureInfo.InvariantCulture, $"{record.Id}/{path}/{number}")
                    : IdOf(nested, value, null, 0);
                AddInner(record, path, nested, id, value, null, inner, order);
                break;
            case JsonValueKind.Object:
                Visit(sink, table, record, path + ".", value, inner);
                break;
            case JsonValueKind.Null:
                sink.LeaveOut($"null values of '{table.Kind}.{path}'", record.Id);
                break;
            default:
                Add(sink, record, path, value, order);
                break;
        }
    }

    private static void AddTexts(IRecordSink sink, ImportedRecord record, string path, JsonElement value, string language)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) AddTexts(sink, record, path, item, language);
        }
        else if (value.ValueKind == JsonValueKind.String && JsonInput.TextOf(value) is { } text)
        {
            record.Add(path, new ImportedValue(ValueForm.Text, text, Language: language));
        }
        else
        {
            sink.LeaveOut($"values of '{path}' that are not texts in a language", $"{language}: {value.GetRawText()}");
        }
    }

    private static void AddInner(
        ImportedRecord record, string path, TreeTable nested, string id, JsonElement value, string? name,
        List<(TreeTable Table, string Id, JsonElement Object, string? Name)> inner, ValueOrder order = ValueOrder.None)
    {
        record.Add(path, new ImportedValue(ValueForm.Reference, id, nested.Kind, Order: order));
        inner.Add((nested, id, value, name));
    }

    private static void Add(IRecordSink sink, ImportedRecord record, string path, JsonElement value, ValueOrder order)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            if (JsonInput.TextOf(value) is { } text) record.Add(path, new ImportedValue(ValueForm.Text, text, Order: order));
            else sink.LeaveOut("texts with half of a character (an unpaired surrogate)", $"{record.Id} {path}");
        }
        else
        {
            var form = value.ValueKind == JsonValueKind.Number ? ValueForm.Number : ValueForm.Boolean;
            record.Add(path, new ImportedValue(form, value.GetRawText(), Order: order));
        }
    }
}
