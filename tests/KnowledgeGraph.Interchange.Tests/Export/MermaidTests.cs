using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Flowcharts are read back by the few forms of lines that they have.</summary>
public sealed partial class MermaidTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_graph_of_hostile_names_is_read_back(int seed) => AssertIsReadBack(HostileGraph.Create(seed));

    [Fact]
    public void Every_text_is_read_back() => AssertIsReadBack(HostileGraph.OfAllTexts());

    /// <summary>Mermaid finds these in texts: entities, HTML, Markdown, formulas, directives, and lines that it takes for styles.</summary>
    [Fact]
    public void No_text_has_markup()
    {
        var text = Exported.Text(HostileGraph.OfAllTexts(), ExportFormat.Mermaid);
        foreach (Match label in Label().Matches(text))
        {
            var escaped = label.Groups[1].Value.Replace("<br/>", "\n", StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[""&<>`\\%$*_~\[\]|:@]|#(?!\d+;)", escaped);
            Assert.DoesNotMatch(@"(?m)^([-+=]| |\d+[.)])|(?i)www\.", escaped);
        }
    }

    [Fact]
    public void A_path_shows_its_sources()
    {
        var graph = Race();
        var path = graph.ShortestPath(graph["HighFlyer"], graph["H800"])!;
        var text = Exported.Text(graph, ExportFormat.Mermaid, new ExportOptions { Paths = [path] });

        Assert.Equal(path.Nodes.Select(node => node.Label), Nodes(text).Values);
        Assert.Contains("|\"backs<br/>D1\"|", text, StringComparison.Ordinal);
        Assert.Contains("    %% D1: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_without_steps_is_its_node()
    {
        var graph = Race();
        var path = graph.ShortestPath(graph["H800"], graph["H800"])!;

        Assert.Equal(["H800"], Nodes(Exported.Text(graph, ExportFormat.Mermaid, new ExportOptions { Paths = [path] })).Values);
    }

    private static Graph Race() => KnowledgeGraph.Seeds.Race.Graph;

    private static void AssertIsReadBack(Graph graph)
    {
        var text = Exported.Text(graph, ExportFormat.Mermaid);
        var lines = text.TrimEnd('\n').Split('\n');
        Assert.Equal("flowchart LR", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(Line(), line));
        var nodes = Nodes(text);

        Assert.Equal(graph.Nodes.Select(node => node.Label), nodes.Values);
        Assert.Equal(
            graph.Facts.Where(fact => fact.Member.IsRelation && fact.IsVisible)
                .Select(fact => (fact.Subject.Label, fact.Member.IsSymmetric, fact.Member.Label, fact.Object!.Value.Label)),
            lines.Select(line => Edge().Match(line)).Where(edge => edge.Success).Select(
                edge => (
                    nodes[edge.Groups[1].Value], edge.Groups[2].Value == "---", Decoded(edge.Groups[3].Value),
                    nodes[edge.Groups[4].Value])));
    }

    private static Dictionary<string, string> Nodes(string text) =>
        Node().Matches(text).ToDictionary(node => node.Groups[1].Value, node => Decoded(node.Groups[2].Value));

    private static string Decoded(string text) => Entity().Replace(
        text.Replace("<br/>", "\n", StringComparison.Ordinal),
        entity => ((char)int.Parse(entity.Groups[1].Value, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"^    (n\d+\[""[^""]*""\]:::k\d+|n\d+ (-->|---)\|""[^""]*""\| n\d+|classDef k\d+ [a-z:#0-9,]+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?m)^    (n\d+)\[""([^""]*)""\]:::k\d+$")]
    private static partial Regex Node();

    [GeneratedRegex(@"^    (n\d+) (-->|---)\|""([^""]*)""\| (n\d+)$")]
    private static partial Regex Edge();

    [GeneratedRegex(@"""([^""\n]*)""")]
    private static partial Regex Label();

    [GeneratedRegex(@"#(\d+);")]
    private static partial Regex Entity();
}
