using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

/// <summary>A consumer and <c>kg</c> as native programs. Where the machine cannot link them, the tests are skipped.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed class NativePublishTests(PackedFeed feed)
{
    private const string Seeds = "src/KnowledgeGraph.Seeds";

    private static readonly string SeedsAssembly = Repository.PathOf(
        Seeds, "bin", Repository.Configuration, "net10.0", "KnowledgeGraph.Seeds.dll");

    [Fact]
    public void The_consumer_is_published_as_a_native_program_without_a_warning_and_runs()
    {
        // The AOT compiler is not in the feed: this copy asks where the machine's own configuration says, too.
        var consumer = feed.Consumer("consumer-native");
        File.Delete(Path.Combine(consumer.Root, "nuget.config"));

        var published = Path.Combine(consumer.Root, "published");
        var publish = DotnetCommand.Run(
            consumer.Root, "publish", "-m:1", "-c", "Release", "-r", NativeBuild.Runtime, "-o", published,
            "-p:PublishAot=true", "-p:TrimmerSingleWarn=false", $"-p:RestoreAdditionalProjectSources={feed.Packages}");
        NativeBuild.Require(publish);

        NativeBuild.AssertNoWarning(publish);
        Assert.DoesNotMatch("(?i)warning", publish.Output);
        Assert.False(File.Exists(Path.Combine(published, "Consumer.dll")));
        var (exitCode, text) = Run(Path.Combine(published, "Consumer" + (OperatingSystem.IsWindows() ? ".exe" : "")));
        Assert.Equal((0, ConsumerTests.ExpectedOutput), (exitCode, text));
    }

    [Fact]
    public void The_tool_installs_as_a_native_program_that_answers_as_the_portable_one()
    {
        var directory = feed.Project("tool-native", "KnowledgeGraph");
        var packages = Path.Combine(directory, "packages");
        var native = Pack(packages, "-r", NativeBuild.Runtime);
        NativeBuild.Require(native);

        NativeBuild.AssertNoWarning(native);
        NativeBuild.AssertNoWarning(Pack(packages, "-r", "any"));
        NativeBuild.AssertNoWarning(Pack(packages));
        AssertDescribed(packages);
        var installed = Path.Combine(directory, "installed");
        InstalledTool.Install(installed, packages, feed.Version("KnowledgeGraph.Cli"));

        Assert.Empty(Directory.GetFiles(installed, "*.dll", SearchOption.AllDirectories));
        Assert.Empty(
            Directory.GetFiles(installed, "*.dbg", SearchOption.AllDirectories)
                .Concat(Directory.GetFiles(installed, "*.pdb", SearchOption.AllDirectories)));

        var program = Path.Combine(installed, OperatingSystem.IsWindows() ? "kg.exe" : "kg");
        var portable = Repository.PathOf("src", "KnowledgeGraph.Cli", "bin", Repository.Configuration, "net10.0", "kg.dll");
        string[][] commands =
        [
            ["--version"],
            ["--help"],
            ["path", "High-Flyer", "US export controls", "--relations", "backs,uses,withinLimitsOf"],
            ["walk", "DeepSeek", "Uses/MadeBy|Uses/WithinLimitsOf", "--json"],
            ["why", "High-Flyer", "exposedTo", "US export controls", "--json"],
            ["show", "H800", "--json"],
            ["find", "export"],
            ["list", "companies", "--json"],
            ["stats", "--assembly", SeedsAssembly],
            ["stats", "--json", "--assembly", SeedsAssembly],
            ["rank", "pagerank", "--top", "3", "--json"],
            ["check", Repository.PathOf(Seeds, "Facts"), "--assembly", SeedsAssembly],
            ["check", Repository.PathOf(Seeds, "Facts"), "--assembly", SeedsAssembly, "--json"],
            ["explain", "KG2001"],
            ["show", "nobody"],
        ];
        Assert.All(commands, command =>
        {
            var answer = Run(program, command);
            Assert.Equal(Run("dotnet", ["exec", portable, .. command]), answer);
            Assert.Equal(command is ["show", "nobody"] ? 2 : 0, answer.ExitCode);
        });
        Keep(packages);
    }

    /// <summary>Copies the checked packages to where they are asked for, since to make them takes minutes.</summary>
    private static void Keep(string packages)
    {
        if (Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_NATIVE_PACKAGES") is not { Length: > 0 } directory) return;
        Directory.CreateDirectory(directory);
        foreach (var file in Directory.GetFiles(packages, "*.nupkg"))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>Each of the three packages has the page of the tool.</summary>
    private void AssertDescribed(string packages)
    {
        using var portable = feed.Open("KnowledgeGraph.Cli");
        var files = Directory.GetFiles(packages, "*.nupkg");
        Assert.Equal(3, files.Length);
        Assert.All(files, file =>
        {
            using var package = PackedFile.Open(file);
            foreach (var name in (string[])["description", "tags", "readme", "icon", "license"])
                Assert.Equal(portable.Element(name).Value, package.Element(name).Value);
            Assert.Equal(portable.Read("README.md"), package.Read("README.md"));
        });
    }

    private static DotnetCommand Pack(string packages, params string[] runtime) => DotnetCommand.Run(
        Repository.Root,
        ["pack", Path.Combine("src", "KnowledgeGraph.Cli"), "-m:1", "-c", Repository.Configuration,
            $"-p:NativeRuntime={NativeBuild.Runtime}", .. runtime, "-o", packages]);

    private static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text.ReplaceLineEndings("\n"));
    }
}
