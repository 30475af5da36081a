using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary><c>kg build</c> writes the graph that a build makes.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private const string Facts = """
        {
          "sources": { "D2": { "document": "d2.txt" } },
          "entities": { "Beta": { "kind": "Firm" }, "Gamma": { "kind": "Firm", "label": "Gamma Inc." }, "Omega": { "kind": "Firm" } },
          "claims": [
            ["Beta", "within", "Gamma"], ["Gamma", "within", "Alpha"], ["Gamma", "owner", "Beta", { "source": "D2" }], ["Beta", "staff", 7]
          ]
        }
        """;

    private readonly CheckProject _project = CheckProject.Create();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_image_is_that_of_the_build()
    {
        _project.Write("facts.kg.json", Facts);
        var kg = Kg.RunIn(_project.Directory, "build", "facts.kg.json", "--assembly", _project.Assembly, "-o", "g.kgi");
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        Assert.EndsWith($"g.kgi: 5 facts, {new FileInfo(_project.PathOf("g.kgi")).Length:N0} bytes\n", kg.Output, StringComparison.Ordinal);

        _project.Compile();
        Assert.Equal(ExitCode.Found, Kg.RunIn(_project.Directory, "convert", _project.Assembly, "-o", "built.kgi").ExitCode);
        Assert.Equal(File.ReadAllBytes(_project.PathOf("built.kgi")), File.ReadAllBytes(_project.PathOf("g.kgi")));
    }

    [Theory]
    [InlineData("kg build Facts -o MyGraph.kgi", "build", ".", "-o", "other.kgi")]
    [InlineData("kg check Facts", "check", ".")]
    [InlineData("kg conflicts Facts", "conflicts", ".")]
    [InlineData("kg schema", "schema")]
    [InlineData("kg diff OLD NEW", "diff", ".", ".")]
    public void An_image_is_not_the_assembly_that_a_command_needs(string example, params string[] arguments)
    {
        _project.Write("facts.kg.json", Facts);
        using (var stream = File.Create(_project.PathOf("good.kgi"))) ChipRace.Graph.Save(stream, ImageVersion.File);
        Assert.Equal(
            new Kg(
                ExitCode.InputError, "",
                $"kg: good.kgi is an image\n  kg {arguments[0]} needs the compiled assembly: {example} --assembly "
                    + "bin/Debug/net10.0/MyGraph.dll\n"),
            Kg.RunIn(_project.Directory, [.. arguments, "--assembly", "good.kgi"]));
    }

    [Theory]
    [InlineData("facts.kg.json", "build", "facts.kg.json", "-o", "facts.kg.json")]
    [InlineData("facts.kg.json", "build", ".", "-o", "./facts.kg.json")]
    [InlineData("N.dll", "build", ".", "-o", "N.dll")]
    [InlineData("facts.kg.json", "check", ".", "--sarif", "facts.kg.json")]
    [InlineData("N.dll", "check", ".", "--sarif", "N.dll")]
    public void An_input_is_not_replaced(string file, params string[] arguments)
    {
        _project.Write("facts.kg.json", Facts);
        var before = File.ReadAllBytes(_project.PathOf(file));
        Assert.Equal(
            new Kg(
                ExitCode.InputError, "", $"kg: {file} cannot be written: it is an input of this command\n  Name another file to write.\n"),
            Kg.RunIn(_project.Directory, [.. arguments, "--assembly", _project.Assembly]));
        Assert.Equal(before, File.ReadAllBytes(_project.PathOf(file)));
    }

    [Fact]
    public void Facts_with_errors_leave_the_file_as_it_was()
    {
        File.WriteAllText(_project.PathOf("g.kgi"), "old");
        _project.Write("facts.kg.json", Facts.Replace("\"staff\", 7", "\"staff\", 7000", StringComparison.Ordinal));
        var check = Kg.RunIn(_project.Directory, "check", "facts.kg.json", "--assembly", _project.Assembly);
        var kg = Kg.RunIn(_project.Directory, "build", "facts.kg.json", "--assembly", _project.Assembly, "-o", "g.kgi");
        Assert.Equal((ExitCode.HasErrors, check.Error), (kg.ExitCode, kg.Error));
        Assert.StartsWith(kg.Output, check.Output, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_project.PathOf("g.kgi")));
        Assert.Empty(Directory.GetFiles(_project.Directory, "*.tmp"));
    }
}
