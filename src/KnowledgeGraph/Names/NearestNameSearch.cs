using System;

namespace KnowledgeGraph.Names;

/// <summary>One search for the nearest name, to which candidates are offered one after another.</summary>
internal sealed class NearestNameSearch
{
    private const int MaximumEdits = 3;

    private readonly string _name;
    private readonly WorkBudget _budget;
    private readonly EditDistance _distance;
    private string? _folded;
    private int _limit;

    public NearestNameSearch(string name, WorkBudget budget, EditDistance distance)
    {
        _name = name;
        _budget = budget;
        _distance = distance;
        _limit = EditsAllowed(name.Length);
    }

    /// <summary>
    /// Gets a value indicating whether no further candidate can be taken: the name is found exactly, or the budget is spent.
    /// </summary>
    public bool IsOver => _limit < 0 || _budget.IsSpent;

    /// <summary>Determines whether a candidate of that many characters can be near enough.</summary>
    public bool CanTake(int length) => length > 0 && Math.Abs(length - _name.Length) <= _limit;

    /// <summary>
    /// Determines whether a candidate of that many bytes in UTF-8 can be near enough: a character takes one to three of them.
    /// </summary>
    public bool CanTakeUtf8(int bytes) => bytes > 0 && bytes >= _name.Length - _limit && bytes <= 3L * (_name.Length + _limit);

    /// <summary>Offers a candidate in upper case, and returns whether it is nearer than all before it.</summary>
    public bool Offer(string folded)
    {
        if (!CanTake(folded.Length)) return false;
        var edits = Edits(folded);
        if (edits > _limit) return false;
        _limit = edits - 1; // Only a strictly nearer one is better.
        return true;
    }

    /// <summary>Determines whether a candidate in upper case is as near as the nearest so far.</summary>
    public bool IsAsNear(string folded)
    {
        var nearest = _limit + 1;
        return folded.Length > 0 && Math.Abs(folded.Length - _name.Length) <= nearest && Edits(folded, nearest) <= nearest;
    }

    private int Edits(string folded) => Edits(folded, _limit);

    private int Edits(string folded, int limit)
    {
        if (_folded is null)
        {
            _folded = _name.ToUpperInvariant();
            _budget.Spend(_name.Length);
        }

        return _distance.Between(_folded, folded, limit, _budget);
    }

    /// <summary>One edit in three letters, and three at most: what is further away was meant to be something else.</summary>
    private static int EditsAllowed(int length) => length < 2 ? 0 : Math.Min(MaximumEdits, (length + 2) / 3);
}
