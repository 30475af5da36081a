using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

/// <summary>
/// Looks for an order of the siblings in a tree of kinds by which the concrete kinds of each kind follow each other, also where a kind is
/// of several. That is the question whether a matrix has the consecutive-ones property, restricted to the orders that a tree allows.
/// Every order is tried where there are few, and otherwise kinds are moved as long as that helps.
/// </summary>
internal sealed class KindArrangement
{
    /// <summary>The orders that are tried.</summary>
    private const int MaximumOrders = 5040;

    /// <summary>The steps that are spent on them: some milliseconds.</summary>
    private const long MaximumSteps = 4_000_000;

    private readonly bool[] _isConcrete;

    /// <summary>The siblings below each kind, and last the kinds that are below none.</summary>
    private readonly List<int>[] _siblings;

    /// <summary>For each kind that kinds of other branches are of, too, which kinds are of it.</summary>
    private readonly List<bool[]> _sets = [];

    /// <summary>The groups of siblings that can be ordered, as parts that stay together.</summary>
    private readonly List<(int Parent, List<List<int>> Parts)> _groups = [];

    private Cost _best;
    private List<int>[] _bestSiblings;
    private int _orders;

    private KindArrangement(int[] parents, int[][] above, bool[] isConcrete)
    {
        _isConcrete = isConcrete;
        var count = parents.Length;
        _siblings = new List<int>[count + 1];
        for (var i = 0; i <= count; i++) _siblings[i] = [];
        for (var kind = 0; kind < count; kind++) _siblings[parents[kind] < 0 ? count : parents[kind]].Add(kind);
        FindSets(parents, above);
        FindGroups(parents);
        _best = Evaluate();
        _bestSiblings = Copy();
    }

    /// <summary>Finds a better order than that of the numbers.</summary>
    /// <param name="parents">The kind above each kind in the tree, or -1. The kinds are in preorder.</param>
    /// <param name="above">All kinds above each kind, those in the tree among them.</param>
    /// <param name="isConcrete">Which kinds can have nodes.</param>
    /// <returns>The kinds in an order that is a preorder of the tree, too; null where no order was found that needs fewer ranges.</returns>
    public static int[]? Find(int[] parents, int[][] above, bool[] isConcrete)
    {
        var arrangement = new KindArrangement(parents, above, isConcrete);
        var first = arrangement._best;
        if (first.Ranges == 0) return null;
        var limit = (int)Math.Min(MaximumOrders, MaximumSteps / (parents.Length * (arrangement._sets.Count + 1L)));
        if (arrangement.CountOrders(limit) <= limit) arrangement.TryAll(0);
        else arrangement.Improve(limit);
        if (arrangement._best.Ranges >= first.Ranges) return null;
        arrangement._bestSiblings.CopyTo(arrangement._siblings, 0);
        return [.. arrangement.Order()];
    }

    /// <summary>Counts the ranges of concrete kinds that the kinds need in an order beyond one for each.</summary>
    /// <param name="order">The kinds in their order.</param>
    /// <param name="sets">For each of the kinds that are counted, which kinds are of it.</param>
    /// <param name="isConcrete">Which kinds can have nodes.</param>
    public static int CountRanges(IEnumerable<int> order, IEnumerable<bool[]> sets, bool[] isConcrete)
    {
        var leaves = order.Where(kind => isConcrete[kind]).ToArray();
        return sets.Sum(set => CostOf(leaves, set).Ranges);
    }

    private void FindSets(int[] parents, int[][] above)
    {
        var sets = new bool[parents.Length][];
        var isSpread = new bool[parents.Length];
        for (var kind = 0; kind < parents.Length; kind++)
        {
            foreach (var one in above[kind])
            {
                (sets[one] ??= new bool[parents.Length])[kind] = true;
                isSpread[one] |= !IsBelow(parents, kind, one);
            }
        }

        for (var kind = 0; kind < parents.Length; kind++)
        {
            if (isSpread[kind]) _sets.Add(sets[kind]);
        }
    }

    private static bool IsBelow(int[] parents, int kind, int other)
    {
        while (kind >= 0 && kind != other) kind = parents[kind];
        return kind >= 0;
    }

    /// <summary>
    /// Where none of the sets has a kind of a branch, it makes no difference where that is, so such branches stay together.
    /// </summary>
    private void FindGroups(int[] parents)
    {
        var matters = new bool[parents.Length];
        for (var kind = parents.Length - 1; kind >= 0; kind--)
        {
            matters[kind] |= _isConcrete[kind] && _sets.Exists(set => set[kind]);
            if (matters[kind] && parents[kind] >= 0) matters[parents[kind]] = true;
        }

        for (var parent = 0; parent < _siblings.Length; parent++)
        {
            var parts = _siblings[parent].Where(kind => matters[kind]).Select(static kind => new List<int> { kind }).ToList();
            var others = _siblings[parent].FindAll(kind => !matters[kind]);
            if (parts.Count == 0 || parts.Count + others.Count < 2) continue;
            if (others.Count > 0) parts.Add(others);
            _groups.Add((parent, parts));
        }
    }

