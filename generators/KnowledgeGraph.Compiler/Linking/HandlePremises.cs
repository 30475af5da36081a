using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Handles;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Finds the claims that others rest on by their handles, which are known once all claims are read.</summary>
internal sealed class HandlePremises(HandleTable handles, ClaimIds ids, ProblemList problems)
{
    /// <summary>
    /// Replaces handles in what statements rest on by the name of the claim: its id, or where it has none the handle, which the claim is
    /// given then. Takes no time where nothing looks like a handle.
    /// </summary>
    /// <param name="named">The texts that look like handles, with their places.</param>
    /// <param name="areAllRead">Whether every claim is among the statements, so that one that is not found does not exist.</param>
    public void Resolve(List<Statement> statements, IReadOnlyList<(string Handle, Anchor Place)> named, bool areAllRead)
    {
        if (named.Count == 0) return;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (handle, place) in named)
        {
            if (handles.Find(handle) is var found && found >= 0) names[handle] = NameOf(statements, found, handle);
            else if (areAllRead) problems.Add(FactProblems.UnknownClaim, place, handle, ids.Hint(handle));
        }

        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].RestsOn is not { } premises || !Array.Exists(premises, names.ContainsKey)) continue;
            var replaced = new List<string>(premises.Length);
            foreach (var premise in premises) replaced.Add(names.TryGetValue(premise, out var name) ? name : premise);
            statements[i] = statements[i] with { RestsOn = QualifierReader.Distinct(replaced) };
        }
    }

    private static string NameOf(List<Statement> statements, int statement, string handle)
    {
        if (statements[statement].Claim.Id is { } id) return id;
        statements[statement] = statements[statement] with { Handle = handle };
        return handle;
    }
}
