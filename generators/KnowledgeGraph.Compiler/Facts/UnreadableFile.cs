using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>What a fact file gives of which nothing is read, in whatever format it is.</summary>
internal static class UnreadableFile
{
    /// <summary>What a file gives whose text somebody else decoded, and not from UTF-8.</summary>
    public static FactFile NotUtf8(FactFormat format, string path) => NotUtf8(format, path, 0, "The file is not UTF-8");

    /// <summary>
    /// What a file gives that is longer than <see cref="FactFileLimits.MaximumLength"/>, for one whose text is not at hand as a string.
    /// </summary>
    public static FactFile TooLarge(FactFormat format, string path, int length) =>
        TooLarge(format, path, length, FactFileLimits.Default);

    public static FactFile TooLarge(FactFormat format, string path, int length, FactFileLimits limits) =>
        Of(format, path, FactFileProblems.TooLarge, 0, 0, Number(length), Number(limits.MaximumLength));

    /// <summary>Returns what bytes give that are not UTF-8; otherwise null, and where the text begins in them.</summary>
    public static FactFile? OfEncoding(FactFormat format, byte[] bytes, string path, out int start)
    {
        start = StartsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (StartsWith(bytes, 0xFF, 0xFE) || StartsWith(bytes, 0xFE, 0xFF)) return NotUtf8(format, path, 0, "The file is UTF-16");
        var invalid = InvalidUtf8.Find(bytes, start);
        return invalid < 0 ? null : NotUtf8(format, bytes, start, invalid, path);
    }

    /// <summary>Returns a unit that says nothing, for a file that could not be read to its end.</summary>
    public static FactUnit Nothing(FactFormat format, string path) => new(
        path,
        format,
        EquatableArray<SourceDeclaration>.Empty,
        EquatableArray<EntityDeclaration>.Empty,
        EquatableArray<ClaimDeclaration>.Empty)
    {
        IsIncomplete = true,
    };

    private static FactFile NotUtf8(FactFormat format, byte[] bytes, int start, int invalid, string path)
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

        return NotUtf8(format, path, before.Length, string.Format(
            CultureInfo.InvariantCulture,
            "The file is not UTF-8: byte 0x{0:X2} at offset {1} (line {2}, column {3}) does not begin a character",
            bytes[invalid],
            invalid,
            line,
            before.Length - lineStart + 1));
    }

    private static FactFile NotUtf8(FactFormat format, string path, int start, string message) =>
        Of(format, path, FactFileProblems.NotUtf8, start, 0, message);

    private static FactFile Of(
        FactFormat format, string path, ProblemDescriptor descriptor, int start, int length, params string[] arguments)
    {
        var anchors = new AnchorTable.Builder();
        anchors.Add(0, 0);
        var anchor = new Anchor(path, anchors.Add(start, length));
        return new FactFile(
            Nothing(format, path),
            anchors.ToTable(path, path),
            new EquatableArray<Problem>([Problem.At(descriptor, anchor, [.. arguments.Select(static text => (Argument)text)])]));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

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
