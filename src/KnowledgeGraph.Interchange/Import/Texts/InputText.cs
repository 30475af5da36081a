using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Interchange.Import.Texts;

/// <summary>Opens inputs as text, and finds places in them for messages.</summary>
internal static class InputText
{
    /// <summary>A message shows no more of a line.</summary>
    private const int LongestLine = 1 << 16;

    private const string Advice = "Save it as UTF-8, or name its encoding with --encoding.";

    /// <summary>Opens a text. UTF-16 is recognised by its byte order mark; otherwise the bytes must be those of the encoding.</summary>
    public static StreamReader Open(string path, Encoding? encoding)
    {
        var strict = encoding is null
            ? new UTF8Encoding(false, throwOnInvalidBytes: true)
            : Encoding.GetEncoding(encoding.WebName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return new StreamReader(path, strict, detectEncodingFromByteOrderMarks: encoding is null, bufferSize: 1 << 16);
    }

    /// <summary>Reads a file whose format is UTF-8, without its byte order mark.</summary>
    /// <exception cref="ImportFormatException">The bytes are not UTF-8.</exception>
    public static ReadOnlyMemory<byte> ReadUtf8(string path, string shown, Encoding? encoding)
    {
        var bytes = File.ReadAllBytes(path);
        if (encoding is not null || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            try
            {
                using var reader = Open(path, encoding);
                return Encoding.UTF8.GetBytes(reader.ReadToEnd());
            }
            catch (DecoderFallbackException error)
            {
                throw new ImportFormatException(shown, 0, 0, null, $"The file is not {encoding?.WebName ?? "UTF-16"}. {Advice}", error);
            }
        }

        if (!Utf8.IsValid(bytes)) throw NotUtf8(bytes, shown);
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
    }

    /// <summary>Finds the first byte of a file that is not UTF-8.</summary>
    public static ImportFormatException NotUtf8(string path, string shown) => NotUtf8(File.ReadAllBytes(path), shown);

    /// <summary>Describes a place in a file by its line and the number of bytes before it in the line.</summary>
    public static ImportFormatException At(
        ReadOnlySpan<byte> text, string shown, long line, long bytesBefore, string message, Exception? inner)
    {
        var lineText = LineOf(text, line);
        var before = (int)Math.Min(bytesBefore, lineText.Length);
        return new ImportFormatException(
            shown, (int)line + 1, Encoding.UTF8.GetCharCount(lineText[..before]) + 1, Encoding.UTF8.GetString(lineText), message, inner);
    }

    /// <summary>Describes a place in a text by the number of bytes before it.</summary>
    public static ImportFormatException AtOffset(ReadOnlySpan<byte> text, string shown, int offset, string message, Exception? inner)
    {
        var before = text[..offset];
        return At(text, shown, before.Count((byte)'\n'), offset - (before.LastIndexOf((byte)'\n') + 1), message, inner);
    }

    /// <summary>Reads one line of a file, counted from 1, or null if there is none.</summary>
    public static string? ReadLine(string path, Encoding? encoding, int line)
    {
        using var reader = new StreamReader(path, encoding ?? Encoding.UTF8);
        for (var i = 1; reader.ReadLine() is { } text; i++)
        {
            if (i == line) return text.Length > LongestLine ? text[..LongestLine] : text;
        }

        return null;
    }

    /// <summary>Finds the line and column of a text, both counted from 1, or 0 if a file does not contain it.</summary>
    public static (int Line, int Column) Find(string path, string text)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        for (var i = 1; reader.ReadLine() is { } line; i++)
        {
            if (line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at) return (i, at + 1);
        }

        return (0, 0);
    }

    private static ImportFormatException NotUtf8(ReadOnlySpan<byte> bytes, string shown)
    {
        var (offset, line, lineStart) = (0, 0, 0);
        while (offset < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) != OperationStatus.Done) break;
            if (bytes[offset] == '\n') (line, lineStart) = (line + 1, offset + 1);
            offset += length;
        }

        var value = offset < bytes.Length ? bytes[offset] : 0;
        var end = bytes[lineStart..].IndexOf((byte)'\n');
        var text = Encoding.UTF8.GetString(end < 0 ? bytes[lineStart..] : bytes.Slice(lineStart, end)).TrimEnd('\r');
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The file is not UTF-8: byte 0x{value:X2} at offset {offset} does not begin a character. {Advice}");
        return new ImportFormatException(
            shown, line + 1, Encoding.UTF8.GetCharCount(bytes[lineStart..offset]) + 1, text, message);
    }

    private static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> text, long line)
    {
        for (; line > 0; line--)
        {
            var next = text.IndexOf((byte)'\n');
            if (next < 0) return [];
            text = text[(next + 1)..];
        }

        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text : text[..end];
    }
}
