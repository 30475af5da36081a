using KnowledgeGraph.Interchange.Import.Mappings;

namespace KnowledgeGraph.Interchange.Import.Trees;

/// <summary>Objects of JSON that are entities of one kind, and what is known of their properties.</summary>
internal sealed class TreeTable(string kind)
{
    /// <summary>What the value of an entry is called if it is not an object with properties.</summary>
    public const string ValueName = "value";

    public string Kind => kind;

    /// <summary>Gets or sets the path of the property that identifies an entity, or null.</summary>
    public string? Id { get; set; }

    public string? Label { get; set; }

    /// <summary>Gets or sets a value indicating whether entities exist only within those that contain them.</summary>
    public bool IsOwned { get; set; }

    public Dictionary<string, PathFacts> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the tables of nested objects by the path of the property.</summary>
    public Dictionary<string, TreeTable> Nested { get; } = new(StringComparer.Ordinal);

    public long Rows { get; set; }

    /// <summary>Gets a value indicating whether each object has a name in the object around it, which identifies it.</summary>
    public bool HasNamedRows { get; init; }

    /// <summary>Gets or sets a value indicating whether the objects are dictionaries, each of which is the value of its entity.</summary>
    public bool HasDictionaries { get; set; }

    public PathFacts Path(string path)
    {
        if (!Paths.TryGetValue(path, out var facts)) Paths.Add(path, facts = new PathFacts());
        return facts;
    }
}

/// <summary>What is known of the values at one path.</summary>
internal sealed class PathFacts
{
    private HashSet<string>? _unique = new(StringComparer.Ordinal);

    public HashSet<string> Values { get; } = new(StringComparer.Ordinal);

    public long Scalars { get; private set; }

    public bool IsText { get; private set; } = true;

    public bool HasSpaces { get; private set; }

    public int Longest { get; private set; }

    public bool IsInArray { get; set; }

    /// <summary>Gets or sets a value indicating whether an array contains an object.</summary>
    public bool HasObjectsInArray { get; set; }

    /// <summary>Gets or sets the shape of the objects at the path, or null if there are none.</summary>
    public ObjectShape? Shape { get; set; }

    public ObjectUse Use { get; set; }

    public bool IsUnique => _unique is not null;

    public void Add(string text, bool isText)
    {
        Scalars++;
        Values.Add(text);
        if (text.Length == 0 || _unique?.Add(text) == false) _unique = null;
        IsText &= isText;
        HasSpaces |= text.Contains(' ', StringComparison.Ordinal);
        Longest = Math.Max(Longest, text.Length);
    }
}
