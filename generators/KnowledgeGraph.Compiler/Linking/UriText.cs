using System;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Absolute addresses (RFC 3986, and RFC 3987 for letters beyond ASCII).</summary>
internal static class UriText
{
    /// <summary>Gives the normal form of an absolute address (scheme and host in lower case, no default port), or null when the text is none.</summary>
    public static string? Canonical(string text) =>
        HasScheme(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsWellFormedOriginalString() ? uri.AbsoluteUri : null;

    /// <summary>Whether the text begins with a scheme. Without this, a rooted path would be an address of a file on some systems.</summary>
    private static bool HasScheme(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ':') return i > 1;
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '-' or '.')) return false;
        }

        return false;
    }
}
