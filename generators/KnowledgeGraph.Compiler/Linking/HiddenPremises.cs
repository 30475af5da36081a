using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Marks the inferred claims that rest on a claim which the default view does not walk: what follows from it is not walked either.
/// </summary>
/// <remarks>
/// Takes time linear in claims and names. Claims that rest on each other in a circle are reported elsewhere, and hide nothing by that.
/// </remarks>
internal static class HiddenPremises
{
    public static void Mark(List<Statement> statements)
    {
        var conclusions = ConclusionsByPremise(statements);
        if (conclusions is null) return;

        var hidden = new Stack<string>();
        foreach (var statement in statements)
        {
            if (statement.Name is { } name && conclusions.ContainsKey(name) && !FactAssembler.IsWalked(statement.Claim)) hidden.Push(name);
        }

        while (hidden.Count > 0)
        {
            foreach (var index in conclusions[hidden.Pop()])
            {
                var conclusion = statements[index];
                if (conclusion.Claim.RestsOnHidden) continue;
                statements[index] = conclusion with { Claim = conclusion.Claim with { RestsOnHidden = true } };
                if (conclusion.Name is { } name && conclusions.ContainsKey(name)) hidden.Push(name);
            }
        }
    }

    /// <summary>Gets the statements of inferred claims by the names of those that they rest on, or null if no claim is inferred.</summary>
    private static Dictionary<string, List<int>>? ConclusionsByPremise(List<Statement> statements)
    {
        var conclusions = (Dictionary<string, List<int>>?)null;
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].RestsOn is not { } premises || statements[i].Claim.Modality != Modality.Inferred) continue;
            conclusions ??= new Dictionary<string, List<int>>(StringComparer.Ordinal);
            foreach (var premise in premises)
            {
                if (!conclusions.TryGetValue(premise, out var list)) conclusions.Add(premise, list = new List<int>(1));
                list.Add(i);
            }
        }

        return conclusions;
    }
}
