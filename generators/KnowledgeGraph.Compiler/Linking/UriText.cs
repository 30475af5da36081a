using System;
using System.Globalization;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Absolute addresses (RFC 3986, and RFC 3987 for letters beyond ASCII). The grammar is checked here and not by
/// <c>Uri.IsWellFormedOriginalString</c>, which refuses valid addresses with an escaped character that need not be escaped, such as
/// <c>a%2Db</c>, beside one that must.
/// </summary>
internal static class UriText
{
    /// <summary>
    /// Gives the normal form of an absolute address (scheme and host in lower case, no default port), or null when the text is not one.
    /// </summary>
    /// <param name="error">What is wrong, as a sentence.</param>
    public static string? Canonical(string text, out string error)
    {
        error = "";
        if (UriSyntax.Check(text) is { } fault)
        {
            error = "at position " + (fault.Position + 1).ToString(CultureInfo.InvariantCulture) + ", " + fault.Message + ".";
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && Normal(uri) is { } normal) return normal;
        error = "its host or port is not valid.";
        return null;
    }

    private static string? Normal(Uri uri)
    {
        try
        {
            return uri.AbsoluteUri;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
