using System.Text.Json;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Tests;

public class ExplainCommandTests
{
    [Fact]
    public void Every_diagnostic_has_its_page_with_all_code_as_it_is()
    {
        Assert.All(ProblemCatalogue.All, diagnostic =>
        {
            var kg = Kg.Run("explain", diagnostic.Id);

            Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
            var lines = kg.Output.Split('\n');
            Assert.Equal($"{diagnostic.Id}: {diagnostic.Title}", lines[0]);
            Assert.Equal($"{diagnostic.Severity.ToString().ToLowerInvariant()}, {diagnostic.Category}", lines[1]);
            foreach (var heading in HeadingsOf(DiagnosticPages.Read(diagnostic.Id)!)) Assert.Contains(heading, lines);
            Assert.DoesNotContain("](", kg.Output.Replace("[](", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("```", kg.Output, StringComparison.Ordinal);
            foreach (var line in CodeLines(DiagnosticPages.Read(diagnostic.Id)!))
                Assert.Contains(line.Length == 0 ? "" : $"  {line}", lines);
        });
    }

    [Fact]
    public void Every_page_that_the_tool_has_is_of_a_diagnostic() =>
        Assert.Equal(
            ProblemCatalogue.All.Select(d => d.Id + ".md").Order(StringComparer.Ordinal),
            typeof(DiagnosticPages).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("KG2001")]
    [InlineData("kg2001")]
    [InlineData("2001")]
    public void An_id_is_known_in_any_case_and_without_its_letters(string id) =>
        Assert.StartsWith("KG2001: ", Kg.Run("explain", id).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("KG0000", "; the nearest is KG0001")]
    [InlineData("kg1000", "; the nearest is KG1001")]
    [InlineData("99999999999", "; an id is KG and four digits")]
    [InlineData("CS0117", "; an id is KG and four digits")]
    public void An_unknown_id_comes_with_the_nearest(string id, string nearest) =>
        Assert.Equal(
            new Kg(ExitCode.InputError, "", $"kg: there is no diagnostic “{id}”{nearest}\n  “kg explain” lists all diagnostics.\n"),
            Kg.Run("explain", id));

    [Fact]
    public void Without_an_id_all_are_listed_in_order()
    {
        var lines = Kg.Run("explain").Output.Split('\n').Where(l => l.StartsWith("KG", StringComparison.Ordinal)).ToArray();

        Assert.Equal(ProblemCatalogue.All.Select(d => d.Id).Order(StringComparer.Ordinal), lines.Select(l => l[..6]));
        Assert.Contains("KG2001  warning  Sources give values that cannot both be true", lines);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    public void On_a_screen_no_line_is_wider(int width) =>
        Assert.All(
            ProblemCatalogue.All.Take(40),
            d => Assert.All(
                Kg.RunOnScreen(width, hasColour: false, "explain", d.Id).Output.Split('\n'),
                line => Assert.True(line.Length <= width, line)));

    [Fact]
    public void On_a_screen_headings_and_code_have_styles()
    {
        var output = Kg.RunOnScreen(100, hasColour: true, "explain", "KG2001").Output;

        Assert.Contains("\u001b[1mKG2001: Sources give values that cannot both be true\u001b[0m", output, StringComparison.Ordinal);
        Assert.Contains("\u001b[1mWrong\u001b[0m", output, StringComparison.Ordinal);
        Assert.Contains("\u001b[36m`scope`\u001b[0m", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_page_as_it_is()
    {
        using var page = JsonDocument.Parse(Kg.Run("explain", "KG1001", "--json").Output);

        Assert.Equal(DiagnosticPages.Read("KG1001"), page.RootElement.GetProperty("page").GetString());
        Assert.Equal("error", page.RootElement.GetProperty("severity").GetString());
    }

    [Fact]
    public void Blocks_are_read_from_their_lines() =>
        Assert.Equal(
            [
                new(BlockType.Heading, "T"), new(BlockType.Paragraph, "a b"), new(BlockType.Item, "c d"), new(BlockType.Item, "e"),
                new(BlockType.Paragraph, "f"),
                new(BlockType.Code, "# not\n\n  a heading"),
            ],
            MarkdownBlock.Read("# T\n\na\nb\n\n- c\n  d\n- e\n\nf\n```json\n# not\n\n  a heading\n```\n"));

    [Theory]
    [InlineData("See [facts](../facts.md).", true)]
    [InlineData("See [facts](../facts.md) and [values](../values.md#dates).", true)]
    [InlineData("See [facts](../facts.md) for more.", false)]
    public void A_paragraph_that_only_names_pages_is_a_reference(string text, bool expected) =>
        Assert.Equal(expected, MarkdownLine.IsReference(text));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("https://example.org/kg", "https://example.org/kg/blob/main/docs/kg.md")]
    [InlineData("https://example.org/kg/", "https://example.org/kg/blob/main/docs/kg.md")]
    public void A_page_has_an_address_once_the_project_has_a_home(string? home, string? address) =>
        Assert.Equal(address, ProjectHome.PageOf(home, "docs/kg.md"));

    private static IEnumerable<string> HeadingsOf(string page) =>
        page.Split("```").Where((_, i) => i % 2 == 0).SelectMany(text => text.Split('\n')).Where(l => l.StartsWith('#'))
            .Select(l => l.TrimStart('#').Trim());

    private static IEnumerable<string> CodeLines(string page) =>
        page.Split("```").Where((_, i) => i % 2 == 1).SelectMany(block => block.TrimEnd('\n').Split('\n').Skip(1));
}
