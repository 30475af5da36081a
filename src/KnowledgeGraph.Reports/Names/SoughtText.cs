using System.Text;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Reports;

/// <summary>A text that is looked for in others, compared as names are: regardless of case, width and spacing.</summary>
internal sealed class SoughtText
{
    private readonly string _normalized;
    private readonly bool _isAscii;

    public SoughtText(string text)
    {
        _normalized = NameSearch.Normalize(text);
        _isAscii = Ascii.IsValid(_normalized);
    }

    /// <summary>Gets a value indicating whether there is nothing to look for.</summary>
    public bool IsEmpty => _normalized.Length == 0;

    /// <summary>Determines whether the text is another one, as a whole.</summary>
    public bool IsWhole(string other) => NameSearch.Normalize(other) == _normalized;

    /// <summary>Determines whether the text is another one or a part of it. Most texts are compared without a copy of them.</summary>
    public bool IsIn(string other)
    {
        if (_isAscii && Ascii.IsValid(other))
        {
            // The form of such a text differs from it only in case and spacing.
            if (other.Contains(_normalized, StringComparison.OrdinalIgnoreCase)) return true;
            if (!HasOtherSpacing(other)) return false;
        }

        return NameSearch.Normalize(other).Contains(_normalized, StringComparison.Ordinal);
    }

    private static bool HasOtherSpacing(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\x1f') || text.Contains("  ", StringComparison.Ordinal);
}
