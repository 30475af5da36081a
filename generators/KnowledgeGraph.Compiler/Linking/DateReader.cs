using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Reads dates to their canonical text, each distinct text once.</summary>
internal sealed class DateReader
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>Gives the canonical text, or null and a sentence that says what is wrong.</summary>
    public string? Read(string text, out string error)
    {
        error = "";
        if (_known.TryGetValue(text, out var canonical) && canonical is not null) return canonical;
        canonical = TypedValue.Date(text, out error);
        _known[text] = canonical;
        return canonical;
    }
}
