using KnowledgeGraph.Image;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Views;

/// <summary>Sources of a graph, by their numbers in ascending order.</summary>
internal sealed class SourceSet(int[] sources)
{
    /// <exception cref="ArgumentException">The collection is empty, or a source is of another graph.</exception>
    internal static SourceSet Of(Graph graph, ReadOnlySpan<Source> sources)
    {
        if (sources.IsEmpty) throw new ArgumentException("Name at least one source.", nameof(sources));
        var numbers = new SortedSet<int>();
        foreach (var source in sources)
            numbers.Add(graph.Resolve(source, nameof(sources)).Index);
        return new SourceSet([.. numbers]);
    }

    /// <exception cref="ArgumentException">The collection is empty, or no source has one of the keys.</exception>
    internal static SourceSet Of(Graph graph, ReadOnlySpan<string> keys)
    {
        if (keys.IsEmpty) throw new ArgumentException("Name at least one source.", nameof(keys));
        var numbers = new SortedSet<int>();
        foreach (var key in keys)
        {
            if (key is null) throw new ArgumentNullException(nameof(keys), "A key is null.");
            numbers.Add(graph.Sources.TryGet(key, out var source) ? source.Index : throw Unknown(graph, key, nameof(keys)));
        }

        return new SourceSet([.. numbers]);
    }

    internal SourceSet Intersect(SourceSet? others) => others is null ? this : new SourceSet([.. Numbers.Intersect(others.Numbers)]);

    private int[] Numbers { get; } = sources;

    /// <summary>
    /// Takes out the claims that the sources do not state. A claim that cites none follows from those that it rests on, and counts if all
    /// of them do; one that rests on nothing, or in a circle on itself, does not. O(claims).
    /// </summary>
    internal void Narrow(Graph graph, bool[] counts)
    {
        var image = graph.Store.Image;
        var sources = image.Read(Column.ClaimSource, 0, counts.Length);
        var isFrom = new bool[counts.Length];
        var unmet = new int[counts.Length];
        var conclusions = new Dictionary<int, List<int>>();
        var settled = new Stack<int>();
        for (var claim = 0; claim < isFrom.Length; claim++)
        {
            if (sources[claim] > 0)
            {
                if (Array.BinarySearch(Numbers, sources[claim] - 1) >= 0) settled.Push(claim);
                continue;
            }

            foreach (var premise in graph.Store.PremisesOf(claim))
            {
                unmet[claim]++;
                if (!conclusions.TryGetValue(premise, out var list)) conclusions.Add(premise, list = []);
                list.Add(claim);
            }
        }

        while (settled.TryPop(out var claim))
        {
            isFrom[claim] = true;
            if (!conclusions.TryGetValue(claim, out var list)) continue;
            foreach (var conclusion in list)
            {
                if (--unmet[conclusion] == 0) settled.Push(conclusion);
            }
        }

        for (var claim = 0; claim < counts.Length; claim++) counts[claim] &= isFrom[claim];
    }

    internal string Describe(Graph graph)
    {
        if (Numbers.Length == 0) return "from no source";
        const int Named = 5;
        var names = new List<string>();
        foreach (var source in Numbers.AsSpan(0, Math.Min(Numbers.Length, Named))) names.Add(graph.Sources[source].Key);
        if (Numbers.Length > Named) names.Add($"{Numbers.Length - Named} more");
        return "from " + GraphView.Join(names);
    }

    private static ArgumentException Unknown(Graph graph, string key, string parameter)
    {
        var names = new List<string>();
        foreach (var source in graph.Sources) names.Add(source.Key);
        return new ArgumentException(NearestKnown.Explain($"{graph.Name} has no source ", key, names), parameter);
    }
}
