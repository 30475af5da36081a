using System.Text;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Lookup;

public class LookupTests
{
    [Theory]
    [InlineData("HighFlyer", "HighFlyer")]
    [InlineData("highflyer", "HighFlyer")]
    [InlineData("High-Flyer", "HighFlyer")]
    [InlineData("  high \t flyer ", "HighFlyer")]
    [InlineData("幻方", "HighFlyer")]
    [InlineData("ＨＩＧＨ－ＦＬＹＥＲ", "HighFlyer")] // Full-width letters: NFKC.
    [InlineData("us EXPORT controls", "ExportControls")]
    [InlineData("ｎｖｄａ", "Nvidia")]
    public void A_node_is_found_by_key_label_and_alias_in_any_case_and_form(string text, string key) =>
        Assert.Equal(key, Race.Graph.Find(text)?.Key);

    [Theory]
    [InlineData("")]
    [InlineData("High")]
    [InlineData("HighFlyer2")]
    [InlineData("\ud800")]
    [InlineData("a\0b")]
    public void What_names_no_node_is_not_found(string text)
    {
        Assert.Null(Race.Graph.Find(text));
        Assert.Empty(Race.Graph.FindAll(text));
        Assert.False(Race.Graph.TryGet(text, out _));
    }

    [Fact]
    public void An_ambiguous_name_gives_the_exact_key_first_then_keys_labels_and_aliases_each_in_the_order_of_nodes()
    {
        var graph = new TestGraph().Kind("A").Kind("B")
            .Entity("A", "alias", "Something", "Mercury", "mercury", "MERCURY").Entity("A", "label", "MERCURY")
            .Entity("A", "mercury", "Element")
            .Entity("B", "Mercury", "Planet").Entity("B", "god", "mercury").Entity("B", "other", "Venus", "Mercury").Build();
        Assert.Equal(["Mercury", "mercury", "label", "god", "alias", "other"], graph.FindAll("Mercury").Select(node => node.Key));
        Assert.Equal(["mercury", "Mercury", "label", "god", "alias", "other"], graph.FindAll("mercury").Select(node => node.Key));
        Assert.Equal("mercury", graph.Find("MERCURY")?.Key);
        Assert.Equal("Mercury", graph.Find("Mercury")?.Key);
        Assert.Equal("label", graph.FindAll("MERCURY")[2].Key);
    }

    [Fact]
    public void A_typed_search_finds_nodes_of_its_type_alone()
    {
        Assert.Equal("DeepSeek", GeneratedGraph.Find<Company>(Race.Graph, "deepseek").ToString());
        Assert.Null(GeneratedGraph.Find<Chip>(Race.Graph, "deepseek"));
        Assert.Single(GeneratedGraph.FindAll<Chip>(Race.Graph, "H800"));
        Assert.Empty(GeneratedGraph.FindAll<Company>(Race.Graph, "H800"));
        Assert.Null(GeneratedGraph.Find<Company>(new TestGraph().Kind("A").Entity("A", "x").Build(), "x"));
        Assert.Throws<ArgumentNullException>(() => Race.Graph.Find(null!));
    }

    [Fact]
    public void A_key_is_found_in_any_form_and_an_unknown_one_is_answered_with_the_nearest()
    {
        Assert.Equal("High-Flyer", Race.Graph["HighFlyer"].Label);
        Assert.False(Race.Graph.TryGet("highflyer", out var none));
        Assert.Equal(default, none);
        Assert.Equal(
            "The graph Race has no node with the key 'High-Flyer'; the node of that name has the key 'HighFlyer'. Find takes names.",
            Assert.Throws<KeyNotFoundException>(() => Race.Graph["High-Flyer"]).Message);
        Assert.Contains(
            "did you mean 'HighFlyer'", Assert.Throws<KeyNotFoundException>(() => Race.Graph["HihgFlyer"]).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "did you mean", Assert.Throws<KeyNotFoundException>(() => Race.Graph["Kazakhstan"]).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => Race.Graph[new string('x', 10_000)]);
    }

    [Theory]
    [InlineData("Auditor\u00eda", "Auditori\u0301a")]
    [InlineData("Auditori\u0301a", "Auditor\u00eda")]
    [InlineData("AWS", "\uff21\uff37\uff33")]
    [InlineData("\uff21\uff37\uff33", "AWS")]
    [InlineData("\uff21\uff37\uff33", "A\uff37S")]
    public void A_key_is_found_in_whatever_unicode_form(string key, string written)
    {
        var graph = new TestGraph().Kind("A").Entity("A", "First").Entity("A", key).Entity("A", "Last").Build();
        Assert.Equal(key, graph[written].Key);
        Assert.Equal(key, graph[key].Key);
        Assert.False(graph.TryGet(written.ToLowerInvariant(), out _));
        Assert.False(graph.TryGet(written + "x", out _));
    }

    [Fact]
    public void Where_the_nearest_key_looks_the_same_the_message_shows_code_points()
    {
        var graph = new TestGraph().Kind("A").Entity("A", "paypal").Build();
        Assert.Equal(
            $"The graph {graph.Name} has no node with the key 'p\u0430ypal' (U+0430); did you mean 'paypal' (U+0061)?",
            Assert.Throws<KeyNotFoundException>(() => graph["p\u0430ypal"]).Message);
    }

    [Fact]
    public void Parsing_reads_keys_of_its_type_and_names_the_nearest_one_otherwise()
    {
        Assert.Equal("DeepSeek", Company.Parse("DeepSeek", null).ToString());
        Assert.True(Company.TryParse("Nvidia", null, out var nvidia));
        Assert.Equal("Nvidia", nvidia.AsNode().Key);
        Assert.False(Company.TryParse("H800", null, out var none));
        Assert.Equal(default, none);
        Assert.False(Company.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => Company.Parse(null!, null));
        Assert.Equal("'Nvidiaa' is not the key of a node of the kind Company; did you mean 'Nvidia'?", Error("Nvidiaa"));
        Assert.Equal(
            "'nvidia' is not the key of a node of the kind Company; the node of that name has the key 'Nvidia'. Find takes names.",
            Error("nvidia"));
        Assert.Equal(
            "'High-Flyer' is not the key of a node of the kind Company; the node of that name has the key 'HighFlyer'. Find takes names.",
            Error("High-Flyer"));
        Assert.Equal("'H800' is not the key of a node of the kind Company; it is the key of a node of the kind Chip.", Error("H800"));

        static string Error(string key) => Assert.Throws<FormatException>(() => Company.Parse(key, null)).Message;
    }

    [Fact]
    public void Every_key_is_found_in_the_order_of_utf8_whatever_characters_it_has()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var keys = Enumerable.Range(0, 40).Select(_ => RandomKey(random))
                .DistinctBy(key => key.Normalize(NormalizationForm.FormKC)).ToArray();
            var test = new TestGraph().Kind("A", isAbstract: true).Kind("B", "A").Kind("C", "A");
            foreach (var key in keys) test.Entity(random.Next(2) == 0 ? "B" : "C", key);
            var graph = test.Build();
            foreach (var key in keys)
            {
                Assert.Equal(key, graph[key].Key);
                Assert.Equal(key, graph.Find(key)?.Key);
                Assert.True(!graph.TryGet(key + "x", out _) || keys.Contains(key + "x"), $"seed {seed}, key {key}");
            }
        }
    }

    private static string RandomKey(Random random)
    {
        string[] parts = ["a", "B", "é", "e\u0301", "\uffee", "😀", "深", "ﬁ", "ß", " ", "-", "\u00a0", "İ"];
        return string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
