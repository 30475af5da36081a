using System.Globalization;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary><c>kg shard</c> writes graphs in parts.</summary>
public sealed class ShardCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(1, "1 part")]
    [InlineData(3, "3 parts")]
    public void An_image_becomes_a_set_of_parts(int parts, string counted)
    {
        File.WriteAllBytes(PathOf("pets.kgi"), GraphAssemblyFile.ImageOf(Pets.Graph));
        var kg = Kg.RunIn(
            _directory, "shard", "pets.kgi", "--parts", parts.ToString(CultureInfo.InvariantCulture), "-o", "some/shards");
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        var set = ShardSet.Open(PathOf("some/shards"));
        set.Verify();
        Assert.Equal(
            $"some/shards: {counted} of {Pets.Graph.Name} {set.Version}, {Pets.Graph.NodeCount} nodes, {Pets.Graph.FactCount} facts\n",
            kg.Output);
        Assert.Equal(Pets.Graph.NodeCount, set.NodeCount);
    }

    [Fact]
    public void A_graph_of_an_assembly_gives_the_same_files()
    {
        var literal = GraphAssemblyFile.ImageOf(Pets.Graph);
        File.WriteAllBytes(PathOf("pets.kgi"), literal);
        GraphAssemblyFile.Write(PathOf("pets.dll"), ("Pets", literal));
        Assert.Equal(ExitCode.Found, Kg.RunIn(_directory, "shard", "pets.kgi", "--parts", "2", "-o", "one").ExitCode);
        Assert.Equal(ExitCode.Found, Kg.RunIn(_directory, "shard", "pets.dll", "--parts", "2", "-o", "other").ExitCode);
        foreach (var file in Directory.GetFiles(PathOf("one")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(PathOf("other"), Path.GetFileName(file))));
    }

    [Theory]
    [InlineData("none.kgi does not exist", "none.kgi", "--parts", "2", "-o", "shards")]
    [InlineData("--parts takes a whole number of at least 1, not “0”", "pets.kgi", "--parts", "0", "-o", "shards")]
    [InlineData("a graph has at most 4,096 parts, not 4,097", "pets.kgi", "--parts", "4097", "-o", "shards")]
    [InlineData(". is a directory\n  Give an image, or", ".", "--parts", "2", "-o", "shards")]
    [InlineData("pets.kgi is a file\n  Name a directory.\n", "pets.kgi", "--parts", "2", "-o", "pets.kgi")]
    [InlineData("--graph chooses a graph of an assembly, but INPUT is an image", "pets.kgi", "--parts", "2", "-o", "x", "--graph", "Pets")]
    public void What_cannot_be_divided_is_an_error_that_leaves_nothing(string message, params string[] arguments)
    {
        File.WriteAllBytes(PathOf("pets.kgi"), GraphAssemblyFile.ImageOf(Pets.Graph));
        var kg = Kg.RunIn(_directory, ["shard", .. arguments]);
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith($"kg: {message}", kg.Error, StringComparison.Ordinal);
        Assert.Equal([PathOf("pets.kgi")], Directory.GetFileSystemEntries(_directory));
    }

    private string PathOf(string name) => Path.Combine(_directory, name);
}
