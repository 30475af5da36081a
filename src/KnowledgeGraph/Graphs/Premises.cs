using KnowledgeGraph.Image;

namespace KnowledgeGraph;

/// <summary>What inferred claims rest on, at any depth.</summary>
internal static class Premises
{
    /// <summary>Determines whether a claim is inferred and names what it rests on.</summary>
    private static bool HasAny(Graph graph, int claim)
    {
        var image = graph.Store.Image;
        return image.Get(Column.ClaimRestsOnList, claim) > 0 && image.Get(Column.ClaimModality, claim) == (int)Modality.Inferred;
    }

    /// <summary>
    /// Enumerates what an inferred claim rests on, and what that rests on where it is inferred, each claim once. Claims that rest on each
    /// other in a circle, which a build does not let pass, end it too.
    /// </summary>
    internal static IEnumerable<Claim> AllOf(Claim claim)
    {
        var graph = claim.Graph;
        if (!HasAny(graph, claim.Index)) yield break;
        var seen = new HashSet<int> { claim.Index };
        var open = new Stack<Claim>();
        open.Push(claim);
        while (open.TryPop(out var conclusion))
        {
            foreach (var premise in conclusion.RestsOn)
            {
                if (!seen.Add(premise.Index)) continue;
                yield return premise;
                if (HasAny(graph, premise.Index)) open.Push(premise);
            }
        }
    }
}
