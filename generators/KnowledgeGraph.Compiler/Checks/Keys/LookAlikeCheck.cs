using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Keys;

/// <summary>Reports keys that mix scripts, and keys that look like another key.</summary>
/// <remarks>
/// Two keys in ASCII are compared by digits only: <c>modem</c> and <c>modern</c>, or <c>AI</c> and <c>Al</c>, look alike, and are words.
/// <c>INC-101</c> and <c>INC-1O1</c> are not. Takes O(n) time in the length of all keys; nothing is allocated for a key in ASCII that has
/// neither a 0 nor a 1.
/// </remarks>
internal sealed class LookAlikeCheck : IGraphCheck
{
    /// <summary>Shorter keys in ASCII are abbreviations, which differ in a letter: <c>A1</c>, <c>AI</c>, <c>IO</c>, <c>10</c>.</summary>
    private const int ShortestCompared = 4;

    public void Run(CheckContext context)
    {
        var others = new List<int>();
        var hasDigits = false;
        for (var node = 0; node < context.Graph.Nodes.Count; node++)
        {
            var key = context.Graph.Nodes[node].Key;
            if (!KeyText.IsAscii(key)) others.Add(node);
            else hasDigits |= key.Length >= ShortestCompared && HasAny(key, '0', '1', '1');
        }

        foreach (var node in others) CheckScripts(context, node);
        context.CancellationToken.ThrowIfCancellationRequested();
        if (others.Count > 0) CompareOthers(context, others);
        if (hasDigits) CompareAscii(context);
    }

    private static void CheckScripts(CheckContext context, int node)
    {
        var key = context.Graph.Nodes[node].Key;
        if (Scripts.FindMixed(key) is not { } mixed) return;
        var at = 0;
        while (Scripts.Of(CodePoints.At(key, at)) != mixed.Second) at += CodePoints.LengthAt(key, at);
        var letter = key.Substring(at, CodePoints.LengthAt(key, at));
        context.Problems.Add(
            NameProblems.MixedScripts, context.Origins.Nodes[node], key, mixed.First, mixed.Second, letter,
            CodePoints.Name(CodePoints.At(key, at)));
    }

    /// <summary>Compares each key that is not in ASCII with all others, by their skeletons.</summary>
    private static void CompareOthers(CheckContext context, List<int> others)
    {
        var bySkeleton = new Dictionary<string, int>(StringComparer.Ordinal);
        var lengths = new HashSet<int>();
        foreach (var node in others)
        {
            var skeleton = Skeleton.Of(context.Graph.Nodes[node].Key);
            lengths.Add(skeleton.Length);
            if (bySkeleton.TryGetValue(skeleton, out var other)) bySkeleton[skeleton] = Report(context, other, node);
            else bySkeleton.Add(skeleton, node);
        }

        for (var node = 0; node < context.Graph.Nodes.Count; node++)
        {
            // In the skeleton of a key in ASCII each 'm' takes two letters.
            var key = context.Graph.Nodes[node].Key;
            if (!KeyText.IsAscii(key) || !lengths.Contains(key.Length + Count(key, 'm'))) continue;
            if (bySkeleton.TryGetValue(Skeleton.Of(key), out var other)) Report(context, other, node);
        }
    }

    /// <summary>Compares keys in ASCII in which a digit stands where the other has a letter.</summary>
    private static void CompareAscii(CheckContext context)
    {
        var byShape = new Dictionary<ulong, int>();
        for (var pass = 0; pass < 2; pass++)
        {
            // Those with digits first: a key without any can only look like one of them.
            for (var node = 0; node < context.Graph.Nodes.Count; node++)
            {
                var key = context.Graph.Nodes[node].Key;
                if (key.Length < ShortestCompared || HasAny(key, '0', '1', '1') != (pass == 0) || !KeyText.IsAscii(key)) continue;
                if (pass == 1 && !HasAny(key, 'O', 'I', 'l')) continue;
                var shape = Shape(key);
                if (!byShape.TryGetValue(shape, out var other))
                {
                    if (pass == 0) byShape.Add(shape, node);
                }
                else if (DifferInDigits(key, context.Graph.Nodes[other].Key))
                {
                    byShape[shape] = Report(context, other, node);
                }
            }
        }
    }

    /// <summary>Reports two keys at the one that stands later, and returns the one that stands first.</summary>
    private static int Report(CheckContext context, int a, int b)
    {
        var places = context.Origins.Nodes;
        var (first, second) = StatedFacts.Compare(places[a], places[b]) < 0 ? (a, b) : (b, a);
        context.Problems.Add(
            NameProblems.LookAlike, places[second], context.Graph.Nodes[second].Key, context.Graph.Nodes[first].Key, places[first]);
        return first;
    }

    /// <summary>A hash that keys share which differ only in digits that look like letters.</summary>
    private static ulong Shape(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = unchecked((hash ^ LetterOf(c)) * 1099511628211UL);
        return hash;
    }

    private static bool DifferInDigits(string a, string b)
    {
        if (a.Length != b.Length) return false;
        var hasDigit = false;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i]) continue;
            if (LetterOf(a[i]) != LetterOf(b[i])) return false;
            hasDigit |= char.IsDigit(a[i]) || char.IsDigit(b[i]);
        }

        return hasDigit;
    }

    private static char LetterOf(char c) => c switch
    {
        '0' => 'O',
        '1' or 'I' => 'l',
        _ => c,
    };

    private static bool HasAny(string key, char a, char b, char c)
    {
        foreach (var letter in key)
        {
            if (letter == a || letter == b || letter == c) return true;
        }

        return false;
    }

    private static int Count(string key, char letter)
    {
        var count = 0;
        foreach (var c in key) count += c == letter ? 1 : 0;
        return count;
    }
}
