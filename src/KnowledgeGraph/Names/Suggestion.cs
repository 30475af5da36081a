namespace KnowledgeGraph.Names;

/// <summary>How every message asks whether a known name was meant.</summary>
internal static class Suggestion
{
    /// <summary>
    /// Writes an unknown name in quotes, as messages do. Where the nearest name looks the same, the code points in which the two differ
    /// follow.
    /// </summary>
    public static string Quote(string name, string? nearest) =>
        nearest is not null && Skeleton.LooksLike(name, nearest)
            ? "'" + name + "' (" + CodePoints.Difference(name, nearest) + ")"
            : "'" + name + "'";

    /// <summary>
    /// Asks whether the nearest name was meant, with the code points where the two look the same; nothing where none is near.
    /// </summary>
    public static string Question(string name, string? nearest) => nearest is null ? "" : "; did you mean " + Quote(nearest, name) + "?";

    /// <summary>Ends a message about an unknown name: with the question, or with a full stop where none is near.</summary>
    public static string End(string name, string? nearest) => nearest is null ? "." : Question(name, nearest);
}