    private long CountOrders(int limit)
    {
        var orders = 1L;
        foreach (var (_, parts) in _groups)
        {
            for (var i = 2; i <= parts.Count && orders <= limit; i++) orders *= i;
        }

        return orders;
    }

    private void TryAll(int group)
    {
        if (_best.Ranges == 0) return;
        if (group == _groups.Count) Offer();
        else Permute(group, 0);
    }

    private void Permute(int group, int place)
    {
        var (parent, parts) = _groups[group];
        if (place == parts.Count)
        {
            _siblings[parent] = [.. parts.SelectMany(static part => part)];
            TryAll(group + 1);
            return;
        }

        for (var i = place; i < parts.Count; i++)
        {
            (parts[place], parts[i]) = (parts[i], parts[place]);
            Permute(group, place + 1);
            (parts[place], parts[i]) = (parts[i], parts[place]);
        }
    }

    /// <summary>Moves parts of a group, or turns the group round, as long as that makes fewer ranges, or brings ranges nearer.</summary>
    private void Improve(int limit)
    {
        foreach (var (parent, parts) in _groups) _siblings[parent] = [.. parts.SelectMany(static part => part)];
        Offer();
        for (var isBetter = true; isBetter && _best.Ranges > 0 && _orders < limit;)
        {
            isBetter = false;
            foreach (var (parent, parts) in _groups)
            {
                for (var from = 0; from < parts.Count; from++)
                {
                    for (var to = 0; to < parts.Count && _orders < limit; to++)
                    {
                        if (to == from) continue;
                        Move(parts, from, to);
                        if (TakeIfBetter(parent, parts)) isBetter = true;
                        else Move(parts, to, from);
                    }
                }

                parts.Reverse();
                if (TakeIfBetter(parent, parts)) isBetter = true;
                else parts.Reverse();
            }
        }
    }

    private static void Move(List<List<int>> parts, int from, int to)
    {
        var part = parts[from];
        parts.RemoveAt(from);
        parts.Insert(to, part);
    }

    private bool TakeIfBetter(int parent, List<List<int>> parts)
    {
        var before = _siblings[parent];
        _siblings[parent] = [.. parts.SelectMany(static part => part)];
        if (Offer()) return true;
        _siblings[parent] = before;
        return false;
    }

    private bool Offer()
    {
        _orders++;
        var cost = Evaluate();
        if (cost.CompareTo(_best) >= 0) return false;
        (_best, _bestSiblings) = (cost, Copy());
        return true;
    }

    private List<int>[] Copy() => Array.ConvertAll(_siblings, static siblings => new List<int>(siblings));

    private Cost Evaluate()
    {
        var leaves = Order().Where(kind => _isConcrete[kind]).ToArray();
        var cost = default(Cost);
        foreach (var set in _sets)
        {
            var one = CostOf(leaves, set);
            cost = new Cost(cost.Ranges + one.Ranges, cost.Gaps + one.Gaps);
        }

        return cost;
    }

    private static Cost CostOf(int[] leaves, bool[] set)
    {
        var (ranges, gaps, last) = (0, 0, -1);
        for (var i = 0; i < leaves.Length; i++)
        {
            if (!set[leaves[i]]) continue;
            if (last >= 0 && last < i - 1)
            {
                ranges++;
                gaps += i - last - 1;
            }

            last = i;
        }

        return new Cost(ranges, gaps);
    }

    private List<int> Order()
    {
        var order = new List<int>(_siblings.Length - 1);
        var pending = new Stack<int>();
        Push(_siblings[_siblings.Length - 1]);
        while (pending.Count > 0)
        {
            order.Add(pending.Pop());
            Push(_siblings[order[order.Count - 1]]);
        }

        return order;

        void Push(List<int> siblings)
        {
            for (var i = siblings.Count - 1; i >= 0; i--) pending.Push(siblings[i]);
        }
    }

    /// <param name="Ranges">The ranges of concrete kinds beyond one for each kind.</param>
    /// <param name="Gaps">The concrete kinds between them.</param>
    private readonly record struct Cost(int Ranges, int Gaps)
    {
        public int CompareTo(Cost other) => Ranges != other.Ranges ? Ranges - other.Ranges : Gaps - other.Gaps;
    }
}
