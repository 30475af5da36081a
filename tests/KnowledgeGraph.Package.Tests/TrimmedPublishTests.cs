using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed partial class TrimmedPublishTests(PackedFeed feed)
{
    [Fact]
    public void The_consumer_is_published_trimmed_and_self_contained_without_a_warning_and_runs()
    {
        // The run-time pack and the linker are not in the feed: this one copy asks where the machine's own configuration says, too.
        var consumer = feed.Consumer("consumer-trimmed");
        File.Delete(Path.Combine(consumer.Root, "nuget.config"));

        var published = Path.Combine(consumer.Root, "published");
        var publish = DotnetCommand.Run(
            consumer.Root, "publish", "-m:1", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o",
            published,
            "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:TrimmerSingleWarn=false",
            $"-p:RestoreAdditionalProjectSources={feed.Packages}");
        var missing = RuntimePackMissing.Match(publish.Output);
        Assert.SkipWhen(
            publish.ExitCode != 0 && missing.Success, "What a self-contained program is made of does not restore: " + missing.Value);
        publish.Succeeded();
        Assert.DoesNotMatch("(?i)warning", publish.Output);

        using var program = Process.Start(
            new ProcessStartInfo(Path.Combine(published, "Consumer" + (OperatingSystem.IsWindows() ? ".exe" : "")))
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var text = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal((0, ConsumerTests.ExpectedOutput), (program.ExitCode, text.ReplaceLineEndings("\n")));
    }

    [GeneratedRegex(@"error NU1(101|102|301)\b.*(Microsoft\.NETCore\.App|Microsoft\.NET\.ILLink|service index).*")]
    private static partial Regex RuntimePackMissing { get; }
}
