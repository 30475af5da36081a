namespace KnowledgeGraph.Orleans.Tests.Samples;

/// <summary>The program of samples/Cluster starts silos, which answer as one process does.</summary>
public sealed class ClusterSampleTests
{
    private const string Answers =
        """
        105 nodes and 268 facts in 3 parts
        3 silos
        High-Flyer Category AI-driven quantitative trading hedge fund (D3)
        High-Flyer Category hedge fund (D1)
        High-Flyer Acquired A100 (D3)
        High-Flyer CarriedOut High-Flyer’s purchase of A100s (D3)
        High-Flyer ControlledBy Liang Wenfeng (D1)
        High-Flyer FoundedBy Liang Wenfeng (D3)
        High-Flyer Backs DeepSeek (D1, D1)
        High-Flyer PivotedTo AI development (D1)
        US export controls restrict advanced AI chips
        97 nodes are at most 5 steps away from High-Flyer
        US export controls are 2 steps away
          High-Flyer Backs DeepSeek: Asserted, D1
          DeepSeek Uses H800: Claimed, D3
          H800 WithinLimitsOf US export controls: Inferred, by inference

        """;

    [Fact]
    public async Task Three_silos_start_with_one_command_and_answer()
    {
        var output = new StringWriter { NewLine = "\n" };
        await global::Samples.Cluster.Program.RunAsync(output);
        Assert.Equal(Answers.ReplaceLineEndings("\n"), output.ToString());
    }

    [Fact]
    public async Task A_silo_without_a_complete_set_ends_and_says_what_is_missing()
    {
        var directory = Directory.CreateTempSubdirectory("kg");
        string[] arguments = ["--silo", directory.FullName, "--port", "1", "--gateway", "2", "--primary", "1"];
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => global::Samples.Cluster.SiloProcess.StartAsync(arguments));
        Assert.Equal(
            $"A silo did not start: {directory.FullName} is not a set of shards: it has no file shards.json. Write the set with "
                + "'kg shard', or copy all of its files.", error.Message);
        var set = ShardSet.Write(RandomGraphs.Create(0), directory.FullName, 3);
        File.Delete(Path.Combine(directory.FullName, ShardSet.ImageName(set.Version, 3, 1)));
        error = await Assert.ThrowsAsync<InvalidOperationException>(() => global::Samples.Cluster.SiloProcess.StartAsync(arguments));
        Assert.Contains("Part 1 of 3 is not usable: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(" does not exist. Copy the files of Random ", error.Message, StringComparison.Ordinal);
        directory.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--redis nonsense", "--redis is a host and a port, such as localhost:6379, and not 'nonsense'.")]
    [InlineData("--silo shards", "A silo has two ports, and either a primary silo or a Redis.")]
    [InlineData("--silo shards --port 70000", "--port is a port from 1 to 65535, and not '70000'.")]
    [InlineData("--port 1", "Ports are those of a silo, which also has a directory.")]
    [InlineData("--redis", "'--redis' has no value.")]
    [InlineData("--silos 5", "There is no argument '--silos'.")]
    public void Wrong_arguments_are_an_error(string arguments, string message)
    {
        var error = Assert.Throws<FormatException>(() => global::Samples.Cluster.Arguments.Parse(arguments.Split(' ')));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
