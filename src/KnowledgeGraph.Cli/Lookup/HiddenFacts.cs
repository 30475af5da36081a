using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Finds what an answer would be if more claims counted, and the option that makes them count.</summary>
internal static class HiddenFacts
{
    private static readonly Modality[] AllButDenied = [.. Enum.GetValues<Modality>().Where(m => m != Modality.Denied)];

    /// <summary>
    /// Graphs in which more counts than in the one that is asked, nearest first: with every modality but denied; then, of a view, without
    /// its conditions.
    /// </summary>
    public static IEnumerable<Graph> WiderThan(Graph graph)
    {
        yield return graph.Including(AllButDenied);
        if (graph.IsView) yield return graph.Base.Including(AllButDenied);
    }

    /// <summary>The facts of a path in a wider graph that are hidden in the one that is asked, as facts of that one.</summary>
    public static IReadOnlyList<Fact> Of(Graph graph, GraphPath wider) =>
        [.. wider.Steps.Select(s => graph.Facts[s.Fact.Index]).Where(f => !f.IsVisible).Distinct()];

    /// <summary>What makes hidden facts count; null where no option does, since they are denied or deprecated.</summary>
    public static string? Remedy(Graph graph, IReadOnlyCollection<Fact> hidden)
    {
        var modalities = new SortedSet<Modality>();
        var (needsBase, needsBoth) = (false, false);
        foreach (var fact in hidden)
        {
            if (Needed(graph, fact) is { } needed)
            {
                // A modality that counts by default is one that the view excludes.
                modalities.UnionWith(needed.Where(m => m > Modality.Inferred));
                needsBase |= needed.Any(m => m <= Modality.Inferred);
            }
            else if (graph.IsView && graph.Base.Facts[fact.Index].IsVisible)
            {
                needsBase = true;
            }
            else if (graph.IsView && Needed(graph.Base, fact) is { } without)
            {
                needsBoth = true;
                modalities.UnionWith(without);
            }
        }

        var including = $"--including {string.Join(',', modalities.Select(m => ClaimReport.NameOf(m)))}";
        if (needsBoth || (needsBase && modalities.Count > 0)) return $"To count it, use {including} without the other options of the view";
        if (needsBase) return "To count it, omit the options of the view";
        return modalities.Count > 0 ? $"To count it, use {including}" : null;
    }

    /// <summary>
    /// The fewest modalities that make a hidden fact count, with those of the premises of a conclusion; null where none do.
    /// </summary>
    private static List<Modality>? Needed(Graph graph, Fact fact)
    {
        List<Modality> needed = [.. AllButDenied];
        if (!IsVisible(needed)) return null;
        for (var i = needed.Count - 1; i >= 0 && needed.Count > 1; i--)
        {
            // The weakest are left out first, so that of several claims the firmest is counted.
            if (IsVisible([.. needed[..i], .. needed[(i + 1)..]])) needed.RemoveAt(i);
        }

        return needed;

        bool IsVisible(List<Modality> modalities) => graph.Including([.. modalities]).Facts[fact.Index].IsVisible;
    }
}
