using System.Globalization;
using System.Text;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    /// <summary>Parses the bytes of a fact file: UTF-8 (RFC 3629), with or without a byte order mark.</summary>
    /// <remarks>Positions are those in the decoded text without the mark.</remarks>
    public static FactFile Parse(byte[] utf8, string path) => Parse(utf8, path, FactFileLimits.Default);

    internal static FactFile Parse(byte[] utf8, string path, FactFileLimits limits)
    {
        if (StartsWith(utf8, 0xFF, 0xFE) || StartsWith(utf8, 0xFE, 0xFF)) return NotUtf8(path, 0, "The file is UTF-16");
        var start = StartsWith(utf8, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var invalid = InvalidUtf8.Find(utf8, start);
        if (invalid >= 0) return NotUtf8(utf8, start, invalid, path);

        // Counted first, since the text takes twice the memory of the bytes.
        var length = utf8.Length > limits.MaximumLength ? Encoding.UTF8.GetCharCount(utf8, start, utf8.Length - start) : 0;
        return length > limits.MaximumLength
            ? TooLarge(path, length, limits)
            : Parse(Encoding.UTF8.GetString(utf8, start, utf8.Length - start), path, limits);
    }

    /// <summary>What a file gives whose text somebody else decoded, and not from UTF-8.</summary>
    public static FactFile NotUtf8(string path) => NotUtf8(path, 0, "The file is not UTF-8");

    private static FactFile NotUtf8(byte[] bytes, int start, int invalid, string path)
    {
        var before = Encoding.UTF8.GetString(bytes, start, invalid - start);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != '\n' && (before[i] != '\r' || (i + 1 < before.Length && before[i + 1] == '\n'))) continue;
            line++;
            lineStart = i + 1;
        }

        return NotUtf8(path, before.Length, string.Format(
            CultureInfo.InvariantCulture,
            "The file is not UTF-8: byte 0x{0:X2} at offset {1} (line {2}, column {3}) does not begin a character",
            bytes[invalid],
            invalid,
            line,
            before.Length - lineStart + 1));
    }

    private static FactFile NotUtf8(string path, int start, string message) =>
        Unreadable(path, FactFileProblems.NotUtf8, start, 0, message);

    private static bool StartsWith(byte[] bytes, params byte[] mark)
    {
        if (bytes.Length < mark.Length) return false;
        for (var i = 0; i < mark.Length; i++)
        {
            if (bytes[i] != mark[i]) return false;
        }

        return true;
    }
}
