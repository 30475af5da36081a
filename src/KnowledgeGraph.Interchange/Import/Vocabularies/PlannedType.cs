namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>The types of values.</summary>
internal enum DataType
{
    String,
    Boolean,
    Int,
    Long,
    Decimal,
    Double,
    PartialDate,
    DateTimeOffset,
    Uri,
    LanguageText,
    Quantity,
    Enumeration,
}

/// <summary>The type of a member: one of values, an enumeration, or the kind that a relation leads to.</summary>
internal sealed class PlannedType
{
    private static readonly (string Text, DataType Type)[] Names =
    [
        ("string", DataType.String), ("bool", DataType.Boolean), ("int", DataType.Int), ("long", DataType.Long),
        ("decimal", DataType.Decimal), ("double", DataType.Double), ("PartialDate", DataType.PartialDate),
        ("DateTimeOffset", DataType.DateTimeOffset), ("Uri", DataType.Uri), ("LanguageText", DataType.LanguageText),
        ("Quantity", DataType.Quantity),
    ];

    private PlannedType(string text, DataType value) => (Text, Value) = (text, value);

    /// <summary>Gets the type as C# writes it, for one value.</summary>
    public string Text { get; }

    public DataType Value { get; }

    /// <summary>Gets the kind that a relation leads to, or null for values.</summary>
    public PlannedKind? Target { get; private init; }

    /// <summary>Gets the constants of an enumeration by the texts of the input.</summary>
    public IReadOnlyDictionary<string, string>? Constants { get; private init; }

    public static PlannedType Of(DataType type) => new(Names.First(name => name.Type == type).Text, type);

    public static PlannedType Relation(PlannedKind target) => new(target.Name, DataType.String) { Target = target };

    public static PlannedType Enumeration(string name, IReadOnlyDictionary<string, string> constants) =>
        new(name, DataType.Enumeration) { Constants = constants };

    public static PlannedType? Find(string text) =>
        Names.FirstOrDefault(name => name.Text == text) is { Text: not null } found ? new(found.Text, found.Type) : null;

    /// <summary>Reads a type with its number of values.</summary>
    public static (string Text, PlannedCount Count) Split(string type)
    {
        var text = string.Concat(type.Where(static c => c != ' '));
        if (text.EndsWith('?')) return (text[..^1], PlannedCount.Optional);
        if (text.EndsWith('>') && text.IndexOf('<') is > 0 and var open && text[..open] is "Nodes" or "Values")
            return (text[(text.IndexOf('<') + 1)..^1], PlannedCount.Many);
        return (text, PlannedCount.One);
    }
}
