using System;
using System.Text;

namespace KnowledgeGraph.Image;

/// <summary>The form in which keys, labels and aliases are compared when something is looked up by name.</summary>
internal static class LookupText
{
    /// <summary>Normalises to NFKC (UAX #15) in upper case, with runs of white space folded to one space and none at the ends.</summary>
    public static string Normalize(string text) => IsPlain(text) ? text.ToUpperInvariant() : Fold(text);

    /// <summary>Hashes a normalised text to <see cref="ImageFormat.LookupHashBits"/> bits.</summary>
    public static int Hash(string normalized)
    {
        var hash = Fnv1a.Append(Fnv1a.Basis64, normalized);
        return (int)((hash ^ (hash >> ImageFormat.LookupHashBits)) & ((1 << ImageFormat.LookupHashBits) - 1));
    }

    private static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in Compose(text).ToUpperInvariant())
        {
            if (!char.IsWhiteSpace(c)) builder.Append(c);
            else if (builder.Length > 0 && builder[builder.Length - 1] != ' ') builder.Append(' ');
        }

        if (builder.Length > 0 && builder[builder.Length - 1] == ' ') builder.Length--;
        return Compose(builder.ToString());
    }

    /// <summary>Whether the text is ASCII with single spaces inside, as most names are: then only its case is folded.</summary>
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is <= ' ' or >= '\x7f' && !(c == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ')) return false;
        }

        return true;
    }

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text; // A lone surrogate has no normal form; such a text equals only itself.
        }
    }
}
