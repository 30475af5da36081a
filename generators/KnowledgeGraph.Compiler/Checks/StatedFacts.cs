using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Checks;

/// <summary>How facts were stated: by which claims, where, and in which words.</summary>
internal static class StatedFacts
{
    /// <summary>Whether the default view walks a claim. One that it does not walk is held against nothing.</summary>
    public static bool IsWalked(this CheckContext context, int claim) => FactAssembler.IsWalked(context.Graph.Claims[claim]);

    /// <summary>The claims of a fact that the default view walks.</summary>
    public static IEnumerable<int> WalkedClaims(this CheckContext context, int fact)
    {
        var (claim, end) = context.ClaimsOf(fact);
        for (; claim < end; claim++)
        {
            if (context.IsWalked(claim)) yield return claim;
        }
    }

    /// <summary>The facts of a member that the default view walks.</summary>
    public static IEnumerable<int> WalkedFacts(this CheckContext context, int member) => Walked(context, context.FactsOf(member));

    /// <summary>The facts of a member about a subject that the default view walks.</summary>
    public static IEnumerable<int> WalkedFacts(this CheckContext context, int member, int subject) =>
        Walked(context, context.FactsOf(member, subject));

    /// <summary>
    /// Determines whether two walked facts certainly hold at the same time: by claims whose times
    /// <see cref="ClaimTime.CertainlyOverlap">certainly overlap</see>.
    /// </summary>
    public static bool HoldTogether(this CheckContext context, int first, int second)
    {
        foreach (var a in context.WalkedClaims(first))
        {
            foreach (var b in context.WalkedClaims(second))
            {
                if (ClaimTime.CertainlyOverlap(context.Graph.Claims[a], context.Graph.Claims[b])) return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a walked fact certainly holds at the same time as another fact does by one of its claims.</summary>
    public static bool HoldsWith(this CheckContext context, int fact, int claim)
    {
        foreach (var own in context.WalkedClaims(fact))
        {
            if (ClaimTime.CertainlyOverlap(context.Graph.Claims[own], context.Graph.Claims[claim])) return true;
        }

        return false;
    }

    /// <summary>The claim of a walked fact that stands first in the facts as written.</summary>
    public static int FirstClaim(this CheckContext context, int fact)
    {
        var first = -1;
        foreach (var claim in context.WalkedClaims(fact))
        {
            if (first < 0 || Compare(context.Origins.Value(claim), context.Origins.Value(first)) < 0) first = claim;
        }

        return first;
    }

    /// <summary>The order of two places: by unit, then as they stand in it.</summary>
    public static int Compare(Anchor a, Anchor b)
    {
        var order = string.CompareOrdinal(a.Unit, b.Unit);
        return order != 0 ? order : a.Ordinal.CompareTo(b.Ordinal);
    }

    /// <summary>Where a claim names the other end of its fact than a node; of a property, where it gives its value.</summary>
    public static Anchor OtherEnd(this CheckContext context, int fact, int claim, int node)
    {
        var linked = context.Fact(fact);
        var written = context.Origins.Claims[claim].IsReversed ? linked.Target : linked.Subject;
        return written == node ? context.Origins.Value(claim) : context.Origins.Subject(claim);
    }

    /// <summary>The value of a fact as text: that of a property, or the key of the node that a relation leads to.</summary>
    public static string ValueText(this CheckContext context, int fact)
    {
        var linked = context.Fact(fact);
        if (linked.Target >= 0) return context.Graph.Nodes[linked.Target].Key;
        if (linked.Value is { } text) return text;
        return context.Vocabulary.Members[linked.Member].Type == MemberType.Boolean
            ? linked.Number != 0 ? "true" : "false"
            : linked.Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Determines whether the values that two facts give to a property can both be true.</summary>
    public static bool AreCompatible(this CheckContext context, VocabularyMember member, int fact, int other)
    {
        var (a, b) = (context.Fact(fact), context.Fact(other));
        return a.Value is { } x && b.Value is { } y
            ? TypedValue.AreCompatible(member.Type, x, y)
            : a.Value == b.Value && a.Number == b.Number;
    }

    /// <summary>The member of a claim, as it names it.</summary>
    public static string MemberName(this CheckContext context, int claim) => context.Origins.Declaration(claim).Member;

    /// <summary>
    /// The name of a member for messages about an entity: as facts of the format write it in which the entity is declared.
    /// </summary>
    public static string MemberName(this CheckContext context, int node, int member, bool isInverse)
    {
        var linked = context.Graph.Nodes[node];
        foreach (var view in context.Vocabulary.Kinds[linked.Kind].Members)
        {
            if (view.Member == member && view.IsInverse == isInverse) return linked.DeclaredIn.Names.Of(view.Name);
        }

        return linked.DeclaredIn.Names.Of(context.Vocabulary.Members[member].Name);
    }

    /// <summary>The nodes of a kind and of those below it, ascending.</summary>
    public static IEnumerable<int> NodesOf(this CheckContext context, VocabularyKind kind)
    {
        foreach (var (first, end) in context.RangesOf(kind))
        {
            for (var node = first; node < end; node++) yield return node;
        }
    }

    /// <summary>
    /// The first node of a kind and of those below it, and one past the last. Not all nodes between them need be of the kind.
    /// </summary>
    public static (int Start, int End) SpanOf(this CheckContext context, VocabularyKind kind)
    {
        var ranges = context.RangesOf(kind);
        return (ranges[0].First, ranges[ranges.Length - 1].End);
    }

    /// <summary>The nodes of a kind and of those below it as ranges. O(log n), or O(kinds · log n) for several ranges.</summary>
    private static (int First, int End)[] RangesOf(this CheckContext context, VocabularyKind kind)
    {
        var nodes = context.Graph.Nodes;
        if (kind.Others.Count == 0) return [context.Within(FirstNode(nodes, kind.Index), FirstNode(nodes, kind.End))];
        var firstNodes = new int[context.Vocabulary.Kinds.Count + 1];
        for (var i = 0; i < firstNodes.Length; i++) firstNodes[i] = FirstNode(nodes, i);
        var ranges = context.Vocabulary.RangesOf(kind.Index, firstNodes);
        return Array.ConvertAll(ranges, range => context.Within(range.First, range.End));
    }

    /// <summary>The part of a range of nodes whose facts are checked.</summary>
    private static (int First, int End) Within(this CheckContext context, int first, int end)
    {
        var start = Math.Min(Math.Max(first, context.Nodes.First), end);
        return (start, Math.Max(start, Math.Min(end, context.Nodes.End)));
    }

    private static IEnumerable<int> Walked(CheckContext context, (int Start, int End) facts)
    {
        for (var fact = facts.Start; fact < facts.End; fact++)
        {
            if (context.Fact(fact).Standing != Standing.Hidden) yield return fact;
        }
    }

    private static int FirstNode(EquatableArray<LinkedNode> nodes, int kind)
    {
        var (low, high) = (0, nodes.Count);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (nodes[middle].Kind < kind) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
