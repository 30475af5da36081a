using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// Finds the definitions that depend on each other, and puts the groups in an order in which each follows those that it depends on: the strongly
/// connected components of R. E. Tarjan (“Depth-first search and linear graph algorithms”, SIAM Journal on Computing 1 (2), 1972) come out in that order.
/// </summary>
internal sealed class DefinitionGroups
{
    private readonly IReadOnlyList<int>[] _references;
    private readonly int[] _order;
    private readonly int[] _lowest;
    private readonly int[] _next;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly Stack<int> _path = new();
    private readonly List<int[]> _groups = [];
    private int _count;

    private DefinitionGroups(IReadOnlyList<int>[] references)
    {
        _references = references;
        _order = new int[references.Length];
        _lowest = new int[references.Length];
        _next = new int[references.Length];
        _isOpen = new bool[references.Length];
    }

    /// <param name="references">For each member those that its definition refers to.</param>
    public static List<int[]> Order(IReadOnlyList<int>[] references, Func<int, bool> isDefined)
    {
        var groups = new DefinitionGroups(references);
        for (var member = 0; member < references.Length; member++)
        {
            if (!isDefined(member) || groups._order[member] > 0) continue;
            groups.Enter(member);
            while (groups._path.Count > 0) groups.Advance(groups._path.Peek());
        }

        return groups._groups;
    }

    private void Enter(int member)
    {
        _order[member] = _lowest[member] = ++_count;
        _isOpen[member] = true;
        _open.Push(member);
        _path.Push(member);
    }

    private void Advance(int member)
    {
        while (_next[member] < _references[member].Count)
        {
            var other = _references[member][_next[member]];
            if (_order[other] == 0)
            {
                Enter(other);
                return;
            }

            if (_isOpen[other]) _lowest[member] = Math.Min(_lowest[member], _lowest[other]);
            _next[member]++;
        }

        _path.Pop();
        if (_lowest[member] < _order[member]) return;
        var group = new List<int>();
        int closed;
        do
        {
            closed = _open.Pop();
            _isOpen[closed] = false;
            group.Add(closed);
        }
        while (closed != member);
        group.Sort();
        _groups.Add([.. group]);
    }
}
