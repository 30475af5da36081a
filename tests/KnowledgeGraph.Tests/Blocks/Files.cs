namespace KnowledgeGraph.Tests.Blocks;

/// <summary>Graphs as the bytes of files.</summary>
internal static class Files
{
    internal static byte[] BytesOf(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream);
        return stream.ToArray();
    }

    internal static byte[] BytesOf(Graph graph, ImageVersion version)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, version);
        return stream.ToArray();
    }

    /// <summary>
    /// Deletes a directory with files that graphs may have mapped, which some systems only allow once these are collected.
    /// </summary>
    internal static void Delete(string directory)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (Exception error) when (OperatingSystem.IsWindows() && error is IOException or UnauthorizedAccessException)
        {
            // A graph of a test that failed is still in use.
        }
    }

    /// <summary>A graph of one relation with more nodes than are decoded together, and facts that are hidden among others.</summary>
    internal static Graph Wide(int nodes, int facts, string label = "Node ")
    {
        var random = new Random(nodes);
        var graph = new TestGraph("Wide").Kind("Thing").Relation("Thing", "Near", "Thing", inverse: "NearOf")
            .Property("Thing", "Size", MemberType.Int32).Source("S", "s.txt");
        for (var i = 0; i < nodes; i++) graph.Entity("Thing", $"k{i:D6}", label + i);
        var known = new HashSet<(int, int)>();
        for (var i = 0; i < facts; i++)
        {
            var (subject, target) = (random.Next(nodes), random.Next(10) == 0 ? random.Next(20) : random.Next(nodes));
            if (!known.Add((subject, target))) continue;
            var modality = random.Next(8) == 0 ? Modality.Rumoured : Modality.Asserted;
            graph.Fact($"k{subject:D6}", "near", $"k{target:D6}", new TestClaim("S") { Modality = modality });
        }

        for (var i = 0; i < nodes; i += 3) graph.Fact($"k{i:D6}", "size", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return graph.Build();
    }
}
