using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Names;

/// <summary>
/// Finds the known name that an unknown one was probably meant to be: the one with the fewest edits, regardless of case. The build, the
/// library and the command line all ask here.
/// </summary>
/// <remarks>
/// At most three edits are looked for, so that two names of length n are compared in 7 · n steps; every step is taken from a budget, and
/// when that is spent there is no suggestion. Names of equal distance are told apart by their order among the candidates.
/// </remarks>
internal sealed class NearestName
{
    private readonly IReadOnlyList<string> _candidates;
    private readonly string?[] _folded;
    private readonly EditDistance _distance = new();

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

    /// <summary>
    /// Finds the nearest of the constants of a closed list; null where that would be a guess: where another one is just as near, or where
    /// the two differ in a digit, as <c>Sev4</c> and <c>Sev1</c> do.
    /// </summary>
    public static string? FindConstant(string name, IReadOnlyList<string> constants, WorkBudget budget)
    {
        var nearest = new NearestName(constants);
        var index = nearest.FindIndex(name, budget);
        if (index < 0 || !HaveSameDigits(name, constants[index])) return null;

        var search = new NearestNameSearch(name, budget, nearest._distance);
        search.Offer(nearest._folded[index]!);
        for (var i = index + 1; i < constants.Count; i++)
        {
            // An earlier one is farther away, or it would have been found.
            if (search.IsAsNear(constants[i].ToUpperInvariant())) return null;
        }

        return constants[index];
    }

    /// <summary>Gets the index of the nearest candidate, or -1 when none is near enough or the budget is spent.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="budget">How much work the search may do.</param>
    /// <param name="isWanted">Which candidates count, or null for all.</param>
    public int FindIndex(string name, WorkBudget budget, Func<int, bool>? isWanted = null)
    {
        var best = -1;
        var search = new NearestNameSearch(name, budget, _distance);
        for (var i = 0; i < _candidates.Count && !search.IsOver; i++)
        {
            budget.Spend(1);
            var length = _candidates[i].Length;
            if (!search.CanTake(length) || isWanted is not null && !isWanted(i)) continue;

            if (_folded[i] is null)
            {
                _folded[i] = _candidates[i].ToUpperInvariant();
                budget.Spend(length);
            }

            if (search.Offer(_folded[i]!)) best = i;
        }

        return budget.IsSpent ? -1 : best;
    }

    private static bool HaveSameDigits(string a, string b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && !char.IsDigit(a[i])) i++;
            while (j < b.Length && !char.IsDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }
}
