using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Brings units and what they declare into the order of their places, so that which of two things is the first depends on what was written,
/// never on the order in which files were read.
/// </summary>
internal static class UnitOrder
{
    public static FactUnit[] Sorted(IReadOnlyList<FactUnit> units)
    {
        var names = new string[units.Count];
        var order = new int[units.Count];
        for (var i = 0; i < order.Length; i++)
        {
            names[i] = units[i].Unit;
            order[i] = i;
        }

        Array.Sort(order, (a, b) => string.CompareOrdinal(names[a], names[b]) is var result && result != 0 ? result : a.CompareTo(b));
        var sorted = new FactUnit[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            sorted[i] = InPlace(units[order[i]]);
        }

        return sorted;
    }

    /// <summary>Brings what a unit declares into the order of its places.</summary>
    public static FactUnit InPlace(FactUnit unit) => unit with
    {
        Sources = InPlace(unit.Sources, static source => source.Anchor),
        Entities = InPlace(unit.Entities, static entity => entity.Anchor),
        Claims = InPlace(unit.Claims, static claim => claim.Anchor),
        Amendments = InPlace(unit.Amendments, static amendment => amendment.Anchor),
    };

    /// <summary>
    /// Gives the items by their anchors: the same array when they are so already, as they are when they come from a parser.
    /// </summary>
    private static EquatableArray<T> InPlace<T>(EquatableArray<T> items, Func<T, int> anchor)
    {
        var isSorted = true;
        for (var i = 1; i < items.Count && isSorted; i++) isSorted = anchor(items[i - 1]) <= anchor(items[i]);
        if (isSorted) return items;

        var sorted = items.AsSpan().ToArray();
        var keys = new long[sorted.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = ((long)anchor(sorted[i]) << 32) | (uint)i;
        Array.Sort(keys, sorted);
        return new EquatableArray<T>(sorted);
    }
}
