using System.Globalization;

namespace KnowledgeGraph.Hosting.Tests.Graphs;

/// <summary>A graph that tells its version in several places.</summary>
internal static class NumberedGraph
{
    /// <summary>Enough nodes for several of the parts that have checksums of their own.</summary>
    internal const int Things = 300;

    /// <summary>Gets the vocabulary of all versions.</summary>
    internal static Graph Vocabulary { get; } = Build(0);

    internal static byte[] Image(int version) => Image(Build(version));

    internal static byte[] Image(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, ImageVersion.File);
        return stream.ToArray();
    }

    /// <summary>The image of a graph of the same name with another vocabulary.</summary>
    internal static byte[] ImageOfOtherVocabulary() => Image(new TestGraph("Numbered", 8).Kind("Thing").Entity("Thing", "t0").Build());

    /// <summary>Reads a label, a property, a hop, a source and a quote.</summary>
    internal static int[] VersionsIn(Graph graph, Random random)
    {
        var node = graph.Nodes[random.Next(Things)];
        var fact = node.Facts.Single(fact => fact.Member.Name == "Number");
        var next = node.Facts.First(fact => fact.Member.Name == "Next").Object!.Value;
        return
        [
            Number(node.Label), fact.Value.AsInt32(), Number(next.Label), Number(fact.Claims[0].Source!.Value.Title!),
            Number(fact.Claims[0].Quote!),
        ];
    }

    private static int Number(string text) => int.Parse(text.AsSpan(text.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture);

    private static Graph Build(int version)
    {
        var graph = new TestGraph("Numbered", 7).Kind("Thing").Property("Thing", "Number", MemberType.Int32)
            .Relation("Thing", "Next", "Thing", inverse: "Previous").Source("S", title: $"Source of version {version}");
        for (var i = 0; i < Things; i++) graph.Entity("Thing", Key(i), $"Thing {i} of version {version}");
        for (var i = 0; i < Things; i++)
        {
            graph.Fact(
                Key(i), "Number", version.ToString(CultureInfo.InvariantCulture),
                new TestClaim("S", $"Number {i} is that of version {version}"));

            // Another order of edges in each version.
            graph.Fact(Key(i), "Next", Key((i * 7 + version) % Things));
        }

        return graph.Build();
    }

    private static string Key(int index) => $"t{index:D4}";
}
