using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Tables;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Trees;

/// <summary>Learns from all objects of a JSON file which of them are entities, and what identifies them.</summary>
internal sealed partial class TreeSurvey(MappingFile mapping)
{
    private readonly List<TreeTable> _tables = [];
    private readonly HashSet<string> _kinds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Surveys the objects of one kind.</summary>
    /// <param name="hasDictionaries">Whether the objects are dictionaries themselves.</param>
    public TreeTable Add(string name, IReadOnlyList<(string? Name, JsonElement Object)> rows, bool hasDictionaries)
    {
        var table = new TreeTable(NameOf(name, null))
        {
            HasNamedRows = rows.Count > 0 && rows[0].Name is not null,
            HasDictionaries = hasDictionaries,
        };
        Fill(table, rows);
        return table;
    }

    /// <summary>Chooses identifiers when all objects are surveyed.</summary>
    public void Complete()
    {
        foreach (var table in _tables) Choose(table);
    }

    [GeneratedRegex("^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag { get; }

    private void Fill(TreeTable table, IReadOnlyList<(string? Name, JsonElement Object)> rows)
    {
        _tables.Add(table);
        foreach (var (_, row) in rows)
        {
            table.Rows++;
            if (HasProperties(table, row)) Visit(table, "", row);
            else Visit(table.Path(TreeTable.ValueName), row);
        }

        foreach (var (path, facts) in table.Paths.ToArray()) AddObjects(table, path, rows, facts);
    }

    /// <summary>Decides what the objects at a path are.</summary>
    private void AddObjects(TreeTable table, string path, IReadOnlyList<(string? Name, JsonElement Object)> rows, PathFacts facts)
    {
        if (facts.Shape is not { } shape) return;
        var given = mapping.Kinds.GetValueOrDefault(table.Kind)?.Members.GetValueOrDefault(path)?.Objects;

        // Records in an array often lack some of their texts, so only entries that are objects make a dictionary there.
        var isDictionary = shape.IsDictionary && (!facts.HasObjectsInArray || shape.Form == JsonValueKind.Object);
        if (given is null ? isDictionary : given != ObjectUse.Part) AddEntries(table, path, rows, facts, given);
        else if (facts.HasObjectsInArray && given is null) AddNested(table, path, rows);
        else FillPart(table, path, rows);
    }

    /// <summary>Surveys the properties of objects that are parts of an entity.</summary>
    private void FillPart(TreeTable table, string path, IReadOnlyList<(string? Name, JsonElement Object)> rows)
    {
        var known = table.Paths.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (_, row) in rows)
        {
            foreach (var part in Objects(At(table, row, path))) Visit(table, path + ".", part);
        }

        foreach (var (inner, facts) in table.Paths.Where(p => !known.Contains(p.Key)).ToArray()) AddObjects(table, inner, rows, facts);
    }

    /// <summary>Determines whether the properties of a row are those of its entity.</summary>
    private static bool HasProperties(TreeTable table, JsonElement row) => row.ValueKind == JsonValueKind.Object && !table.HasDictionaries;

    private static void Visit(TreeTable table, string prefix, JsonElement element)
    {
        foreach (var property in element.EnumerateObject()) Visit(table.Path(prefix + property.Name), property.Value);
    }

    private static void Visit(PathFacts facts, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                facts.Add(JsonInput.TextOf(value) ?? "", isText: true);
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                facts.Add(value.GetRawText(), isText: false);
                break;
            case JsonValueKind.Array:
                facts.IsInArray = true;
                foreach (var item in value.EnumerateArray())
                {
                    facts.HasObjectsInArray |= item.ValueKind == JsonValueKind.Object;
                    Visit(facts, item);
                }

                break;
            case JsonValueKind.Object:
                (facts.Shape ??= new ObjectShape()).Add(value);
                break;
        }
    }

    private void AddNested(TreeTable parent, string path, IReadOnlyList<(string? Name, JsonElement Object)> rows)
    {
        var nested = new TreeTable(NameOf(path, parent));
        parent.Nested.Add(path, nested);
        var inner = rows.SelectMany(row => Objects(At(parent, row.Object, path))).Select(static o => ((string?)null, o)).ToList();
        Fill(nested, inner);
        nested.Id = mapping.Kinds.GetValueOrDefault(nested.Kind)?.Id
            ?? nested.Paths.Keys.FirstOrDefault(name => IsIdentifier(name) && IsConsistent(inner, name));
        nested.IsOwned = nested.Id is null;
    }

