using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Values;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>The orders of facts and claims in a graph, which depend on nothing but what they say.</summary>
internal static class StatementOrder
{
    /// <summary>Compares the values of two statements of one member.</summary>
    public static int CompareValues(in Statement a, in Statement b)
    {
        var order = a.Target.CompareTo(b.Target);
        if (order == 0) order = a.Number.CompareTo(b.Number);
        return order != 0 ? order : Utf8Order.Compare(a.Value, b.Value);
    }

    /// <summary>Compares the claims of one fact: preferred ones first, then by source, id, modality and the other qualifiers.</summary>
    /// <returns>0 only when the two say the same.</returns>
    public static int CompareClaims(in Statement a, in Statement b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (!ReferenceEquals(x, y) && Compare(x, y) is var result && result != 0) return result;
        return CompareLists(a.RestsOn, b.RestsOn);
    }

    /// <summary>Compares two values of a single-valued member by how much they say: negative when the first is finer.</summary>
    public static int CompareFineness(MemberType type, in Statement a, in Statement b) =>
        a.Value is { } x && b.Value is { } y ? TypedValue.CompareFineness(type, x, y) : 0;

    private static int Compare(LinkedClaim x, LinkedClaim y)
    {
        var order = Place(x.Rank) - Place(y.Rank);
        if (order == 0) order = x.Source.CompareTo(y.Source);
        if (order == 0) order = Utf8Order.Compare(x.Id, y.Id);
        if (order == 0) order = x.Modality - y.Modality;
        if (order == 0) order = Utf8Order.Compare(x.Since, y.Since);
        if (order == 0) order = Utf8Order.Compare(x.Until, y.Until);
        if (order == 0) order = Utf8Order.Compare(x.At, y.At);
        if (order == 0) order = Utf8Order.Compare(x.Scope, y.Scope);
        if (order == 0) order = x.QuoteAt.CompareTo(y.QuoteAt);
        if (order == 0) order = Utf8Order.Compare(x.Quote, y.Quote);
        if (order == 0) order = Utf8Order.Compare(x.AttributedTo, y.AttributedTo);
        if (order == 0) order = Utf8Order.Compare(x.RankReason, y.RankReason);
        if (order == 0) order = Utf8Order.Compare(x.Recorded, y.Recorded);
        return order != 0 ? order : Utf8Order.Compare(x.Note, y.Note);
    }

    private static int CompareLists(string[]? x, string[]? y)
    {
        var (countX, countY) = (x?.Length ?? 0, y?.Length ?? 0);
        for (var i = 0; i < countX && i < countY; i++)
        {
            var order = Utf8Order.Compare(x![i], y![i]);
            if (order != 0) return order;
        }

        return countX - countY;
    }

    private static int Place(Rank rank) => rank switch { Rank.Preferred => 0, Rank.Normal => 1, _ => 2 };

    /// <summary>Orders statements of one subject and member by value, then as claims, then by place.</summary>
    public sealed class ByValue(List<Statement> statements) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            var (a, b) = (statements[x], statements[y]);
            var order = CompareValues(a, b);
            if (order == 0) order = CompareClaims(a, b);
            return order != 0 ? order : x.CompareTo(y);
        }
    }
}
