namespace KnowledgeGraph.Interchange.Import.Trees;

/// <summary>How the objects of one property become entities or parts of one.</summary>
internal enum ObjectUse
{
    /// <summary>The properties of the object are those of the entity that contains it.</summary>
    Part,

    /// <summary>Each property is an entity, and its name is the identifier.</summary>
    Entries,

    /// <summary>Each property is a text in the language that its name says.</summary>
    Languages,
}

/// <summary>Objects of JSON that are entities of one kind, and what is known of their properties.</summary>
internal sealed class TreeTable(string kind)
{
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

    /// <summary>Gets how often each name occurs in the objects at the path.</summary>
    public Dictionary<string, long> Names { get; } = new(StringComparer.Ordinal);

    public long Objects { get; set; }

    public bool HasOnlyObjects { get; set; } = true;

    public bool HasOnlyTexts { get; set; } = true;

    /// <summary>Gets the names in the first object within objects at the path, to see whether all have the same.</summary>
    public HashSet<string>? InnerNames { get; set; }

    public bool HasSameInnerNames { get; set; } = true;

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
