namespace KnowledgeGraph.Interchange.Import.Records;

/// <summary>One statement about the entity of a record.</summary>
/// <param name="Member">What the input calls the property or relation.</param>
/// <param name="Qualifiers">Names and values of qualifiers of fact files, or null.</param>
internal readonly record struct ImportedStatement(
    string Member, ImportedValue Value, IReadOnlyList<KeyValuePair<string, string>>? Qualifiers = null);

/// <summary>
/// What an input states about one entity, at one place. A reader fills the same record again and again; who gets it takes what it needs.
/// </summary>
internal sealed class ImportedRecord
{
    /// <summary>
    /// Gets or sets which identifiers are unique together: the name of a table, or empty for identifiers of the whole world.
    /// </summary>
    public string Scope { get; set; } = "";

    public string Id { get; set; } = "";

    /// <summary>Gets what the input calls the kinds of the entity.</summary>
    public List<string> Kinds { get; } = [];

    /// <summary>Gets or sets the key that the entity should have, or null for its identifier.</summary>
    public string? Key { get; set; }

    public string? Label { get; set; }

    public List<string> Aliases { get; } = [];

    /// <summary>Gets or sets a value indicating whether the record is about an entity that another record describes.</summary>
    public bool IsMention { get; set; }

    /// <summary>Gets or sets a value indicating whether the entity is no longer in use.</summary>
    public bool IsDeprecated { get; set; }

    /// <summary>Gets or sets the identifier of the entity that replaces a deprecated one.</summary>
    public string? ReplacedBy { get; set; }

    public List<ImportedStatement> Statements { get; } = [];

    /// <summary>Empties the record for the next entity.</summary>
    public void Clear(string scope, string id)
    {
        (Scope, Id, Key, Label, IsMention, IsDeprecated, ReplacedBy) = (scope, id, null, null, false, false, null);
        Kinds.Clear();
        Aliases.Clear();
        Statements.Clear();
    }

    public void Add(string member, in ImportedValue value) => Statements.Add(new ImportedStatement(member, value));
}

/// <summary>A document that claims of an input cite.</summary>
internal sealed record ImportedSource(string Key)
{
    public string? Document { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Sha256 { get; init; }
}
