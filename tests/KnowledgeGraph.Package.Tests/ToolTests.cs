using System.Text.Json;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public void The_tool_installs_from_the_packed_feed_alone_and_says_its_version()
    {
        var (exitCode, output) = feed.Tool.Run("--version");
        Assert.Equal(0, exitCode);
        Assert.Contains(feed.Version("KnowledgeGraph.Cli"), output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_runs_on_a_later_major_version_of_the_runtime_where_its_own_is_not_installed()
    {
        using var package = feed.Open("KnowledgeGraph.Cli");
        using var configuration = JsonDocument.Parse(package.Read("tools/net10.0/any/kg.runtimeconfig.json"));
        Assert.Equal("Major", configuration.RootElement.GetProperty("runtimeOptions").GetProperty("rollForward").GetString());
    }
}
