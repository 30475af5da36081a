using System;
using System.Collections.Generic;
using KnowledgeGraph.Algorithms;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// Finds the definitions that depend on each other, and puts the groups in an order in which each follows those that it depends on.
/// </summary>
internal static class DefinitionGroups
{
    /// <summary>Orders the groups of the members that are defined or that a definition refers to. O(members + references).</summary>
    /// <param name="references">For each member those that its definition refers to.</param>
    /// <param name="isDefined">Determines whether a member has a definition.</param>
    public static List<int[]> Order(IReadOnlyList<int>[] references, Func<int, bool> isDefined)
    {
        var starts = new int[references.Length + 1];
        var targets = new List<int>();
        var isNamed = new bool[references.Length];
        for (var member = 0; member < references.Length; member++)
        {
            isNamed[member] |= isDefined(member);
            foreach (var other in references[member])
            {
                targets.Add(other);
                isNamed[other] = true;
            }

            starts[member + 1] = targets.Count;
        }

        var order = new int[references.Length];
        var components = StrongComponents.Find(starts, [.. targets], default, order);
        var groups = new List<int[]>();
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && components[order[end]] == components[order[start]]) end++;
            if (!isNamed[order[start]]) continue;
            var group = new int[end - start];
            Array.Copy(order, start, group, 0, group.Length);
            Array.Sort(group);
            groups.Add(group);
        }

        return groups;
    }
}
