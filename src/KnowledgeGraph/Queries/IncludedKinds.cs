using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Queries;

/// <summary>Which kinds are of which others.</summary>
internal static class IncludedKinds
{
    /// <summary>Determines whether a kind is another one or below it.</summary>
    public static bool Includes(this IPathVocabulary vocabulary, int kind, int other) =>
        (other >= kind && other < vocabulary.KindEnd(kind)) || Array.BinarySearch(vocabulary.OtherKinds(kind), other) >= 0;

    /// <summary>The kind itself, and those below it.</summary>
    public static IEnumerable<int> KindsOf(this IPathVocabulary vocabulary, int kind)
    {
        for (var i = kind; i < vocabulary.KindEnd(kind); i++) yield return i;
        foreach (var other in vocabulary.OtherKinds(kind)) yield return other;
    }

    /// <summary>The kinds that are of two kinds, without those that are of another one of them.</summary>
    public static List<int> Meet(this IPathVocabulary vocabulary, int one, int other)
    {
        if (vocabulary.Includes(one, other)) return [other];
        if (vocabulary.Includes(other, one)) return [one];
        var common = new List<int>();

        // Where neither has kinds of other branches, they have none in common.
        if (vocabulary.OtherKinds(one).Length == 0 && vocabulary.OtherKinds(other).Length == 0) return common;
        foreach (var kind in vocabulary.KindsOf(one))
        {
            if (!vocabulary.Includes(other, kind) || common.Exists(known => vocabulary.Includes(known, kind))) continue;
            common.RemoveAll(known => vocabulary.Includes(kind, known));
            common.Add(kind);
        }

        common.Sort();
        return common;
    }
}
