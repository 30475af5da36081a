using KnowledgeGraph.Tests.Blocks;
using KnowledgeGraph.Writing;

namespace KnowledgeGraph.Tests.Writing;

/// <summary>What a killed process left behind is deleted, and nothing else.</summary>
public sealed class WholeFilesTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Files.Delete(_directory);

    [Fact]
    public void Only_files_that_were_left_behind_for_the_same_path_are_deleted()
    {
        string[] kept = ["a*.kgi", "a*.kgi.tmp", "a*.kgi..tmp", "a*.kgi.notes.tmp", "a*.kgi.1x.tmp", "a*.kgi.1.tmp.old", "ab.kgi.1.tmp"];
        foreach (var name in (string[])[.. kept, "a*.kgi.1.tmp", "a*.kgi.4711.tmp"]) File.WriteAllText(PathOf(name), name);
        WholeFiles.DeleteLeft(PathOf("a*.kgi"));
        Assert.Equal(
            kept.Order(StringComparer.Ordinal),
            Directory.GetFiles(_directory).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_being_written_stays()
    {
        using var files = new WholeFiles();
        files.CreateStream(PathOf("a.kgi")).WriteByte(1);
        WholeFiles.DeleteLeft(PathOf("a.kgi"));
        files.Commit();
        Assert.Equal([1], File.ReadAllBytes(PathOf("a.kgi")));
        Assert.Equal([PathOf("a.kgi")], Directory.GetFiles(_directory));
    }

    private string PathOf(string name) => Path.Combine(_directory, name);
}
