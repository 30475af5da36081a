namespace KnowledgeGraph.Interchange;

/// <summary>What a graph says, by names alone: what a diff compares. It comes from a graph, or from a snapshot of one.</summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
public sealed class GraphContents
{
    private GraphContents(ContentsBuilder builder)
    {
        GraphName = builder.GraphName;
        Limits = builder.Limits;
        Kinds = builder.Kinds;
        Members = builder.Members;
        Sources = builder.Sources;
        Entities = builder.Entities;
        Facts = builder.Facts;
        OrderedFacts = builder.OrderedFacts;
        Claims = builder.Claims;
        KeyOf = builder.KeyOf;
    }

    /// <summary>Gets the name of the graph.</summary>
    public string GraphName { get; }

    /// <summary>Gets what is not in the contents, as sentences: what a snapshot does not hold, or a view does not show.</summary>
    public IReadOnlyList<string> Limits { get; }

    internal IReadOnlyDictionary<string, KindRecord> Kinds { get; }

    /// <summary>Gets the members by kind and name.</summary>
    internal IReadOnlyDictionary<string, MemberRecord> Members { get; }

    internal IReadOnlyDictionary<string, SourceRecord> Sources { get; }

    internal IReadOnlyDictionary<string, EntityRecord> Entities { get; }

    internal IReadOnlyDictionary<FactIdentity, FactRecord> Facts { get; }

    /// <summary>Gets the facts of ordered members; those of one subject and member are in the order in which they are stated.</summary>
    internal IReadOnlyList<FactIdentity> OrderedFacts { get; }

    internal IReadOnlyList<ClaimRecord> Claims { get; }

    /// <summary>Gets what finds the key of an entity by a key that it has in a graph that was extended; null where it has none.</summary>
    internal Func<string, string?> KeyOf { get; }

    /// <summary>Reads a graph, or what a view of it shows. Deprecated entities and their facts are read in any case.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>Its contents.</returns>
    public static GraphContents Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new GraphContents(GraphReader.Read(graph));
    }

    /// <summary>Reads a text that <c>ToSnapshot()</c> wrote of a whole graph.</summary>
    /// <param name="text">The text. Its lines may end with <c>\r\n</c>.</param>
    /// <returns>Its contents.</returns>
    /// <exception cref="FormatException">
    /// The text is not such a snapshot. The message names the line and says what is expected there.
    /// </exception>
    public static GraphContents OfSnapshot(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new GraphContents(new SnapshotReader(text).Read());
    }
}

/// <summary>Collects contents.</summary>
internal sealed class ContentsBuilder
{
    public string GraphName { get; set; } = "";

    public List<string> Limits { get; } = [];

    public Dictionary<string, KindRecord> Kinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, MemberRecord> Members { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SourceRecord> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EntityRecord> Entities { get; } = new(StringComparer.Ordinal);

    public Dictionary<FactIdentity, FactRecord> Facts { get; } = [];

    public List<FactIdentity> OrderedFacts { get; } = [];

    public List<ClaimRecord> Claims { get; } = [];

    public Func<string, string?> KeyOf { get; set; } = static _ => null;
}

/// <summary>Collects the fields of a record; what is not there is left out.</summary>
internal sealed class FieldList
{
    private readonly List<DiffField> _fields = [];

    public FieldList Add(string name, string? value)
    {
        if (value is not null) _fields.Add(new DiffField(name, value));
        return this;
    }

    public FieldList AddIf(bool condition, string name) => condition ? Add(name, "true") : this;

    public IReadOnlyList<DiffField> ToList() => _fields;
}
