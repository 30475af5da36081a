using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests.GettingStarted;

/// <summary>The page "Your first graph", followed from an empty folder by its own words, with the packages as packed.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed class GettingStartedTests(PackedFeed feed)
{
    private static readonly GuidePage Page = GuidePage.Read(Repository.PathOf("docs", "getting-started.md"));

    [Fact]
    public void Each_of_the_ten_steps_does_what_the_page_says()
    {
        var walk = new GuideWalk(feed.Newcomer("first-graph"));
        walk.Follow(Page);
        Assert.InRange(walk.Commands, 10, 20);
    }

    [Fact]
    public void The_template_gives_the_files_that_the_steps_lead_to()
    {
        var version = feed.Version("KnowledgeGraph");
        var made = TemplateTests.Create(feed, "as-on-the-page", "Catalogue");
        var written = Page.Files();
        Assert.Equal(
            written.Select(file => $"{file.Key}\n{file.Value.Replace(Reference("0.1.0"), Reference(version), StringComparison.Ordinal)}"),
            Directory.GetFiles(made, "*", SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(made, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{file.Name}\n{file.Text}"));

        static string Reference(string version) => $"Include=\"KnowledgeGraph\" Version=\"{version}\"";
    }
}
