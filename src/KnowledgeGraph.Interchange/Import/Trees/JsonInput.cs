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
    private readonly ReadOnlyMemory<byte> _text;

    private JsonInput(string shown, JsonDocument document, ReadOnlyMemory<byte> text) => (Path, _document, _text) = (shown, document, text);

    public string Path { get; }

    public JsonElement Root => _document.RootElement;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImportFormatException">It is not JSON in UTF-8, or nested too deeply.</exception>
    public static JsonInput Read(string path, string shown, Encoding? encoding)
    {
        var text = InputText.ReadUtf8(path, shown, encoding);
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty) throw new ImportFormatException(shown, 1, 1, "", "The file is empty.");
        try
        {
            CheckTexts(text.Span, shown, withValues: false);
            return new JsonInput(shown, JsonDocument.Parse(text, Options), text);
        }
        catch (JsonException error)
        {
            throw InputText.At(
                text.Span, shown,
                error.LineNumber ?? 0, error.BytePositionInLine ?? 0, "The file is not valid JSON: " + JsonMessage.Of(error), error);
        }
    }

    /// <summary>Describes a problem at the first place where the input has a text, or at its beginning.</summary>
    public ImportFormatException Error(string text, string message) =>
        InputText.AtOffset(_text.Span, Path, Math.Max(0, _text.Span.IndexOf(Encoding.UTF8.GetBytes(text))), message, null);

    /// <summary>Checks that all texts are Unicode, as formats demand that are made of JSON.</summary>
    /// <exception cref="ImportFormatException">A text has half of a character.</exception>
    public void CheckTexts() => CheckTexts(_text.Span, Path, withValues: true);

    /// <summary>A name is compared with others all over an import, so half of a character in one is refused here.</summary>
    private static void CheckTexts(ReadOnlySpan<byte> text, string shown, bool withValues)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            MaxDepth = DeepestNesting,
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped || reader.TokenType != JsonTokenType.PropertyName && !withValues) continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException error)
            {
                throw InputText.AtOffset(
                    text, shown, (int)reader.TokenStartIndex,
                    "The text has half of a character (an unpaired surrogate). Write both halves, as in \"\\ud83d\\ude00\".", error);
            }
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

    /// <summary>Gets a text or a number as a text, or null for everything else.</summary>
    public static string? ScalarOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => TextOf(element),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    public void Dispose() => _document.Dispose();
}
