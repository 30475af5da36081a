using KnowledgeGraph.Image;

namespace KnowledgeGraph.Views;

/// <summary>
/// What inferred claims rest on: a conclusion is no more visible, and stated no more firmly, than the claims that it follows from.
/// </summary>
internal static class PremisesInView
{
    /// <summary>
    /// Takes out the inferred claims that rest on one which does not count, and gives those that rest on one of a weaker modality that
    /// modality. O(claims).
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="modalities">The modality of each claim.</param>
    /// <param name="counts">Whether each claim counts.</param>
    internal static void Narrow(Graph graph, int[] modalities, bool[] counts)
    {
        if (graph.Store.Image.IsEvery(Column.ClaimRestsOnList, 0)) return;
        var lists = graph.Store.Image.Read(Column.ClaimRestsOnList, 0, counts.Length);
        var conclusions = new Dictionary<int, List<int>>();
        for (var claim = 0; claim < counts.Length; claim++)
        {
            if (lists[claim] == 0 || modalities[claim] != (int)Modality.Inferred) continue;
            foreach (var premise in graph.Store.PremisesOf(claim))
            {
                if (!conclusions.TryGetValue(premise, out var list)) conclusions.Add(premise, list = []);
                list.Add(claim);
            }
        }

        if (conclusions.Count > 0) Spread(conclusions, modalities, counts);
    }

    private static void Spread(Dictionary<int, List<int>> conclusions, int[] modalities, bool[] counts)
    {
        // What is hidden, then what is stated least firmly, is spread first, so that each claim changes at most once for each modality.
        const int Hidden = (int)Modality.Denied + 1;
        var open = new Stack<int>();
        for (var weakness = Hidden; weakness > (int)Modality.Inferred; weakness--)
        {
            foreach (var premise in conclusions.Keys)
            {
                if (WeaknessOf(premise) == weakness) open.Push(premise);
            }

            while (open.TryPop(out var premise))
            {
                if (!conclusions.TryGetValue(premise, out var list)) continue;
                foreach (var conclusion in list)
                {
                    if (WeaknessOf(conclusion) >= weakness) continue;
                    if (weakness == Hidden) counts[conclusion] = false;
                    else modalities[conclusion] = weakness;
                    open.Push(conclusion);
                }
            }
        }

        int WeaknessOf(int claim) => counts[claim] ? modalities[claim] : Hidden;
    }
}
