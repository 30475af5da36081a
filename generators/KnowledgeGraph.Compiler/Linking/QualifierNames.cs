using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>The names of modalities and ranks as facts write them: as in C#, or in lower case.</summary>
internal static class QualifierNames
{
    private static readonly string[] Modalities =
        ["asserted", "reported", "claimed", "inferred", "opinion", "speculated", "rumoured", "denied"];

    private static readonly string[] Ranks = ["normal", "preferred", "deprecated"];

    private static readonly Dictionary<string, int> ModalityNumbers = Index(Modalities);

    private static readonly Dictionary<string, int> RankNumbers = Index(Ranks);

    public static bool TryReadModality(string text, out Modality modality)
    {
        var isKnown = ModalityNumbers.TryGetValue(text, out var number);
        modality = (Modality)number;
        return isKnown;
    }

    public static bool TryReadRank(string text, out Rank rank)
    {
        var isKnown = RankNumbers.TryGetValue(text, out var number);
        rank = (Rank)number;
        return isKnown;
    }

    public static Argument ModalityHint(string text, WorkBudget budget) => Hint(text, Modalities, budget);

    public static Argument RankHint(string text, WorkBudget budget) => Hint(text, Ranks, budget);

    private static Argument Hint(string text, string[] names, WorkBudget budget) =>
        NearestName.FindConstant(text, names, budget) is { } nearest
            ? Argument.DidYouMean(nearest, before: "")
            : "it takes " + NameList.Of(names, names.Length, " or ") + ".";

    private static Dictionary<string, int> Index(string[] names)
    {
        var numbers = new Dictionary<string, int>(2 * names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            numbers.Add(names[i], i);
            numbers.Add(char.ToUpperInvariant(names[i][0]) + names[i].Substring(1), i);
        }

        return numbers;
    }
}
