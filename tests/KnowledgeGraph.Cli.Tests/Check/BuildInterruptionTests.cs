using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Spills;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary>A build that ends early leaves the old file, and the next one deletes what it left.</summary>
public sealed class BuildInterruptionTests : IDisposable
{
    private const int Firms = 20_000;

    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kg.dll");

    private readonly CheckProject _project = CheckProject.Create(RandomFacts.Vocabulary);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_build_that_is_killed_leaves_the_old_file_and_the_next_one_deletes_the_rest()
    {
        WriteFacts();
        File.WriteAllText(_project.PathOf("g.kgi"), "old");
        var wasKilledAtWork = false;
        for (var attempt = 0; attempt < 20 && !wasKilledAtWork; attempt++)
        {
            var start = new ProcessStartInfo(
                Host, ["exec", Program, "build", "facts.kg.json", "--assembly", _project.Assembly, "-o", "g.kgi", "--temp", "temporary"])
                {
                    WorkingDirectory = _project.Directory, RedirectStandardOutput = true, RedirectStandardError = true,
                };
            Directory.CreateDirectory(_project.PathOf("temporary"));
            using var process = Process.Start(start)!;
            while (!process.HasExited && Left().Length == 0) Thread.Yield();
            process.Kill();
            process.WaitForExit();
            wasKilledAtWork = process.ExitCode != 0 && Left().Length > 0;
        }

        Assert.True(wasKilledAtWork);
        Assert.Equal("old", File.ReadAllText(_project.PathOf("g.kgi")));

        // A file of the same form that was being written when a process was killed.
        File.WriteAllText(_project.PathOf("g.kgi.1234.tmp"), "half");
        var kg = Kg.RunIn(
            _project.Directory, "build", "facts.kg.json", "--assembly", _project.Assembly, "-o", "g.kgi", "--temp", "temporary");
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        Assert.Empty(Left());
        Assert.Empty(Directory.GetFiles(_project.Directory, "*.tmp"));
        using var graph = new FileStream(_project.PathOf("g.kgi"), FileMode.Open, FileAccess.Read);
        Assert.Equal(2 * Firms + 4, Graph.Load(graph).FactCount);
    }

    [Fact]
    public void A_build_that_is_at_work_keeps_its_temporary_files()
    {
        var directory = Directory.CreateDirectory(_project.PathOf("temporary")).FullName;
        using var first = TemporaryDirectory.Create(directory, "g.kgi");
        using var second = TemporaryDirectory.Create(directory, "g.kgi");
        Assert.True(Directory.Exists(first.Path));
        Assert.NotEqual(first.Path, second.Path);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void What_a_build_leaves_is_deleted_at_whatever_moment_it_was_killed(bool hadDirectory, bool hadFile)
    {
        var directory = Directory.CreateDirectory(_project.PathOf("temporary")).FullName;
        string left;
        using (var killed = TemporaryDirectory.Create(directory, "g.kgi")) left = killed.Path;
        Assert.Empty(Left());
        File.WriteAllText(left + ".lock", "");
        if (hadDirectory) Directory.CreateDirectory(left);
        if (hadFile) File.WriteAllText(Path.Combine(left, "facts"), "half");

        using (TemporaryDirectory.Create(directory, "other.kgi")) Assert.False(Directory.Exists(left) || File.Exists(left + ".lock"));
        Assert.Empty(Left());
    }

    [Fact]
    public void Builds_that_begin_and_end_at_the_same_time_in_the_same_place_do_not_disturb_each_other()
    {
        var directory = Directory.CreateDirectory(_project.PathOf("temporary")).FullName;
        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var temporary = TemporaryDirectory.Create(directory, "g.kgi");
            File.WriteAllText(temporary.PathOf("facts"), "all");
            Assert.Equal("all", File.ReadAllText(temporary.PathOf("facts")));
        });
        Assert.Empty(Left());
    }

    [Fact]
    public void A_full_disk_is_an_error_that_names_the_way_out()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        WriteFacts();
        File.WriteAllText(_project.PathOf("g.kgi"), "old");
        var subject = new CheckSubject(
            [_project.PathOf("facts.kg.json")], _project.Assembly, null, null, false, _project.Directory);
        var building = new FactBuilding(subject, _project.Directory);

        // The first temporary file leads to the full device, from when there is a directory for it.
        var progress = new FullDisk(_project.Directory);
        var error = Assert.Throws<InputException>(
            () => building.Build(_project.PathOf("g.kgi"), progress, _ => { }, CancellationToken.None));
        Assert.StartsWith("the temporary files of the build cannot be written: ", error.Message, StringComparison.Ordinal);
        Assert.Matches("(?i)space", error.Message);
        Assert.Contains("--temp DIR", Assert.Single(error.Details), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_project.PathOf("g.kgi")));
        Assert.Empty(Directory.GetDirectories(_project.Directory, "*.kgbuild"));
    }

    [Fact]
    public void A_directory_for_temporary_files_that_does_not_exist_is_an_error()
    {
        WriteFacts();
        var kg = Kg.RunIn(
            _project.Directory, "build", "facts.kg.json", "--assembly", _project.Assembly, "-o", "g.kgi", "--temp", "nowhere");
        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Equal(
            "kg: the temporary files of the build cannot be written: the directory nowhere does not exist\n"
                + "  Create it, or name another one with --temp DIR.\n",
            kg.Error);
    }

    [Fact]
    public void A_directory_for_the_image_that_does_not_exist_is_an_error()
    {
        WriteFacts();
        var kg = Kg.RunIn(_project.Directory, "build", "facts.kg.json", "--assembly", _project.Assembly, "-o", "nowhere/g.kgi");
        Assert.Equal(
            new Kg(
                ExitCode.InputError, "",
                "kg: nowhere/g.kgi cannot be written: the directory nowhere does not exist\n  Create it, or name another one.\n"),
            kg);
    }

    private string[] Left() => Directory.GetFileSystemEntries(_project.PathOf("temporary"));

    private void WriteFacts()
    {
        var text = new StringBuilder("{ \"sources\": { \"D1\": { \"document\": \"d1.txt\" } }, \"entities\": {");
        text.Append("\"C\": { \"kind\": \"Chip\", \"name\": \"C\", \"soldBy\": \"Alpha\" }");
        for (var i = 0; i < Firms; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $", \"F{i}\": {{ \"kind\": \"Firm\", \"staff\": {i % 100} }}");
        text.Append("}, \"source\": \"D1\", \"claims\": [[\"Alpha\", \"uses\", \"C\"]");
        for (var i = 0; i < Firms; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $", [\"F{i}\", \"uses\", \"C\"]");
        _project.Write("facts.kg.json", text.Append("] }").ToString());
    }

    /// <summary>Makes the temporary files of statements lead to a device that is full.</summary>
    private sealed class FullDisk(string directory) : IProgress<ImageBuildProgress>
    {
        public void Report(ImageBuildProgress value)
        {
            if (value.Stage != ImageBuildStage.Reading) return;
            var temporary = Directory.GetDirectories(directory, "*.kgbuild").Single();
            var file = Path.Combine(temporary, "facts");
            if (!File.Exists(file) && new FileInfo(file).LinkTarget is null) File.CreateSymbolicLink(file, "/dev/full");
        }
    }
}
