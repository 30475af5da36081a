using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Values;

/// <summary>Reads dates to their canonical text, each distinct one once: facts name the same few dates again and again.</summary>
internal sealed class CanonicalDates
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Gives the canonical text, or null and a sentence that says what is wrong.</summary>
    public string? Read(string text, out string error)
    {
        error = "";
        if (_known.TryGetValue(text, out var known)) return known;

        var canonical = TypedValue.ReadDate(text, out error);
        if (canonical is not null) _known.Add(text, canonical);
        return canonical;
    }
}
