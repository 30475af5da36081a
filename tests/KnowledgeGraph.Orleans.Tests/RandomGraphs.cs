using System.Globalization;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Graphs that are made from seeds: two kinds, relations between them, one that is symmetric, and claims of all kinds.</summary>
internal static class RandomGraphs
{
    internal const int Count = 200;

    /// <param name="seed">What decides everything about the graph.</param>
    /// <param name="size">The number of nodes; by default below 40, which the seed decides.</param>
    internal static Graph Create(int seed, int? size = null)
    {
        var random = new Random(seed);
        var test = new TestGraph("Random", 7).Kind("Thing", isAbstract: true).Kind("A", "Thing").Kind("B", "Thing")
            .Relation("Thing", "To", "Thing", inverse: "From").Relation("A", "Over", "B")
            .Relation("Thing", "Near", "Thing", symmetric: true)
            .Property("A", "Size", MemberType.Int32).Source("S", "s.txt");
        var nodes = size ?? random.Next(2, 40);
        var kinds = Enumerable.Range(0, nodes).Select(_ => random.Next(2) == 0 ? "A" : "B").ToArray();
        for (var i = 0; i < nodes; i++) test.Entity(kinds[i], KeyOf(i), "Node " + (i % 7), "alias " + (i % 5));
        var known = new HashSet<(string, int, int)>();
        for (var i = random.Next(3 * nodes); i > 0; i--)
        {
            var (from, to) = (random.Next(nodes), random.Next(nodes));
            var relation = ((string[])["To", "Over", "Near"])[random.Next(3)];
            if (relation == "Over" && (kinds[from] != "A" || kinds[to] != "B")) continue;
            if (relation == "Near" && known.Contains((relation, to, from))) continue;
            if (known.Add((relation, from, to))) test.Fact(KeyOf(from), relation, KeyOf(to), AnyClaim(random));
        }

        for (var i = 0; i < nodes; i++)
            if (kinds[i] == "A") test.Fact(KeyOf(i), "Size", i.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < nodes; i++)
            if (random.Next(25) == 0) test.Status(KeyOf(i), "deprecated");
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
