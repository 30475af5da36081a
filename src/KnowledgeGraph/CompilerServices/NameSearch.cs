using System.ComponentModel;
using KnowledgeGraph.Image;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// Finds the known name that an unknown one was probably meant to be, as the messages of the build and of the library do: what other
/// packages explain wrong names with.
/// </summary>
/// <remarks>
/// All searches of one object share a limit on the work that they do. When it is reached, no name is found. Not safe for several threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NameSearch
{
    private const long Steps = 20_000_000;

    private readonly NearestName _nearest;
    private readonly WorkBudget _budget = new(Steps);

    /// <summary>Prepares the search. O(1).</summary>
    /// <param name="known">The known names.</param>
    public NameSearch(IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        _nearest = new NearestName(known);
    }

    /// <summary>Finds the nearest of a few names.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="known">The known names.</param>
    /// <returns>The nearest name; <see langword="null"/> if none is near.</returns>
    public static string? Nearest(string name, IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        var index = new NameSearch(known).IndexOfNearest(name, static _ => true);
        return index < 0 ? null : known[index];
    }

    /// <summary>Finds the nearest of the names that are wanted.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="isWanted">Determines from the index of a known name whether it counts.</param>
    /// <returns>The index of the nearest name; -1 if none is near.</returns>
    public int IndexOfNearest(string name, Func<int, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(isWanted);
        return _nearest.FindIndex(name, _budget, isWanted);
    }

    /// <summary>Determines whether two different names look the same on a screen.</summary>
    /// <param name="name">A name.</param>
    /// <param name="other">Another name.</param>
    /// <returns><see langword="true"/> if they look the same; otherwise <see langword="false"/>.</returns>
    public static bool LookAlike(string name, string other)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(other);
        return Skeleton.LooksLike(name, other);
    }

    /// <summary>
    /// Writes an unknown name in quotes. If the nearest name looks the same, the code points in which the two differ follow.
    /// </summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="nearest">The nearest name; <see langword="null"/> if none is near.</param>
    /// <returns>The text.</returns>
    public static string Quote(string name, string? nearest) => Suggestion.Quote(name, nearest);

    /// <summary>Asks whether the nearest name was meant, in words that follow a clause about the unknown one.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="nearest">The nearest name; <see langword="null"/> if none is near.</param>
    /// <returns>The question, which begins with a semicolon; an empty text if no name is near.</returns>
    public static string Question(string name, string? nearest) => Suggestion.Question(name, nearest);

    /// <summary>Writes a text in the form in which names are compared: regardless of case, width and spacing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The form, which is empty for white space.</returns>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LookupText.Normalize(text);
    }
}
