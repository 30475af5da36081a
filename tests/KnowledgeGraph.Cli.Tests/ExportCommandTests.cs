using System.Xml.Linq;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Interchange;
using KnowledgeGraph.Testing;
using KnowledgeGraph.Tests.Snapshots;

namespace KnowledgeGraph.Cli.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kg-export-").FullName;

    public static TheoryData<string> TextFormats => [.. ExportFormats.Names.Except(["csv"])];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_path_as_a_picture()
    {
        var picture = Kg.RunOn(
            DefaultGraph.Open(), "export", "mermaid", "--path", "High-Flyer", "US export controls", "--relations",
            "backs,uses,withinLimitsOf").Output;

        Snapshot.Match(this, picture);
        Assert.Contains($"```mermaid\n{picture}```", Repository.Read("docs", "export.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TextFormats))]
    public void A_format_goes_to_standard_output_or_to_a_file(string format)
    {
        var (output, file) = (Kg.Run("export", format), Kg.RunIn(_directory, "export", format, "-o", "graph.txt"));

        Assert.Equal((ExitCode.Found, ""), (output.ExitCode, output.Error));
        Assert.Equal(new Kg(ExitCode.Found, "", ""), file);
        Assert.Equal(output.Output, File.ReadAllText(Path.Combine(_directory, "graph.txt")));
        Assert.Equal(["graph.txt"], Directory.GetFiles(_directory).Select(Path.GetFileName));
    }

    [Fact]
    public void Csv_is_a_directory()
    {
        Assert.Equal(new Kg(ExitCode.Found, "", ""), Kg.RunIn(_directory, "export", "csv", "--output", "tables"));
        Assert.Equal(
            ["claims.csv", "nodes.csv", "relationships.csv", "sources.csv"],
            Directory.GetFiles(Path.Combine(_directory, "tables")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_the_options_of_the_view_hide_is_not_exported()
    {
        static int Edges(params string[] options) => XDocument.Parse(Kg.Run(["export", "graphml", .. options]).Output)
            .Descendants().Count(element => element.Name.LocalName == "edge");

        Assert.True(Edges("--excluding", "claimed") < Edges());
        Assert.True(Edges() < Edges("--including", "rumoured,denied,opinion,speculated"));
    }

    [Theory]
    [InlineData("dot")]
    [InlineData("mermaid")]
    [InlineData("graphml")]
    [InlineData("turtle")]
    public void A_path_is_what_the_command_path_finds(string format)
    {
        string[] ends = ["High-Flyer", "H800"];
        var (path, exported) = (Kg.Run(["path", .. ends]), Kg.Run(["export", format, "--path", .. ends]));

        Assert.Equal((ExitCode.Found, ExitCode.Found), (path.ExitCode, exported.ExitCode));
        var line = path.Output.Split('\n')[0].Split(['─', '→', '←'], StringSplitOptions.TrimEntries);
        Assert.All(line.Where((_, i) => i % 2 == 0), label => Assert.Contains(label, exported.Output, StringComparison.Ordinal));
        Assert.True(exported.Output.Length < Kg.Run("export", format).Output.Length);
    }

    [Fact]
    public void A_namespace_begins_the_IRIs() =>
        Assert.Contains(
            "@prefix : <https://example.org/race/> .", Kg.Run("export", "turtle", "--namespace", "https://example.org/race/").Output,
            StringComparison.Ordinal);

    [Fact]
    public void Where_there_is_no_path_nothing_is_written()
    {
        var kg = Kg.RunIn(_directory, "export", "dot", "--path", "H800", "High-Flyer", "-o", "path.dot");

        Assert.Equal((ExitCode.NothingFound, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: no path from H800 to High-Flyer\n", kg.Error, StringComparison.Ordinal);
        Assert.Equal(Kg.Run("path", "H800", "High-Flyer").Error, kg.Error);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData("there is no format 'turtel'; did you mean 'turtle'?\n  The formats are turtle, trig, jsonld, ", "turtel")]
    [InlineData("there is no format 'xyzzy'\n", "xyzzy")]
    [InlineData("csv is several files: name a directory for them with -o DIR", "csv")]
    [InlineData("--relations and --direction choose a path: also give --path A B", "dot", "--relations", "backs")]
    [InlineData("a snapshot is of the whole graph: remove --path", "snapshot", "--path", "High-Flyer", "H800")]
    [InlineData("no entity of ChipRace is called 'xyzzy'", "dot", "--path", "High-Flyer", "xyzzy")]
    [InlineData("“no IRI” is not an IRI. ", "turtle", "--namespace", "no IRI")]
    [InlineData("missing/graph.ttl cannot be written: ", "turtle", "-o", "missing/graph.ttl")]
    public void A_wrong_command_line_is_one_message_and_no_file(string message, params string[] arguments)
    {
        var kg = Kg.RunIn(_directory, ["export", .. arguments]);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith($"kg: {message}", kg.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_directory_is_not_replaced()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "graph"));
        var kg = Kg.RunIn(_directory, "export", "turtle", "-o", "graph");

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: graph cannot be written: ", kg.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public void Help_names_the_formats_and_ends_with_examples()
    {
        var help = Kg.Run("export", "--help").Output;

        Assert.Contains("turtle, trig, jsonld", help, StringComparison.Ordinal);
        Assert.Contains("--assembly <FILE>", help, StringComparison.Ordinal);
        Assert.DoesNotContain("--json ", help, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  kg export turtle -o race.ttl\n", help, StringComparison.Ordinal);
    }
}
