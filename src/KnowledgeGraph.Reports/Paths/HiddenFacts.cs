namespace KnowledgeGraph.Reports;

/// <summary>Finds what an answer would be if more claims counted, and the view in which they count.</summary>
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

    /// <param name="evidence">Reads the facts.</param>
    /// <param name="graph">The graph that was asked.</param>
    /// <param name="hidden">The facts, of which there can be none.</param>
    /// <param name="text">The path that there would be.</param>
    /// <param name="ends">The entities that would be reached.</param>
    public static HiddenReport Report(
        EvidenceReader evidence, Graph graph, IReadOnlyCollection<Fact> hidden, string? text = null, IEnumerable<Node>? ends = null) =>
        new()
        {
            Text = text,
            Ends = ends is null ? null : [.. ends.Select(NodeReport.Of)],
            Facts = [.. hidden.Select(evidence.Read)],
            Remedy = Remedy(graph, hidden),
        };

    /// <summary>What makes hidden facts count; null where no view does, since they are denied or deprecated.</summary>
    private static HiddenRemedy? Remedy(Graph graph, IReadOnlyCollection<Fact> hidden)
    {
        var modalities = new SortedSet<Modality>();
        var withoutView = false;
        foreach (var fact in hidden)
        {
            if (Needed(graph, fact) is { } needed)
            {
                // A modality that counts by default is one that the view excludes.
                modalities.UnionWith(needed.Where(m => m > Modality.Inferred));
                withoutView |= needed.Any(m => m <= Modality.Inferred);
            }
            else if (graph.IsView && graph.Base.Facts[fact.Index].IsVisible)
            {
                withoutView = true;
            }
            else if (graph.IsView && Needed(graph.Base, fact) is { } without)
            {
                withoutView = true;
                modalities.UnionWith(without);
            }
        }

        return withoutView || modalities.Count > 0
            ? new HiddenRemedy { Including = [.. modalities], WithoutView = withoutView }
            : null;
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
