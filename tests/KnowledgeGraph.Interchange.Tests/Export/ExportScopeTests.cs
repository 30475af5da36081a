namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>What is exported, whatever the format.</summary>
public sealed class ExportScopeTests : IDisposable
{
    private static readonly Graph Race = KnowledgeGraph.Seeds.Race.Graph;

    private readonly string _directory = Directory.CreateTempSubdirectory("export-").FullName;

    public static TheoryData<ExportFormat> TextFormats => [.. Enum.GetValues<ExportFormat>().Where(format => format != ExportFormat.Csv)];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [MemberData(nameof(TextFormats))]
    public void An_export_is_the_same_each_time_and_ends_with_a_line_break(ExportFormat format)
    {
        var text = Exported.Text(Race, format);

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Equal(text, Exported.Text(Race, format));
    }

    [Theory]
    [MemberData(nameof(TextFormats))]
    public void A_file_has_what_a_writer_gets(ExportFormat format)
    {
        var file = Path.Combine(_directory, "race.txt");
        File.WriteAllText(file, "old");
        Race.ExportTo(format, file);

        Assert.Equal(Exported.Text(Race, format), File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData(ExportFormat.Turtle)]
    [InlineData(ExportFormat.TriG)]
    [InlineData(ExportFormat.JsonLd)]
    [InlineData(ExportFormat.GraphMl)]
    [InlineData(ExportFormat.Dot)]
    [InlineData(ExportFormat.Mermaid)]
    [InlineData(ExportFormat.Cypher)]
    public void What_a_view_hides_is_not_exported(ExportFormat format)
    {
        var test = new Testing.Graphs.TestGraph("Views").Kind("Item").Relation("Item", "Knows", "Item");
        test.Source("Told", title: "Told title").Source("Untold", title: "Untold title").Entity("Item", "a").Entity("Item", "b");
        test.Fact("a", "Knows", "b", new("Told", "told quote"), new("Untold", "untold quote"));
        test.Fact("b", "Knows", "a", new Testing.Graphs.TestClaim("Untold", "untold quote"));
        var graph = test.Build();
        var view = graph.FromSources(graph.Sources["Told"]);
        var (whole, seen) = (Exported.Text(graph, format), Exported.Text(view, format));

        Assert.True(seen.Length < whole.Length);
        Assert.DoesNotContain("ntold", seen, StringComparison.Ordinal);
        if (format != ExportFormat.Mermaid) Assert.Contains("ntold", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_that_fails_leaves_the_old_file()
    {
        var file = Path.Combine(_directory, "race.ttl");
        File.WriteAllText(file, "old");
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Race.ExportTo(ExportFormat.Turtle, file, null, canceled.Token));
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_directory));
    }

    [Fact]
    public void Tables_that_fail_leave_nothing_behind()
    {
        File.WriteAllText(Path.Combine(_directory, "nodes.csv"), "old");
        Directory.CreateDirectory(Path.Combine(_directory, "sources.csv"));

        Assert.ThrowsAny<Exception>(() => Race.ExportTo(ExportFormat.Csv, _directory));
        Assert.DoesNotContain(Directory.GetFiles(_directory), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_needs_a_directory() =>
        Assert.Contains(
            "ExportTo", Assert.Throws<ArgumentException>(() => Race.Export(ExportFormat.Csv, TextWriter.Null)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("no scheme")]
    [InlineData("https://example.org/ x")]
    [InlineData("https://example.org/<x>")]
    [InlineData(":x")]
    [InlineData("")]
    public void A_namespace_is_an_IRI(string text)
    {
        var options = new ExportOptions { Namespace = text };

        Assert.Throws<ArgumentException>(() => Race.Export(ExportFormat.Turtle, TextWriter.Null, options));
    }

    [Fact]
    public void A_path_of_another_graph_is_refused()
    {
        var other = HostileGraph.Create(1);
        var path = other.ShortestPath(other.Nodes[0], other.Nodes[0])!;

        Assert.Throws<ArgumentException>(
            () => Race.Export(ExportFormat.Dot, TextWriter.Null, new ExportOptions { Paths = [path] }));
    }

    [Theory]
    [InlineData("turtle", ExportFormat.Turtle)]
    [InlineData("GraphML", ExportFormat.GraphMl)]
    [InlineData("jsonld", ExportFormat.JsonLd)]
    public void A_format_has_a_name(string name, ExportFormat expected)
    {
        Assert.True(ExportFormats.TryParse(name, out var format));
        Assert.Equal(expected, format);
        Assert.Equal(Enum.GetValues<ExportFormat>().Length, ExportFormats.Names.Count);
        Assert.False(ExportFormats.TryParse("word", out _));
    }
}
