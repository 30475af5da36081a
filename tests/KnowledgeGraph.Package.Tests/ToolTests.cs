using System.Diagnostics;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public void The_tool_installs_from_the_packed_feed_alone_and_says_its_version()
    {
        var directory = feed.Project("tool", "KnowledgeGraph");
        var version = feed.ReadMetadata("KnowledgeGraph.Cli").Elements().Single(element => element.Name.LocalName == "version").Value;
        DotnetCommand.Run(
            directory, "tool", "install", "KnowledgeGraph.Cli", "--tool-path", "installed", "--version", version, "--configfile", "nuget.config")
            .Succeeded();

        var start = new ProcessStartInfo(Path.Combine(directory, "installed", OperatingSystem.IsWindows() ? "kg.exe" : "kg"), "--version") { RedirectStandardOutput = true };
        using var tool = Process.Start(start)!;
        var output = tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        Assert.Equal(0, tool.ExitCode);
        Assert.Contains(version, output, StringComparison.Ordinal);
    }
}
