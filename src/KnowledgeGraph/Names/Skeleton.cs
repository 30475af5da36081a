using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph.Names;

/// <summary>
/// The skeleton of a text (Unicode Technical Standard 39, section 4): texts that look the same have one skeleton. In it every character
/// that looks like another is replaced by one of them.
/// </summary>
/// <remarks>
/// Unlike the standard, texts are taken apart by form NFKD and not NFD, so that the table needs no letters in full width. The table is read
/// when it is first needed. Safe for any number of threads.
/// </remarks>
internal static class Skeleton
{
    private static readonly Lazy<Dictionary<int, string>> Prototypes = new(ReadPrototypes);

    /// <summary>Gets the skeleton of a text. O(length).</summary>
    public static string Of(string text)
    {
        var apart = TakenApart(text);
        var prototypes = Prototypes.Value;
        StringBuilder? skeleton = null;
        for (var i = 0; i < apart.Length; i++)
        {
            var length = CodePoints.LengthAt(apart, i);
            if (prototypes.TryGetValue(CodePoints.At(apart, i), out var prototype))
                (skeleton ??= new StringBuilder(apart, 0, i, apart.Length + 8)).Append(prototype);
            else skeleton?.Append(apart, i, length);
            i += length - 1;
        }

        // Prototypes bring marks with them, which have an order of their own.
        return skeleton is null ? apart : TakenApart(skeleton.ToString());
    }

    /// <summary>
    /// Determines whether two different texts look the same on a screen, white space at their ends and the amount of it inside aside.
    /// </summary>
    public static bool LooksLike(string a, string b) =>
        !string.Equals(a, b, StringComparison.Ordinal)
        && string.Equals(KeyText.WithoutStrayWhiteSpace(Of(a)), KeyText.WithoutStrayWhiteSpace(Of(b)), StringComparison.Ordinal);

    private static string TakenApart(string text)
    {
        if (KeyText.IsAscii(text)) return text;
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text; // A lone surrogate has no normal form; such a text looks like itself only.
        }
    }

    private static Dictionary<int, string> ReadPrototypes()
    {
        var prototypes = new Dictionary<int, string>();
        foreach (var line in ConfusableCharacters.Lines.Split('\n'))
        {
            var space = line.IndexOf(' ');
            var prototype = line.Substring(0, space);
            for (var i = space + 1; i < line.Length; i += CodePoints.LengthAt(line, i)) prototypes.Add(CodePoints.At(line, i), prototype);
        }

        return prototypes;
    }
}
