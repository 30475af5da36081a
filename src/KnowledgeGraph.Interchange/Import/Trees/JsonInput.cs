using System.Text;
using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Trees;

/// <summary>A JSON file, which is read as a whole.</summary>
internal sealed class JsonInput : IDisposable
{
    /// <summary>Data are seldom nested more than ten times. What is nested much more is an attack or a mistake.</summary>
    public const int DeepestNesting = 128;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = DeepestNesting,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly JsonDocument _document;

    private JsonInput(string shown, JsonDocument document) => (Path, _document) = (shown, document);

    public string Path { get; }

    public JsonElement Root => _document.RootElement;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImportFormatException">It is not JSON in UTF-8, or nested too deeply.</exception>
    public static JsonInput Read(string path, string shown, Encoding? encoding)
    {
        var text = InputText.ReadUtf8(path, shown, encoding);
        try
        {
            return new JsonInput(shown, JsonDocument.Parse(text, Options));
        }
        catch (JsonException error)
        {
            throw InputText.At(
                text.Span, shown,
                error.LineNumber ?? 0, error.BytePositionInLine ?? 0, "The file is not valid JSON: " + JsonMessage.Of(error), error);
        }
    }

    /// <summary>Gets the text of a string, or null if it is not valid Unicode.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public void Dispose() => _document.Dispose();
}
