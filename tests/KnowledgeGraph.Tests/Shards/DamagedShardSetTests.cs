using KnowledgeGraph.Tests.Blocks;

namespace KnowledgeGraph.Tests.Shards;

/// <summary>A set that is not whole is an error that names the part, the file and what to do.</summary>
public sealed class DamagedShardSetTests : IDisposable
{
    private const string Remedy = "or write the set again with 'kg shard'.";

    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Files.Delete(_directory);

    [Theory]
    [InlineData("kgi")]
    [InlineData("numbers")]
    public void A_missing_file_is_found_when_the_set_is_opened(string extension)
    {
        var path = PathOf(Write(3), part: 1, extension);
        File.Delete(path);
        AssertFault(Assert.Throws<ShardSetException>(() => ShardSet.Open(_directory)), 1, path, $"{path} does not exist");
    }

    [Theory]
    [InlineData("kgi")]
    [InlineData("numbers")]
    public void A_file_that_was_cut_short_is_found_when_the_set_is_opened(string extension)
    {
        var path = PathOf(Write(3), part: 2, extension);
        using (var file = File.OpenWrite(path)) file.SetLength(file.Length - 1);
        AssertFault(Assert.Throws<ShardSetException>(() => ShardSet.Open(_directory)), 2, path, $"{path} has ");
    }

    [Theory]
    [InlineData("kgi")]
    [InlineData("numbers")]
    public void A_file_of_another_version_is_found_when_its_part_is_opened(string extension)
    {
        var old = PathOf(Write(3), part: 0, extension);
        var set = ShardSet.Write(Files.Wide(301, 600), _directory, 3);
        var path = PathOf(set, part: 0, extension);
        var bytes = File.ReadAllBytes(old);
        Array.Resize(ref bytes, (int)new FileInfo(path).Length);
        File.WriteAllBytes(path, bytes);
        var error = Assert.Throws<ShardSetException>(() => ShardSet.Open(_directory).OpenPart(0));
        AssertFault(error, 0, path, "is damaged or of another version: it does not have the checksum ");
        Assert.NotNull(set.OpenPart(1));
    }

    [Fact]
    public void A_shard_of_another_graph_with_the_same_length_is_found_when_its_part_is_opened()
    {
        var (set, other) = (Write(3), Path.Combine(_directory, "other"));
        var source = ShardSet.Write(Files.Wide(300, 600, "Note "), other, 3);
        for (var part = 0; part < 3; part++)
        {
            var path = PathOf(set, part, "kgi");
            var from = Path.Combine(other, $"{source.Version}-3-{part}.kgi");
            Assert.Equal(new FileInfo(path).Length, new FileInfo(from).Length);
            File.Copy(from, path, overwrite: true);
            AssertFault(
                Assert.Throws<ShardSetException>(() => set.OpenPart(part)), part, path,
                "is damaged or of another version: it does not have the checksum ");
        }
    }

    /// <summary>Whatever byte of a set is changed: all files are read to find it.</summary>
    [Fact]
    public void Every_changed_byte_is_found()
    {
        var random = new Random(1);
        var set = Write(2);
        foreach (var path in Directory.GetFiles(_directory).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)))
        {
            var whole = File.ReadAllBytes(path);
            for (var i = 0; i < 40; i++)
            {
                var bytes = (byte[])whole.Clone();
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                Replace(path, bytes);
                var error = Assert.Throws<ShardSetException>(() => set.Verify());
                Assert.Equal(path, error.FileName);
                Assert.EndsWith(Remedy, error.Message, StringComparison.Ordinal);
            }

            Replace(path, whole);
        }

        set.Verify();
    }

    [Fact]
    public void The_manifest_of_another_number_of_parts_does_not_find_its_files()
    {
        Write(3);
        var manifest = File.ReadAllText(Manifest);
        foreach (var path in Directory.GetFiles(_directory)) File.Delete(path);
        Write(2);
        File.WriteAllText(Manifest, manifest);
        var error = Assert.Throws<ShardSetException>(() => ShardSet.Open(_directory));
        Assert.StartsWith("Part 0 of 3 is not usable: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_without_a_manifest_is_not_a_set()
    {
        var error = Assert.Throws<ShardSetException>(() => ShardSet.Open(_directory));
        Assert.Equal(
            $"{_directory} is not a set of shards: it has no file shards.json. Write the set with 'kg shard', or copy all of its files.",
            error.Message);
    }

    [Theory]
    [InlineData("\"parts\": [", "\"parts\": ", "it is not JSON (line ")]
    [InlineData("knowledgegraph-shards/1", "knowledgegraph-shards/9", "its format is knowledgegraph-shards/9 instead of ")]
    [InlineData("\"version\"", "\"versions\"", "a field is missing or of another type: ")]
    [InlineData("\"nodes\": 300", "\"nodes\": 301", "its parts do not have the nodes of the graph")]
    [InlineData("\"nodes\": 300", "\"nodes\": \"300\"", "a field is missing or of another type: ")]
    [InlineData("\"file\": \"", "\"file\": \"../", "is not the name of a file in the directory.")]
    public void A_damaged_manifest_is_an_error(string text, string replacement, string message)
    {
        Write(3);
        var manifest = File.ReadAllText(Manifest);
        Assert.Contains(text, manifest, StringComparison.Ordinal);
        File.WriteAllText(Manifest, manifest.Replace(text, replacement, StringComparison.Ordinal));
        var error = Assert.Throws<ShardSetException>(() => ShardSet.Open(_directory));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{Manifest} is damaged: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(Remedy, error.Message, StringComparison.Ordinal);
    }

    private string Manifest => Path.Combine(_directory, "shards.json");

    private static void AssertFault(ShardSetException error, int part, string path, string why)
    {
        Assert.Equal((part, path), (error.Part, error.FileName));
        Assert.StartsWith($"Part {part} of 3 is not usable: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(Remedy, error.Message, StringComparison.Ordinal);
    }

    private ShardSet Write(int parts) => ShardSet.Write(Files.Wide(300, 600), _directory, parts);

    private string PathOf(ShardSet set, int part, string extension) =>
        Path.Combine(_directory, $"{set.Version}-{set.PartCount}-{part}.{extension}");

    /// <summary>Replaces a file as the library asks it to be done, since the old one may still be mapped.</summary>
    private static void Replace(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".new", bytes);
        File.Move(path + ".new", path, overwrite: true);
    }
}
