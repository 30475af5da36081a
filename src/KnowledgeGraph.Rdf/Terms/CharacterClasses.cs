namespace KnowledgeGraph.Rdf;

/// <summary>The characters of names in Turtle, which N-Triples and TriG share.</summary>
internal static class CharacterClasses
{
    private const byte NameStart = 1;
    private const byte Name = 2;
    private const byte Digit = 4;
    private const byte Hexadecimal = 8;
    private const byte InIri = 16;
    private const byte Letter = 32;
    private const byte LocalEscape = 64;
    private static readonly byte[] _ascii = CreateAscii();

    /// <summary>Determines whether a character can be in an IRI as it is.</summary>
    public static bool IsInIri(char c) => c < 128 ? (_ascii[c] & InIri) != 0 : !char.IsSurrogate(c) && c < 0xFFFE;

    public static bool IsLetter(char c) => c < 128 && (_ascii[c] & Letter) != 0;

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsHexadecimal(char c) => c < 128 && (_ascii[c] & Hexadecimal) != 0;

    public static int HexadecimalValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    /// <summary>Determines whether a character can follow a backslash in the local part of a prefixed name.</summary>
    public static bool IsLocalEscape(char c) => c < 128 && (_ascii[c] & LocalEscape) != 0;

    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsNameBase(char c) => c < 128 ? (_ascii[c] & Letter) != 0 : IsNameBaseAbove(c);

    /// <summary>PN_CHARS_U.</summary>
    public static bool IsNameStart(char c) => c < 128 ? (_ascii[c] & NameStart) != 0 : IsNameBaseAbove(c);

    /// <summary>PN_CHARS.</summary>
    public static bool IsName(char c) => c < 128 ? (_ascii[c] & Name) != 0 : IsNameAbove(c);

    /// <summary>The index of the first surrogate without its other half, or -1.</summary>
    public static int FindLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    private static bool IsNameAbove(char c) =>
        c is '\u00B7' or (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040' || IsNameBaseAbove(c);

    // Of the surrogates, these are the pairs from U+10000 to U+EFFFF: the high halves up to U+DB7F, and any low half after one of them.
    private static bool IsNameBaseAbove(char c) => c switch
    {
        < '\u00C0' or '\u00D7' or '\u00F7' => false,
        <= '\u02FF' => true,
        < '\u0370' or '\u037E' => false,
        <= '\u1FFF' => true,
        '\u200C' or '\u200D' => true,
        >= '\u2070' and <= '\u218F' => true,
        >= '\u2C00' and <= '\u2FEF' => true,
        >= '\u3001' and <= '\uD7FF' => true,
        >= '\uD800' and <= '\uDB7F' => true,
        >= '\uDC00' and <= '\uDFFF' => true,
        >= '\uF900' and <= '\uFDCF' => true,
        >= '\uFDF0' and <= '\uFFFD' => true,
        _ => false,
    };

    private static byte[] CreateAscii()
    {
        var classes = new byte[128];
        for (var c = '!'; c <= '~'; c++)
        {
            if (c is not ('<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\')) classes[c] |= InIri;
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) classes[c] |= Letter | NameStart | Name;
            if (c is >= '0' and <= '9') classes[c] |= Digit | Name | Hexadecimal;
            if (c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F')) classes[c] |= Hexadecimal;
            if ("_~.-!$&'()*+,;=/?#@%".IndexOf(c) >= 0) classes[c] |= LocalEscape;
        }

        classes['_'] |= NameStart | Name;
        classes['-'] |= Name;
        return classes;
    }
}
