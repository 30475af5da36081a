using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Finds the order in which the values of a member that is <c>[Ordered]</c> are stated: that of the first unit that states all of them.
/// Other units may state them again.
/// </summary>
/// <remarks>
/// Values that no unit states together have no order but that of the names of files, which nobody means, so they are reported. A graph
/// that extends others adds its values after theirs. Takes O(n log n) time in the claims of one subject.
/// </remarks>
internal sealed class StatedOrder(FactUnit[] units, List<Statement> statements, ProblemList problems)
{
    /// <summary>What is stated of one subject, by place.</summary>
    private readonly List<StatedValue> _stated = [];
    private readonly HashSet<int> _values = [];
    private int[] _positions = [];
    private int _next;

    /// <summary>Begins with the next subject.</summary>
    public void Clear() => _stated.Clear();

    /// <summary>Adds a claim.</summary>
    /// <param name="value">The number of its value among those of the subject.</param>
    /// <param name="isHidden">Whether the default view does not show the value, so that it may be stated anywhere.</param>
    public void Add(int statement, int value, bool isHidden) => _stated.Add(new StatedValue(statement, value, isHidden));

    /// <summary>Returns the position of each value, by its number.</summary>
    public int[] Positions(VocabularyMember member, int values)
    {
        // Statements are numbered by place: by unit, those of extended graphs first, and then as they are written in it.
        _stated.Sort(static (a, b) => a.Statement.CompareTo(b.Statement));
        _positions = new int[values];
        for (var i = 0; i < values; i++) _positions[i] = -1;
        _next = 0;
        for (int start = 0, end; start < _stated.Count; start = end)
        {
            end = start + 1;
            while (end < _stated.Count && UnitAt(end).Module == UnitAt(start).Module) end++;
            PlaceModule(member, start, end);
        }

        return _positions;
    }

    /// <summary>Places the values that one graph states.</summary>
    private void PlaceModule(VocabularyMember member, int start, int end)
    {
        var (best, bestEnd, most) = (start, start, -1);
        for (int from = start, to; from < end; from = to)
        {
            to = from + 1;
            while (to < end && ReferenceEquals(UnitAt(to), UnitAt(from))) to++;
            var count = CountNew(from, to);
            if (count > most) (best, bestEnd, most) = (from, to, count);
        }

        for (var i = best; i < bestEnd; i++) Place(_stated[i].Value);
        var isReported = false;
        for (var i = start; i < end; i++)
        {
            if (_positions[_stated[i].Value] >= 0) continue;
            if (!_stated[i].IsHidden && !isReported) Report(member, _stated[i].Statement, _stated[best].Statement);
            isReported |= !_stated[i].IsHidden;
            Place(_stated[i].Value);
        }
    }

    private int CountNew(int from, int to)
    {
        _values.Clear();
        for (var i = from; i < to; i++)
        {
            if (!_stated[i].IsHidden && _positions[_stated[i].Value] < 0) _values.Add(_stated[i].Value);
        }

        return _values.Count;
    }

    private void Place(int value)
    {
        if (_positions[value] < 0) _positions[value] = _next++;
    }

    private void Report(VocabularyMember member, int statement, int other)
    {
        var unit = units[statements[statement].Unit];
        var claim = unit.Claims[statements[statement].Declaration];
        var (subject, value) = statements[statement].IsReversed ? (claim.Value, claim.Subject) : (claim.Subject, claim.Value);
        problems.Add(
            FactProblems.OrderOfFiles, ValuePlace(statement), unit.Format.Names.Of(member.Name), subject, value, ValuePlace(other));
    }

    private Anchor ValuePlace(int statement)
    {
        var unit = units[statements[statement].Unit];
        return new Anchor(unit.Unit, unit.Claims[statements[statement].Declaration].Anchor + 2);
    }

    private FactUnit UnitAt(int stated) => units[statements[_stated[stated].Statement].Unit];

    private readonly record struct StatedValue(int Statement, int Value, bool IsHidden);
}
