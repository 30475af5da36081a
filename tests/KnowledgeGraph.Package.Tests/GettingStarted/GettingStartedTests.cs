namespace KnowledgeGraph.Package.Tests.GettingStarted;

/// <summary>The page "Your first graph", followed from an empty folder by its own words, with the packages as packed.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed class GettingStartedTests(PackedFeed feed)
{
    private static readonly GuidePage Page = GuidePage.Read(Path.Combine(Repository.Root, "docs", "getting-started.md"));

    [Fact]
    public void Each_of_the_ten_steps_does_what_the_page_says()
    {
        var walk = new GuideWalk(feed.Newcomer("first-graph"));
        walk.Follow(Page);
        Assert.InRange(walk.Commands, 10, 20);
    }
}
