using KnowledgeGraph.Image;

namespace KnowledgeGraph;

/// <summary>
/// Finds the known name that an unknown one was probably meant to be: the one of the least edit distance (Levenshtein 1966, with neighbouring
/// letters swapped counting as one edit), in any case, of at most a third of its length. The work has a limit, so that a long list of names costs no more than an error may.
/// </summary>
internal sealed class NearestKey
{
    private const int MaximumLength = 64;
    private const long Budget = 4_000_000;

    private readonly string _sought;
    private string? _nearest;
    private int _limit;
    private long _work;

    internal NearestKey(string sought)
    {
        _sought = sought.ToUpperInvariant();
        _limit = sought.Length > MaximumLength ? -1 : Math.Max(1, sought.Length / 3);
    }

    internal bool IsExhausted => _limit < 0 || _work > Budget;

    /// <summary>The end of a message: “; did you mean “X”?” with the nearest of some names, or a full stop where none is near.</summary>
    internal static string Suggest(string sought, ReadOnlySpan<string> names)
    {
        var search = new NearestKey(sought);
        foreach (var name in names) search.Offer(name);
        return search.ToSuggestion();
    }

    /// <summary>Offers a string of the image, which is decoded only if its length can be near.</summary>
    internal void Offer(GraphImage image, int id)
    {
        _work++;
        var length = image.GetUtf8(id).Length;
        if (length >= _sought.Length - _limit && length <= 3 * (_sought.Length + _limit)) Offer(image.GetString(id) ?? "");
    }

    internal void Offer(string name)
    {
        if (IsExhausted || Math.Abs(name.Length - _sought.Length) > _limit) return;
        var distance = Distance(_sought, name.ToUpperInvariant());
        _work += (long)_sought.Length * name.Length;
        if (distance > _limit) return;
        _nearest = name;
        _limit = distance - 1; // Only a nearer one replaces it; at -1 nothing does.
    }

    internal string ToSuggestion() => _nearest is null ? "." : $"; did you mean “{_nearest}”?";

    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) distance = Math.Min(distance, before[j - 2] + 1);
                current[j] = distance;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
