using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>The order in which problems are reported: by unit, place, id, and else as they were found.</summary>
internal static class ProblemOrder
{
    public static EquatableArray<Problem> Sorted(List<Problem> problems)
    {
        var found = problems.ToArray();
        var order = new int[found.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        System.Array.Sort(order, (a, b) => Compare(found[a], found[b]) is var result && result != 0 ? result : a.CompareTo(b));

        var sorted = new Problem[found.Length];
        for (var i = 0; i < order.Length; i++) sorted[i] = found[order[i]];
        return new EquatableArray<Problem>(sorted);
    }

    private static int Compare(Problem a, Problem b)
    {
        var order = string.CompareOrdinal(a.Anchor.Unit, b.Anchor.Unit);
        if (order == 0) order = a.Anchor.Ordinal.CompareTo(b.Anchor.Ordinal);
        return order != 0 ? order : string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id);
    }
}
