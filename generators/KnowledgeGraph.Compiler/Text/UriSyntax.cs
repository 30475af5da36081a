using System;
using System.Globalization;
using System.Linq;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>
/// The grammar of absolute addresses: RFC 3986, appendix A, with a scheme of at least two characters, so that the path of a file on a drive
/// is not one; and of RFC 3987, section 2.2, the characters beyond ASCII. They are allowed wherever it allows them, and in hosts.
/// </summary>
internal static class UriSyntax
{
    private const string Unreserved = "-._~";
    private const string Delimiters = "!$&'()*+,;=";

    /// <summary>The schemes whose addresses have a host.</summary>
    private static readonly string[] SchemesWithHost = ["http", "https", "ftp", "ws", "wss"];

    /// <summary>Says what is wrong and where, counted from 0; null when nothing is.</summary>
    public static (int Position, string Message)? Check(string text)
    {
        if (text.Length == 0) return (0, "the text is empty; an address begins with a scheme, such as https:");
        var colon = text.IndexOf(':');
        var schemeEnd = 0;
        while (schemeEnd < text.Length
            && (IsLetter(text[schemeEnd]) || schemeEnd > 0 && (IsDigit(text[schemeEnd]) || "+-.".IndexOf(text[schemeEnd]) >= 0)))
            schemeEnd++;
        if (colon < 0 || schemeEnd == 0 || schemeEnd != colon && text.IndexOfAny(['/', '?', '#']) is >= 0 and var slash && slash < colon)
            return (0, "the scheme is missing; an address begins with one, such as https:");
        if (schemeEnd != colon) return (schemeEnd, Found(text, schemeEnd) + ", but a scheme has only letters, digits, '+', '-' and '.'");
        if (colon == 1) return (0, "a scheme has at least two characters; write the path of a file as file:///" + Shown(text[0]) + ":/…");

        var scheme = text.Substring(0, colon).ToLowerInvariant();
        var position = colon + 1;
        if (position == text.Length) return (position, "nothing follows the scheme");
        if (string.CompareOrdinal(text, position, "//", 0, 2) == 0)
        {
            position += 2;
            if (CheckAuthority(text, scheme, ref position) is { } wrong) return wrong;
        }
        else if (SchemesWithHost.Contains(scheme))
        {
            return (position, "'//' and a host are missing after the scheme '" + scheme + "'");
        }

        return CheckRest(text, position);
    }

    private static (int Position, string Message)? CheckAuthority(string text, string scheme, ref int position)
    {
        var begin = position;
        var end = text.IndexOfAny(['/', '?', '#'], begin);
        if (end < 0) end = text.Length;
        var at = end > begin ? text.LastIndexOf('@', end - 1, end - begin) : -1;
        for (; at >= 0 && position < at; position++)
        {
            if (CheckCharacter(text, ref position, Delimiters + ":", false) is { } wrong)
                return text[wrong.Position] == '@' ? (wrong.Position, "found '@' in the user name; write %40") : wrong;
        }

        if (at >= 0) position = at + 1;
        var host = position;
        if (position < end && text[position] == '[')
        {
            var close = text.IndexOf(']', position, end - position);
            if (close < 0) return (end, "']' is missing after the address of the host");
            for (position++; position < close; position++)
            {
                if (!IsHexDigit(text[position]) && ":.".IndexOf(text[position]) < 0)
                    return (position, Found(text, position) + ", but an IPv6 address is expected between '[' and ']'");
            }

            position++;
            if (position < end && text[position] != ':')
                return (position, Found(text, position) + ", but a host is followed by ':' and a port, or by a path");
        }
        else
        {
            for (; position < end && text[position] != ':'; position++)
            {
                if (CheckCharacter(text, ref position, Delimiters, false) is { } wrong) return wrong;
            }
        }

        if (position == host && (at >= 0 || position < end || SchemesWithHost.Contains(scheme))) return (host, "the host is missing");
        for (position++; position < end; position++)
        {
            if (!IsDigit(text[position])) return (position, Found(text, position) + ", but a port is a number");
        }

        position = end;
        return null;
    }

    /// <summary>Checks path, query and fragment.</summary>
    private static (int Position, string Message)? CheckRest(string text, int position)
    {
        var isQuery = false;
        var isFragment = false;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '#' && isFragment) return (position, "found a second '#'; write %23");
            isFragment |= c == '#';
            isQuery |= c == '?' && !isFragment;
            if (c is '#' or '?' or '/' or ':' or '@') continue;
            if (CheckCharacter(text, ref position, Delimiters, isQuery && !isFragment) is { } wrong) return wrong;
        }

        return null;
    }

    /// <summary>Checks the character at a position, and moves to the last unit of it.</summary>
    private static (int Position, string Message)? CheckCharacter(string text, ref int position, string others, bool isPrivateAllowed)
    {
        var c = text[position];
        if (IsLetter(c) || IsDigit(c) || Unreserved.IndexOf(c) >= 0 || others.IndexOf(c) >= 0) return null;
        if (c == '%')
        {
            if (position + 2 >= text.Length || !IsHexDigit(text[position + 1]) || !IsHexDigit(text[position + 2]))
                return (position, "'%' is not followed by two hexadecimal digits; write %25 for the character itself");
            position += 2;
            return null;
        }

        if (c < '\x80')
            return (position,
                Found(text, position) + ", which an address cannot contain; write %"
                    + ((int)c).ToString("X2", CultureInfo.InvariantCulture));
        var isPair = char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
        var codePoint = isPair ? char.ConvertToUtf32(c, text[position + 1]) : c;
        if (!IsAllowed(codePoint, isPrivateAllowed))
            return (position, "found U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture) + ", which an address cannot contain");
        if (isPair) position++;
        return null;
    }

    /// <summary>
    /// The characters beyond ASCII that RFC 3987 allows, without the marks that change the direction of writing (section 4.1) and without
    /// spaces.
    /// </summary>
    private static bool IsAllowed(int codePoint, bool isPrivateAllowed) => codePoint switch
    {
        < 0xA1 or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x2028 or 0x2029 => false,
        0x1680 or >= 0x2000 and <= 0x200A or 0x202F or 0x205F or 0x3000 => false,
        < 0xD800 => true,
        < 0xE000 => false,
        < 0xF900 or >= 0xF0000 => isPrivateAllowed && (codePoint & 0xFFFE) != 0xFFFE,
        < 0xFDD0 or >= 0xFDF0 and < 0xFFF0 => true,
        >= 0x10000 and < 0xE0000 or >= 0xE1000 => (codePoint & 0xFFFE) != 0xFFFE,
        _ => false,
    };

    private static string Found(string text, int position)
    {
        var c = text[position];
        return c switch
        {
            ' ' => "found a space",
            < ' ' or >= '\x7f' and < '\xa1' => "found U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            _ => "found '" + Shown(c) + "'",
        };
    }

    private static string Shown(char c) =>
        c is < '\x7f' and > ' ' || char.IsLetter(c) ? c.ToString() : "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexDigit(char c) => IsDigit(c) || c is >= 'a' and <= 'f' or >= 'A' and <= 'F';
}
