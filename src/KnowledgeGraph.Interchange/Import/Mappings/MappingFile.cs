using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Mappings;

/// <summary>
/// How the names of inputs become names of the vocabulary. An import writes what it has decided, and a later import follows it, with the
/// edits that were made by hand.
/// </summary>
internal sealed class MappingFile
{
    /// <summary>The name does not end in <c>.kg.json</c>, which would make it a fact file.</summary>
    public const string Name = "import.kg.map.json";

    public string? Graph { get; set; }

    public string? Namespace { get; set; }

    /// <summary>Gets or sets how tables are written.</summary>
    public TableMapping? Tables { get; set; }

    public SortedDictionary<string, KindMapping> Kinds { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="ImportFormatException">It is not valid.</exception>
    public static MappingFile Read(string path, string shown)
    {
        var bytes = InputText.ReadUtf8(path, shown, null);
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, MappingJson.Shape.MappingFile) ?? new MappingFile();
        }
        catch (JsonException error)
        {
            throw InputText.At(
                bytes.Span, shown, error.LineNumber ?? 0, error.BytePositionInLine ?? 0,
                "The mapping file is not valid: " + JsonMessage.Of(error) + " See docs/import.md for its properties.", error);
        }
    }

    public void Write(Stream stream)
    {
        JsonSerializer.Serialize(stream, this, MappingJson.Shape.MappingFile);
        stream.WriteByte((byte)'\n');
    }
}

/// <summary>How the tables of an import are written.</summary>
internal sealed class TableMapping
{
    /// <summary>Gets or sets the character between cells, or null to guess it.</summary>
    public string? Delimiter { get; set; }

    /// <summary>Gets or sets the names of the columns of files that have no header.</summary>
    public List<string>? Columns { get; set; }
}

/// <summary>What becomes of a kind of an input.</summary>
internal sealed class KindMapping
{
    /// <summary>Gets or sets the name of the kind in C#.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the property or column that identifies an entity.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the property or column with the name that people read.</summary>
    public string? Label { get; set; }

    /// <summary>Gets or sets a value indicating whether its entities are left out.</summary>
    public bool Drop { get; set; }

    /// <summary>Gets or sets a value indicating whether keys begin with the name of the kind.</summary>
    public bool? Prefix { get; set; }

    public SortedDictionary<string, MemberMapping> Members { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>What becomes of a property or relation of an input.</summary>
internal sealed class MemberMapping
{
    /// <summary>Gets or sets the name of the member in C#.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the type as in the vocabulary, such as <c>Values&lt;PartialDate&gt;</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets what separates several values of one cell.</summary>
    public string? Separator { get; set; }

    /// <summary>Gets or sets the table whose identifiers the values are.</summary>
    public string? References { get; set; }

    /// <summary>Gets or sets the constants of an enumeration by the texts of the input.</summary>
    public SortedDictionary<string, string>? Constants { get; set; }

    /// <summary>Gets or sets how objects of JSON are read, or null to guess it.</summary>
    public ObjectUse? Objects { get; set; }

    /// <summary>Gets or sets a value indicating whether the member is left out.</summary>
    public bool Drop { get; set; }
}

/// <summary>How the objects of one property of JSON become entities or parts of one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObjectUse>))]
internal enum ObjectUse
{
    /// <summary>The properties of the object are those of the entity that contains it.</summary>
    [JsonStringEnumMemberName("part")]
    Part,

    /// <summary>Each property is an entity, and its name is the identifier.</summary>
    [JsonStringEnumMemberName("dictionary")]
    Dictionary,

    /// <summary>Each property is a text in the language that its name says.</summary>
    [JsonStringEnumMemberName("languages")]
    Languages,
}

/// <summary>The JSON of mapping files.</summary>
[JsonSerializable(typeof(MappingFile))]
internal sealed partial class MappingJson : JsonSerializerContext
{
    /// <summary>Gets the shape that leaves letters as they are.</summary>
    public static MappingJson Shape { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
