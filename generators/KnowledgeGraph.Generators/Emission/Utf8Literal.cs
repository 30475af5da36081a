using System;
using System.Text;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The one way in which bytes reach a string literal in generated source.</summary>
internal static class Utf8Literal
{
    /// <summary>
    /// Writes a source text with valid UTF-8 between its parts as the inside of an ordinary string literal. Only what could end the literal
    /// or its line is escaped, and U+0000; everything else stands as itself, which is what keeps the compiler's time for a megabyte below
    /// half a second.
    /// </summary>
    public static string Quote(string before, byte[] utf8, string after) => Quote(before, utf8, 0, utf8.Length, after);

    /// <summary>Writes a part of valid UTF-8, which cuts no character.</summary>
    /// <inheritdoc cref="Quote(string, byte[], string)"/>
    public static string Quote(string before, byte[] utf8, int start, int length, string after)
    {
        var text = Encoding.UTF8.GetChars(utf8, start, length);
        var buffer = new char[before.Length + text.Length + CountEscapes(text) + after.Length];
        before.CopyTo(0, buffer, 0, before.Length);
        var end = Escape(text, buffer, before.Length);
        after.CopyTo(0, buffer, end, after.Length);
        return new string(buffer);
    }

    private static int CountEscapes(char[] text)
    {
        var extra = 0;
        foreach (var c in text)
        {
            if (c is '\0' or '\n' or '\r' or '"' or '\\') extra++;
            else if (IsWideLineEnd(c)) extra += 5;
        }

        return extra;
    }

    private static int Escape(char[] text, char[] buffer, int position)
    {
        foreach (var c in text)
        {
            var escape = c switch
            {
                '\0' => '0',
                '\n' => 'n',
                '\r' => 'r',
                '"' => '"',
                '\\' => '\\',
                _ => '\0',
            };
            if (escape != '\0')
            {
                buffer[position++] = '\\';
                buffer[position++] = escape;
            }
            else if (IsWideLineEnd(c))
            {
                (c switch { '\u0085' => @"\u0085", '\u2028' => @"\u2028", _ => @"\u2029" }).CopyTo(0, buffer, position, 6);
                position += 6;
            }
            else
            {
                buffer[position++] = c;
            }
        }

        return position;
    }

    /// <summary>The line ends of C# outside ASCII: next line, line separator, paragraph separator.</summary>
    private static bool IsWideLineEnd(char c) => c >= '\u0085' && c is '\u0085' or '\u2028' or '\u2029';
}