    private void AddEntries(
        TreeTable parent, string path, IReadOnlyList<(string? Name, JsonElement Object)> rows, PathFacts facts, ObjectUse? given)
    {
        var entries = rows.SelectMany(row => Objects(At(parent, row.Object, path)))
            .SelectMany(static o => o.EnumerateObject()).Select(static p => ((string?)p.Name, p.Value)).ToList();
        var isShared = IsShared(entries);
        var areLanguages = !isShared && IsText(entries) && facts.Shape!.Names.All(static name => LanguageTag.IsMatch(name));
        facts.Use = given ?? (areLanguages ? ObjectUse.Languages : ObjectUse.Dictionary);
        if (!mapping.Kinds.TryGetValue(parent.Kind, out var kind)) mapping.Kinds.Add(parent.Kind, kind = new KindMapping());
        if (!kind.Members.TryGetValue(path, out var member)) kind.Members.Add(path, member = new MemberMapping());
        member.Objects = facts.Use;
        if (facts.Use == ObjectUse.Languages) return;
        var nested = new TreeTable(NameOf(path, parent))
        {
            IsOwned = !isShared,
            HasNamedRows = true,
            HasDictionaries = facts.Shape!.HasDictionaries,
        };
        parent.Nested.Add(path, nested);
        Fill(nested, entries);
    }

    private static bool IsText(List<(string? Name, JsonElement Value)> entries) => entries.TrueForAll(static entry =>
        entry.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null
            || entry.Value.ValueKind == JsonValueKind.Array
                && entry.Value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String));

    /// <summary>
    /// Determines whether entries of the same name are one entity: they are equal, but for one in five that says something more or else.
    /// </summary>
    private static bool IsShared(List<(string? Name, JsonElement Value)> entries)
    {
        var contents = entries.Select(static entry => (entry.Name, Text: entry.Value.GetRawText())).ToHashSet();
        return contents.Count * 5 <= contents.Select(static content => content.Name).Distinct().Count() * 6;
    }

    private static bool IsIdentifier(string name) =>
        name.ToLowerInvariant() is "id" or "@id" or "_id" or "key" or "uuid" or "code" or "uri";

    /// <summary>Determines whether objects with the same identifier have the same contents.</summary>
    private static bool IsConsistent(List<(string?, JsonElement Object)> rows, string id)
    {
        var contents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, row) in rows)
        {
            if (!row.TryGetProperty(id, out var value) || JsonInput.ScalarOf(value) is not { } key) return false;
            var text = row.GetRawText();
            if (!contents.TryAdd(key, text) && contents[key] != text) return false;
        }

        return true;
    }

    private void Choose(TreeTable table)
    {
        var mapped = mapping.Kinds.GetValueOrDefault(table.Kind);
        table.Label = mapped?.Label ?? KeyColumn.ChooseLabel(
            table.Paths.Where(static p => p.Value is { IsInArray: false, Scalars: > 0, IsText: true })
            .Select(static p => p.Key));
        if (table.Id is not null || table.IsOwned || table.HasNamedRows) return;
        table.Id = mapped?.Id ?? KeyColumn.Choose(
        [
            .. table.Paths.Where(p => p.Value is { IsUnique: true, IsInArray: false } && p.Value.Scalars == table.Rows)
                .Select(p => new ColumnFacts(
                p.Key, true, p.Value.IsText, p.Value.HasSpaces, p.Value.Longest, ReferencesTo(p.Value))),
        ], table.Kind);
    }

    private int ReferencesTo(PathFacts ids) => _tables.Sum(table => table.Paths.Values.Count(
        facts => facts.Values.Count >= 2 && (!facts.IsUnique || facts.IsInArray) && facts.Values.IsSubsetOf(ids.Values)));

    private string NameOf(string path, TreeTable? parent)
    {
        var name = Identifiers.Singular(Identifiers.Pascal(path[(path.LastIndexOf('.') + 1)..]));
        if (name.Length == 0) name = "Item";
        if (parent is not null && _kinds.Contains(name)) name = parent.Kind + name;
        name = Identifiers.Take(name, _kinds.Contains);
        _kinds.Add(name);
        return name;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Object } o => [o],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().SelectMany(static item => Objects(item)),
        _ => [],
    };

    /// <summary>Gets the value at a path of a row.</summary>
    private static JsonElement? At(TreeTable table, JsonElement row, string path)
    {
        if (HasProperties(table, row)) return At(row, path);
        if (path == TreeTable.ValueName) return row;
        const string prefix = TreeTable.ValueName + ".";
        return path.StartsWith(prefix, StringComparison.Ordinal) ? At(row, path[prefix.Length..]) : null;
    }

    /// <summary>Follows a path of properties through parts. A name can contain a dot itself, so the longest name is tried first.</summary>
    private static JsonElement? At(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty(path, out var whole)) return whole;
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (element.TryGetProperty(path.AsSpan(0, dot), out var part)) return At(part, path[(dot + 1)..]);
        }

        return null;
    }
}
