using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Views;

/// <summary>Decides which claims hold in a time. Few claims give dates and many give the same ones, so each text is read once.</summary>
internal static class ClaimTimes
{
    /// <summary>Takes out the claims that one of the times excludes. O(claims).</summary>
    internal static void Narrow(Graph graph, TimeWindow[] times, bool[] counts)
    {
        var since = Read(graph.Store.Image, Column.ClaimSince, counts.Length);
        var until = Read(graph.Store.Image, Column.ClaimUntil, counts.Length);
        var at = Read(graph.Store.Image, Column.ClaimAt, counts.Length);
        if (since is null && until is null && at is null) return;

        var dates = new Dictionary<int, PartialDate?>();
        for (var claim = 0; claim < counts.Length; claim++)
        {
            if (!counts[claim]) continue;
            var (begin, end, seen) = (since?[claim] ?? 0, until?[claim] ?? 0, at?[claim] ?? 0);
            if ((begin | end | seen) == 0) continue;
            foreach (var time in times)
            {
                if (time.Excludes(DateOf(begin), DateOf(end), DateOf(seen))) counts[claim] = false;
            }
        }

        PartialDate? DateOf(int text)
        {
            if (text == 0) return null;
            if (!dates.TryGetValue(text, out var date)) dates.Add(text, date = GraphStore.ToDate(graph.Store.Image.GetString(text)));
            return date;
        }
    }

    private static int[]? Read(GraphImage image, Column column, int claims) =>
        image.IsEvery(column, 0) ? null : image.Read(column, 0, claims);
}
