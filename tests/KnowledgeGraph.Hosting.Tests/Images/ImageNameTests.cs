using KnowledgeGraph.Hosting.Images;
using KnowledgeGraph.Hosting.Tests.Graphs;

namespace KnowledgeGraph.Hosting.Tests.Images;

/// <summary>Which file is the newest.</summary>
public sealed class ImageNameTests : IDisposable
{
    private readonly GraphDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("graph-9.kgi", "graph-10.kgi")]
    [InlineData("graph-2026-11-28.kgi", "graph-2026-11-29.kgi")]
    [InlineData("graph-2026-11-29.kgi", "graph-2026-11-29.2.kgi")]
    [InlineData("graph-1.9.kgi", "graph-1.10.kgi")]
    [InlineData("graph.kgi", "graph-1.kgi")]
    [InlineData("graph-007.kgi", "graph-8.kgi")]
    [InlineData("graph-07.kgi", "graph-7.kgi")]
    [InlineData("graph-99999999999999999999.kgi", "graph-100000000000000000000.kgi")]
    [InlineData("7.kgi", "a.kgi")]
    [InlineData("A.kgi", "a.kgi")]
    public void A_name_is_older_than_another(string older, string newer)
    {
        Assert.True(ImageName.Compare(older, newer) < 0);
        Assert.True(ImageName.Compare(newer, older) > 0);
        Assert.Equal(0, ImageName.Compare(newer, newer));
    }

    /// <summary>Sorting needs an order without circles, whatever the names are.</summary>
    [Fact]
    public void The_order_of_any_three_names_has_no_circle()
    {
        var random = new Random(1);
        var names = Enumerable.Range(0, 60).Select(_ => NewName(random)).Distinct().ToArray();
        foreach (var a in names)
        {
            foreach (var b in names)
            {
                Assert.Equal(a == b, ImageName.Compare(a, b) == 0);
                Assert.Equal(Math.Sign(ImageName.Compare(a, b)), -Math.Sign(ImageName.Compare(b, a)));
                foreach (var c in names)
                {
                    if (ImageName.Compare(a, b) < 0 && ImageName.Compare(b, c) < 0)
                        Assert.True(ImageName.Compare(a, c) < 0, $"{a} {b} {c}");
                }
            }
        }
    }

    [Fact]
    public void Only_files_that_match_are_listed_and_the_newest_comes_first()
    {
        string[] names =
            ["graph-9.kgi", "graph-10.kgi", ".graph-11.kgi", "graph-12.kgi.part", "graph-13.kgi.4711.tmp", "notes.txt"];
        foreach (var name in names) _directory.Put(name, [1, 2, 3]);
        Directory.CreateDirectory(_directory.PathOf("graph-14.kgi"));

        var images = new ImageDirectory(_directory.Path, "*.kgi").List();
        Assert.Equal(["graph-10.kgi", "graph-9.kgi"], images.Select(image => image.Name));
        Assert.All(images, image => Assert.Equal(3, image.Length));
    }

    [Fact]
    public void A_link_is_another_file_once_it_leads_to_another_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        var directory = new ImageDirectory(_directory.Path, "*.kgi");
        _directory.Put("a.old", [1]);
        _directory.Put("b.old", [1, 2]);
        File.CreateSymbolicLink(_directory.PathOf("current"), _directory.PathOf("a.old"));
        File.CreateSymbolicLink(_directory.PathOf("graph.kgi"), _directory.PathOf("current"));
        var before = Assert.Single(directory.List());
        Assert.Equal(1, before.Length);

        File.Delete(_directory.PathOf("current"));
        File.CreateSymbolicLink(_directory.PathOf("current"), _directory.PathOf("b.old"));
        Assert.Equal(2, Assert.Single(directory.List()).Length);

        File.Delete(_directory.PathOf("current"));
        Assert.Equal(-1, Assert.Single(directory.List()).Length);
    }

    private static string NewName(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "019.-aZ"[random.Next(7)]));
}
