using System.Reflection;

namespace KnowledgeGraph.Seeds.Tests.Serialization;

/// <summary>
/// The class that the page on snapshot tests shows for projects without Verify: it is the one here, and it does what the page says.
/// </summary>
public sealed class SnapshotExampleTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("snapshots-").FullName;

    [Fact]
    public void The_page_shows_the_class()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "KnowledgeGraph.TestProjectDirectory").Value!;
        var source = File.ReadAllText(Path.Combine(root, "Serialization", "SnapshotExample.cs"));
        var page = File.ReadAllText(Path.Combine(root, "..", "..", "docs", "snapshot-tests.md"));
        Assert.Contains(
            "```csharp\n" + source[source.IndexOf("internal static", StringComparison.Ordinal)..] + "```", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_a_reviewed_one_fails_and_is_written_down()
    {
        Assert.ThrowsAny<Exception>(() => Match("new"));
        Assert.Equal("new", File.ReadAllText(At("received")));
        Assert.False(File.Exists(At("verified")));
    }

    [Fact]
    public void The_reviewed_text_passes_with_any_line_ends_and_with_a_byte_order_mark()
    {
        File.WriteAllText(At("verified"), "\uFEFFfirst\r\nsecond");
        Match("first\nsecond");
        Assert.False(File.Exists(At("received")));
    }

    [Fact]
    public void Another_text_fails_and_leaves_the_reviewed_one_alone()
    {
        File.WriteAllText(At("verified"), "old");
        Assert.ThrowsAny<Exception>(() => Match("new"));
        Assert.Equal("old", File.ReadAllText(At("verified")));
        Assert.Equal("new", File.ReadAllText(At("received")));
        Match("old");
        Assert.False(File.Exists(At("received")));
    }

    [Fact]
    public void The_parameters_of_a_theory_are_part_of_the_name()
    {
        Assert.ThrowsAny<Exception>(() => Snapshot.Match(this, "new", "kind=Company", "Test", Path.Combine(_directory, "Tests.cs")));
        Assert.True(File.Exists(Path.Combine(_directory, "SnapshotExampleTests.Test_kind=Company.received.txt")));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Match(string text) => Snapshot.Match(this, text, method: "Test", file: Path.Combine(_directory, "Tests.cs"));

    private string At(string state) => Path.Combine(_directory, $"SnapshotExampleTests.Test.{state}.txt");
}
