using System;

namespace KnowledgeGraph.Rdf;

internal sealed partial class TermScanner
{
    private const string UnknownEscape =
        "This escape is not known. Write \\\\ for a backslash, or one of \\t, \\b, \\n, \\r, \\f, \\\", \\', \\uXXXX and \\UXXXXXXXX.";

    /// <summary>Reads a string that begins and ends with one quotation mark, on one line.</summary>
    public string ReadShortString()
    {
        var quote = Buffer[Index];
        var stops = quote == '"' ? "\"\\\n\r" : "'\\\n\r";
        var i = Index + 1;
        var hasEscapes = false;
        while (true)
        {
            var found = new ReadOnlySpan<char>(Buffer, i, End - i).IndexOfAny(stops.AsSpan());
            if (found < 0)
            {
                if (hasEscapes) _builder.Append(Buffer, i, End - i);
                i = End;
                if (!Fill(ref i)) throw IsEncodingWrong(i) ?? Error(Index, $"This string has no end. Write {quote} after it.");
                if (!hasEscapes) i = Index + 1;
                continue;
            }

            var c = Buffer[i + found];
            if (c == quote && !hasEscapes)
            {
                var text = Text(Index + 1, i + found - Index - 1);
                Index = i + found + 1;
                return text;
            }

            if (c is '\n' or '\r')
                throw Error(
                    Index, $"This string ends on another line. Write {quote} at its end, or {quote}{quote}{quote} before and after it.");
            if (!hasEscapes) _builder.Clear();
            hasEscapes = true;
            _builder.Append(Buffer, i, found);
            i += found;
            if (c == quote)
            {
                Index = i + 1;
                return Built();
            }

            AppendEscape(ref i);
        }
    }

    /// <summary>Reads a string that begins and ends with three quotation marks.</summary>
    private string ReadLongString(char quote)
    {
        var stops = quote == '"' ? "\"\\" : "'\\";
        var i = Index + 3;
        _builder.Clear();
        while (true)
        {
            var found = new ReadOnlySpan<char>(Buffer, i, End - i).IndexOfAny(stops.AsSpan());
            _builder.Append(Buffer, i, found < 0 ? End - i : found);
            i = found < 0 ? End : i + found;
            if (i >= End)
            {
                if (!Fill(ref i)) throw IsEncodingWrong(i) ?? Error(
                    Index, $"This string has no end. Write {quote}{quote}{quote} after it.");
                continue;
            }

            if (Buffer[i] == '\\')
            {
                AppendEscape(ref i);
                continue;
            }

            var count = 0;
            while ((i < End || Fill(ref i)) && Buffer[i] == quote && count < 3)
            {
                count++;
                i++;
            }

            if (count == 3)
            {
                // Of the quotation marks at the end, the last three close the string; Turtle allows no others before them.
                MoveTo(i);
                return Built();
            }

            _builder.Append(quote, count);
        }
    }

    /// <summary>Reads a string in any of the forms of Turtle.</summary>
    public string ReadString()
    {
        var quote = Buffer[Index];
        return PeekAt(1) == quote && PeekAt(2) == quote ? ReadLongString(quote) : ReadShortString();
    }

    private string Text(int start, int length)
    {
        var text = new string(Buffer, start, length);
        CheckSurrogates(text, start);
        return text;
    }

    private string Built()
    {
        var text = _builder.ToString();
        if (CharacterClasses.FindLoneSurrogate(text) >= 0) throw Error(
            "This string has half of a surrogate pair, which is not a character. Remove it.");
        return text;
    }

    private void AppendEscape(ref int i)
    {
        if (i + 1 >= End && !FillAfter(ref i, 1)) throw Error(i, UnknownEscape);
        var c = Buffer[i + 1] switch
        {
            't' => '\t',
            'b' => '\b',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            '"' => '"',
            '\'' => '\'',
            '\\' => '\\',
            _ => '\0',
        };
        if (c == '\0')
        {
            AppendCodePoint(ReadCodePoint(ref i, out _));
            return;
        }

        _builder.Append(c);
        i += 2;
    }

    private void AppendCodePoint(int codePoint)
    {
        if (codePoint < 0x10000)
        {
            _builder.Append((char)codePoint);
            return;
        }

        _builder.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10))).Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)));
    }

    /// <summary>Reads <c>\uXXXX</c> or <c>\UXXXXXXXX</c>.</summary>
    /// <param name="i">The index of the backslash, and then that after the escape.</param>
    /// <param name="escape">The index of the backslash.</param>
    private int ReadCodePoint(ref int i, out int escape)
    {
        var kind = i + 1 < End || FillAfter(ref i, 1) ? Buffer[i + 1] : '\0';
        var digits = kind == 'u' ? 4 : kind == 'U' ? 8 : throw Error(i, UnknownEscape);
        var hasAll = i + 1 + digits < End || FillAfter(ref i, 1 + digits);
        escape = i;
        long codePoint = 0;
        for (var k = i + 2; k < i + 2 + digits; k++)
        {
            if (!hasAll || !CharacterClasses.IsHexadecimal(Buffer[k]))
                throw Error(i, $"\\{kind} is followed by {digits} hexadecimal digits. Write zeros before the others.");
            codePoint = (codePoint << 4) | (uint)CharacterClasses.HexadecimalValue(Buffer[k]);
        }

        if (codePoint is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            throw Error(i, codePoint > 0x10FFFF
                ? "This escape is above the last character, U+10FFFF."
                : "This escape is half of a surrogate pair. Write the whole character, or one escape with \\U and eight digits.");
        }

        i += 2 + digits;
        return (int)codePoint;
    }

    private bool FillAfter(ref int i, int offset)
    {
        while (i + offset >= End)
        {
            if (!Fill(ref i)) return false;
        }

        return true;
    }
}
