using System.Globalization;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>
/// Graphs that are made from seeds: two kinds, relations between them, with rules and definitions, and claims of all kinds.
/// </summary>
internal static class RandomGraphs
{
    internal const int Count = 200;

    /// <summary>Graphs in which much can be reached from the first node, each another number of nodes.</summary>
    internal static Graph[] Connected { get; } =
    [
        .. Enumerable.Range(0, Count).Select(static seed => Create(seed))
            .Where(static graph => graph.Reachable(graph["n0"], new PathOptions { Direction = PathDirection.Either }).Count > 4)
            .DistinctBy(static graph => graph.NodeCount).Take(6),
    ];

    /// <param name="seed">What decides everything about the graph.</param>
    /// <param name="size">The number of nodes; by default below 40, which the seed decides.</param>
    /// <param name="labelLength">How long labels are at least: short ones are all in the first block of a file.</param>
    /// <param name="storesDerived">Whether the image has the derived edges.</param>
    internal static Graph Create(int seed, int? size = null, int labelLength = 0, bool storesDerived = true)
    {
        var random = new Random(seed);
        var test = new TestGraph("Random", 7).Kind("Thing", isAbstract: true).Kind("A", "Thing").Kind("B", "Thing")
            .Relation("Thing", "To", "Thing", inverse: "From").Relation("A", "Over", "B")
            .Relation("Thing", "Near", "Thing", symmetric: true)
            .Relation("Thing", "PartOf", "Thing", inverse: "Parts").Rule("Thing", "PartOf", transitive: true)
            .Relation("A", "Uses", "Thing").Rule("A", "Uses", inheritedThrough: "PartOf")
            .Derived("Thing", "Linked", "Thing", "To/Over?|^Near/To", inverse: "LinkedBy")
            .Derived("Thing", "Same", "Thing", "To|Near/Same/Near")
            .Property("A", "Size", MemberType.Int32).Source("S", "s.txt");
        var nodes = size ?? random.Next(2, 40);
        var kinds = Enumerable.Range(0, nodes).Select(_ => random.Next(2) == 0 ? "A" : "B").ToArray();
        for (var i = 0; i < nodes; i++)
        {
            var label = ("Node " + (i % 7)).PadRight(labelLength, (char)('a' + i % 26));
            test.Entity(kinds[i], KeyOf(i), label, "alias " + (i % 5));
        }

        var known = new HashSet<(string, int, int)>();
        for (var i = random.Next(3 * nodes); i > 0; i--)
        {
            var (from, to) = (random.Next(nodes), random.Next(nodes));
            var relation = ((string[])["To", "Over", "Near", "PartOf", "Uses", "To", "Near"])[random.Next(7)];
            if (relation == "Over" && (kinds[from] != "A" || kinds[to] != "B")) continue;
            if (relation == "Uses" && kinds[from] != "A") continue;
            if (relation == "Near" && known.Contains((relation, to, from))) continue;
            if (known.Add((relation, from, to))) test.Fact(KeyOf(from), relation, KeyOf(to), AnyClaim(random));
        }

        for (var i = 0; i < nodes; i++)
            if (kinds[i] == "A") test.Fact(KeyOf(i), "Size", i.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < nodes; i++)
            if (random.Next(25) == 0) test.Status(KeyOf(i), "deprecated");
        return storesDerived ? test.BuildDerived() : test.Build();
    }

    /// <summary>A graph of two kinds in which most neighbours of a node are neighbours of each other.</summary>
    internal static Graph CreateDense()
    {
        var (random, nodes) = (new Random(14), 40);
        var test = new TestGraph("Dense", 8).Kind("Thing", isAbstract: true).Kind("A", "Thing").Kind("B", "Thing")
            .Relation("Thing", "To", "Thing").Relation("Thing", "Near", "Thing", symmetric: true);
        for (var i = 0; i < nodes; i++) test.Entity(i % 3 == 0 ? "B" : "A", KeyOf(i));
        for (var i = 0; i < nodes * nodes; i++)
        {
            var (from, to) = (i / nodes, i % nodes);
            if (random.Next(3) == 0) test.Fact(KeyOf(from), "To", KeyOf(to));
            if (from <= to && random.Next(3) == 0) test.Fact(KeyOf(from), "Near", KeyOf(to));
        }

        return test.Build();
    }

    private static string KeyOf(int i) => "n" + i.ToString(CultureInfo.InvariantCulture);

    private static TestClaim AnyClaim(Random random)
    {
        var modality = random.Next(4) == 0 ? (Modality)random.Next(8) : Modality.Asserted;
        return new TestClaim(modality != Modality.Inferred && random.Next(2) == 0 ? "S" : null)
        {
            Modality = modality,
            By = random.Next(6) == 0 ? "n1" : null,
        };
    }
}
