namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Silos run whatever their directories hold. What is wrong with a set is an error with part, silo, file and what to do.</summary>
public sealed class SetFaultTests(Cluster cluster)
{
    [Fact]
    public async Task A_directory_that_silos_do_not_have_is_an_error_until_the_set_is_there()
    {
        var (graph, directory) = (cluster.Client.GetKnowledgeGraph("absent"), cluster.DirectoryOf("absent"));
        var error = await FaultOf(graph.FindAsync("n1"));
        Assert.Equal((ClusterFault.UnusableShard, null, false), (error.Fault, error.Part, error.IsRetryable));
        Assert.Equal(
            $"'absent' on silo {error.Silo}: {directory} is not a set of shards: it has no file shards.json. Write the set with "
                + "'kg shard', or copy all of its files.", error.Message);
        ShardSet.Write(RandomGraphs.Create(0), directory, 3);
        Assert.Equal("n1", (await graph.FindAsync("n1"))?.Key);
    }

    [Fact]
    public async Task A_set_without_one_of_its_files_is_an_error_of_that_part_alone()
    {
        var (graph, path) = (cluster.Client.GetKnowledgeGraph("partial"), FileOf("partial", "-2.numbers"));
        File.Delete(path);
        var error = await FaultOf(graph.FindAsync("n1"));
        Assert.Equal((ClusterFault.UnusableShard, 2), (error.Fault, error.Part));
        Assert.StartsWith(
            $"Part 2 of 'partial' on silo {error.Silo}: Part 2 of 3 is not usable: {path} does not exist. Copy the files of Random ",
            error.Message, StringComparison.Ordinal);
        foreach (var node in RandomGraphs.Create(0).Nodes.Where(node => ShardSet.PartOf(node.Key, 3) != 2))
            Assert.Equal(node.Label, (await graph.NodeAsync(node.Key))?.Label);
    }

    [Fact]
    public async Task A_shard_of_another_vocabulary_than_its_set_is_an_error_that_names_both()
    {
        var path = Path.Combine(cluster.DirectoryOf("foreign"), "shards.json");
        var manifest = await File.ReadAllTextAsync(path);
        Assert.Contains("\"0000000000000007\"", manifest, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, manifest.Replace("0000000000000007", "0000000000000008", StringComparison.Ordinal));
        var graph = cluster.Client.GetKnowledgeGraph("foreign");
        var error = await FaultOf(graph.NodeAsync("n1"));
        Assert.Equal((ClusterFault.UnusableShard, ShardSet.PartOf("n1", 3)), (error.Fault, error.Part));
        Assert.StartsWith($"Part {error.Part} of 'foreign' on silo {error.Silo}: ", error.Message, StringComparison.Ordinal);
        var file = FileOf("foreign", $"-{error.Part}.kgi");
        Assert.Contains(
            $" {file} has the vocabulary 0000000000000007, but the manifest says 0000000000000008. Copy ", error.Message,
            StringComparison.Ordinal);
        var other = await Assert.ThrowsAsync<ArgumentException>(() => graph.NodeAsync(RandomGraphs.Create(0)["n1"]));
        Assert.Contains("with the vocabulary 0000000000000007, but 'foreign' on the cluster is", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silos_with_two_versions_of_a_set_are_an_error_that_names_both()
    {
        var error = await FaultOf(cluster.Client.GetKnowledgeGraph("mixed").FindAsync("n1"));
        var versions = Enumerable.Range(0, 2).Select(silo => ShardSet.Open(cluster.DirectoryOf("mixed" + silo)).Version).ToList();
        Assert.Equal((ClusterFault.OtherVersion, false), (error.Fault, error.IsRetryable));
        var subject = $"Part {error.Part} of 'mixed' on silo {error.Silo}: the silo has version ";
        Assert.StartsWith(subject, error.Message, StringComparison.Ordinal);
        Assert.All(versions, version => Assert.Contains($"version {version}", error.Message, StringComparison.Ordinal));
        Assert.Contains(". Copy the same set to all silos, ", error.Message, StringComparison.Ordinal);
    }

    private static async Task<ClusterGraphException> FaultOf(Task question) =>
        await Assert.ThrowsAsync<ClusterGraphException>(() => question);

    private string FileOf(string name, string end) =>
        Directory.GetFiles(cluster.DirectoryOf(name)).Single(path => path.EndsWith(end, StringComparison.Ordinal));
}
