using System;

namespace KnowledgeGraph.Names;

/// <summary>
/// Counts the edits between two names: a letter added, left out, changed, or swapped with its neighbour (optimal string alignment, Damerau
/// 1964). Not safe for several threads, since it keeps its rows.
/// </summary>
internal sealed class EditDistance
{
    private int[] _row = [];
    private int[] _previous = [];
    private int[] _beforePrevious = [];

    /// <summary>The number of edits between two names, or more than <paramref name="limit"/> when that is exceeded.</summary>
    public int Between(string a, string b, int limit, WorkBudget budget)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var endA = a.Length;
        var endB = b.Length;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
        {
            endA--;
            endB--;
        }

        budget.Spend(1 + start + a.Length - endA);
        var n = endA - start;
        var m = endB - start;
        if (n == 0 || m == 0) return n + m;

        var width = m + 1;
        if (_row.Length < width)
        {
            _row = new int[width];
            _previous = new int[width];
            _beforePrevious = new int[width];
        }

        const int Far = 1 << 20;
        for (var j = 0; j <= m; j++) _previous[j] = j <= limit ? j : Far;
        for (var i = 1; i <= n; i++)
        {
            // Only a band of limit cells on each side of the diagonal can hold a distance within the limit.
            var from = Math.Max(1, i - limit);
            var to = Math.Min(m, i + limit);
            if (from > to) return limit + 1;
            budget.Spend(to - from + 1);
            _row[from - 1] = from == 1 && i <= limit ? i : Far;
            var nearest = _row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var left = a[start + i - 1];
                var right = b[start + j - 1];
                var edits = Math.Min(_previous[j - 1] + (left == right ? 0 : 1), Math.Min(_row[j - 1], _previous[j]) + 1);
                if (i > 1 && j > 1 && left == b[start + j - 2] && a[start + i - 2] == right)
                    edits = Math.Min(edits, _beforePrevious[j - 2] + 1);
                _row[j] = edits;
                nearest = Math.Min(nearest, edits);
            }

            if (to < m) _row[to + 1] = Far;
            if (nearest > limit) return limit + 1;
            (_beforePrevious, _previous, _row) = (_previous, _row, _beforePrevious);
        }

        return _previous[m];
    }
}
