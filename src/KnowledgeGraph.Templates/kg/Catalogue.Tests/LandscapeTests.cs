using System.Runtime.CompilerServices;
using KnowledgeGraph;
using Xunit;

namespace Catalogue.Tests;

public sealed class LandscapeTests
{
    [Fact]
    public void The_graph_is_as_reviewed()
    {
        var directory = DirectoryOfThisFile();
        var verified = Path.Combine(directory, "LandscapeTests.The_graph_is_as_reviewed.verified.txt");
        var received = Path.Combine(directory, "LandscapeTests.The_graph_is_as_reviewed.received.txt");
        var actual = Landscape.Graph.ToSnapshot();
        File.WriteAllText(received, actual);
        Assert.Equal(File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "", actual);
        File.Delete(received);
    }

    [Fact]
    public void Orders_reach_the_archive_through_the_ledger()
    {
        var path = Landscape.Graph.ShortestPath(Service.Checkout, Service.Archive);
        Assert.Equal("Checkout ─depends on→ Ledger ─depends on→ Archive", path?.ToString());
    }

    private static string DirectoryOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
