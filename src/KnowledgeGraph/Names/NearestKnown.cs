using System.Collections.Generic;

namespace KnowledgeGraph.Names;

/// <summary>Messages about names that a caller gives and that are not known.</summary>
internal static class NearestKnown
{
    /// <summary>The steps that are spent on one name: a long list costs no more than an error may.</summary>
    private const long Steps = 4_000_000;

    /// <summary>Finds the known name that was probably meant, or null where none is near.</summary>
    public static string? Find(string name, IReadOnlyList<string> known) => NearestName.Find(name, known, new WorkBudget(Steps));

    /// <summary>Writes a message that ends in the unknown name, followed by the nearest known one or a full stop.</summary>
    public static string Explain(string before, string name, IReadOnlyList<string> known)
    {
        var nearest = Find(name, known);
        return before + Suggestion.Quote(name, nearest) + Suggestion.End(name, nearest);
    }
}
