using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Views;

/// <summary>Which claims count in a view, and how its facts stand by them. Immutable.</summary>
internal sealed class ViewFacts
{
    private readonly bool[] _claims;
    private readonly byte[] _standings;

    private ViewFacts(bool[] claims, byte[] standings)
    {
        _claims = claims;
        _standings = standings;
    }

    /// <exception cref="ImageFormatException">The image is damaged.</exception>
    internal static ViewFacts Decide(GraphView view)
    {
        var image = view.Base.Store.Image;
        var claims = new bool[image.ClaimCount];
        var modalities = image.Read(Column.ClaimModality, 0, claims.Length);
        var ranks = image.Read(Column.ClaimRank, 0, claims.Length);
        for (var claim = 0; claim < claims.Length; claim++)
        {
            Damage.Check(modalities[claim], (int)Modality.Denied + 1, "modality");
            Damage.Check(ranks[claim], (int)Rank.Deprecated + 1, "rank");
            claims[claim] = view.Modalities.Contains(modalities[claim]) && ranks[claim] != (int)Rank.Deprecated;
        }

        view.Narrow(claims);
        var hides = !view.IncludesDeprecated && view.Base.Store.Statuses.HasDeprecated;
        var starts = image.Read(Column.FactFirstClaim, 0, image.FactCount + 1);
        for (var fact = 0; fact < image.FactCount; fact++)
        {
            var (start, end) = (starts[fact], starts[fact + 1]);
            if (start > end || end > claims.Length)
                Damage.Throw("the claims of fact ", fact, " end before they begin, or after the last claim");
            if (!view.Admits(fact) || hides && view.Base.Store.HasDeprecatedEnd(fact)) claims.AsSpan(start, end - start).Clear();
        }

        PremisesInView.Narrow(view.Base, modalities, claims);
        var standings = new byte[image.FactCount];
        for (var fact = 0; fact < standings.Length; fact++)
        {
            var standing = FactFilter.Hidden;
            for (var claim = starts[fact]; claim < starts[fact + 1]; claim++)
            {
                if (!claims[claim]) continue;
                var own = ranks[claim] == (int)Rank.Preferred ? FactFilter.Preferred
                    : modalities[claim] <= (int)Modality.Inferred ? FactFilter.Normal
                    : FactFilter.Unstated;
                standing = Math.Min(standing, own);
            }

            standings[fact] = (byte)standing;
        }

        return new ViewFacts(claims, standings);
    }

    internal int StandingOf(int fact) => _standings[fact];

    /// <summary>Whether every fact of a member stands as it does in the image, so that the rows are the same.</summary>
    internal bool AreAsInImage(Graph graph, int member)
    {
        var first = graph.Store.Members.FirstFacts[member];
        // Other claims may count, by which other values are the latest.
        if (!graph.Store.Members.IsMany(member) && FactRecency.AreTimed(graph)) return false;
        var standings = graph.Store.Image.Read(Column.FactStanding, first, graph.Store.Members.FactEnds[member] - first);
        for (var i = 0; i < standings.Length; i++)
        {
            if (_standings[first + i] != (standings[i] < FactFilter.Unstated ? standings[i] : FactFilter.Hidden)) return false;
        }

        return true;
    }

    internal bool IsVisible(int fact) => _standings[fact] != FactFilter.Hidden;

    /// <summary>Whether a claim counts: it and its fact meet every condition.</summary>
    internal bool Counts(int claim) => _claims[claim];
}
