using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>
/// Finds the known name that an unknown one was probably meant to be: the fewest edits (a letter added, left out, changed, or swapped with its
/// neighbour: optimal string alignment, Damerau 1964), regardless of case.
/// </summary>
/// <remarks>
/// At most three edits are looked for, so that two names of length n are compared in 7 · n steps; every step is taken from a budget, and when
/// that is spent there is no suggestion. Names of equal distance are told apart by their order among the candidates.
/// </remarks>
internal sealed class NearestName
{
    private const int MaximumEdits = 3;

    private readonly IReadOnlyList<string> _candidates;
    private readonly string?[] _folded;
    private int[] _row = [];
    private int[] _previous = [];
    private int[] _beforePrevious = [];

    public NearestName(IReadOnlyList<string> candidates)
    {
        _candidates = candidates;
        _folded = new string?[candidates.Count];
    }

    /// <summary>Finds the nearest of a few names.</summary>
    public static string? Find(string name, IReadOnlyList<string> candidates, WorkBudget budget)
    {
        var index = new NearestName(candidates).FindIndex(name, budget);
        return index < 0 ? null : candidates[index];
    }

    /// <summary>Gives the index of the nearest candidate, or -1 when none is near enough or the budget is spent.</summary>
    /// <param name="isWanted">Which candidates count, or null for all.</param>
    public int FindIndex(string name, WorkBudget budget, Func<int, bool>? isWanted = null)
    {
        var best = -1;
        var limit = EditsAllowed(name.Length);
        var folded = (string?)null;
        for (var i = 0; i < _candidates.Count && limit >= 0; i++)
        {
            if (budget.IsSpent) return -1;
            budget.Spend(1);
            var length = _candidates[i].Length;
            if (Math.Abs(length - name.Length) > limit || length == 0 || isWanted is not null && !isWanted(i)) continue;

            if (folded is null)
            {
                folded = name.ToUpperInvariant();
                budget.Spend(name.Length);
            }

            if (_folded[i] is null)
            {
                _folded[i] = _candidates[i].ToUpperInvariant();
                budget.Spend(length);
            }

            var edits = Distance(folded, _folded[i]!, limit, budget);
            if (edits > limit) continue;
            best = i;
            limit = edits - 1; // Only a strictly nearer one is better.
        }

        return best;
    }

    /// <summary>One edit in three letters, and three at most: what is further away was meant to be something else.</summary>
    private static int EditsAllowed(int length) => length < 2 ? 0 : Math.Min(MaximumEdits, (length + 2) / 3);

    /// <summary>The number of edits between two names, or more than <paramref name="limit"/> when that is exceeded.</summary>
    private int Distance(string a, string b, int limit, WorkBudget budget)
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
