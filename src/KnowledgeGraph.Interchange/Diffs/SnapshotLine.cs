using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>Reads one line of a snapshot from left to right. What is not as a snapshot has it is a <see cref="FormatException"/>.</summary>
internal sealed class SnapshotLine(string text, int position)
{
    private const string EndsTooSoon = "the line ends too soon";

    private int _position = position;

    public bool IsAtEnd => _position >= text.Length;

    public bool IsAt(string expected) => string.CompareOrdinal(text, _position, expected, 0, expected.Length) == 0;

    /// <summary>Moves past a text if it comes next.</summary>
    public bool Skip(string expected)
    {
        if (!IsAt(expected)) return false;
        _position += expected.Length;
        return true;
    }

    /// <summary>Reads what comes before the next space or comma.</summary>
    public string Word()
    {
        Skip(" ");
        var end = text.AsSpan(_position).IndexOfAny(' ', ',');
        return Read(end < 0 ? text.Length : _position + end);
    }

    /// <summary>Reads what comes before a text, or before the end of the line.</summary>
    public string Until(string end)
    {
        Skip(" ");
        var found = text.IndexOf(end, _position, StringComparison.Ordinal);
        return Read(found < 0 ? text.Length : found);
    }

    /// <summary>Reads a name: a word, or a text in quotes.</summary>
    public string Name()
    {
        Skip(" ");
        if (!Skip("\"")) return Word();
        var end = _position;
        while (end < text.Length && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
        if (end >= text.Length) throw new FormatException("a quotation mark is missing");
        var read = Unescape(text[_position..end]);
        _position = end + 1;
        return read;
    }

    /// <summary>Reads the value of a fact, which takes the rest of the line.</summary>
    /// <param name="after">The length of what follows it.</param>
    public string Value(int after)
    {
        Skip(" ");
        return IsAt("\"") ? Name() : Unescape(Read(text.Length - after));
    }

    /// <summary>Reads what the writer of snapshots escaped.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                read.Append(text[i]);
                continue;
            }

            var escaped = ++i < text.Length ? text[i] : throw new FormatException(EndsTooSoon);
            if (escaped == 'u') read.Append(Unit(text, ref i));
            else read.Append(escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escaped });
        }

        return read.ToString();
    }

    private static char Unit(string text, ref int position)
    {
        const int Digits = 4;
        if (position + Digits >= text.Length) throw new FormatException(EndsTooSoon);
        var digits = text.AsSpan(position + 1, Digits);
        position += Digits;
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : throw new FormatException("four hexadecimal digits are expected after “\\u”");
    }

    private string Read(int end)
    {
        if (end <= _position) throw new FormatException(EndsTooSoon);
        var read = text[_position..end];
        _position = end;
        return read;
    }
}
