using System.Globalization;
using System.Text;
using KnowledgeGraph.Cli.Viewing;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Seeds;
using KnowledgeGraph.Testing;
using KnowledgeGraph.Testing.Graphs;
using KnowledgeGraph.View.Tests.Browsing;
using Microsoft.Playwright;

namespace KnowledgeGraph.View.Tests;

/// <summary>Graphs and addresses that are not as usual get a plain message, or are shown all the same.</summary>
public sealed class UnusualGraphTests(Chromium chromium)
{
    [Fact]
    public async Task A_graph_without_entities_says_so()
    {
        await using var page = await ShownPage.OpenAsync(chromium, new TestGraph().Kind("Thing").Build());

        Assert.Contains("The graph has no entities.", await page.AnswerAsync(), StringComparison.Ordinal);
        Assert.Equal("The graph has no entities.", await page.Page.Locator(".picture-status").InnerTextAsync());
    }

    [Fact]
    public async Task A_graph_with_one_entity_shows_it()
    {
        await using var page = await ShownPage.OpenAsync(chromium, new TestGraph().Kind("Thing").Entity("Thing", "Only").Build());
        await page.ArrangedAsync();
        Assert.Equal("The graph has one entity.", await page.Page.Locator(".picture-status").InnerTextAsync());

        await page.GoAsync("entity=Only");
        Assert.Contains("The graph says nothing about it", await page.AnswerAsync(), StringComparison.Ordinal);
        Assert.Equal("It has no neighbours that the filters show.", await page.Page.Locator(".picture-status").InnerTextAsync());
    }

    [Fact]
    public async Task A_graph_of_200_000_entities_is_searched_and_shows_neighbours_instead_of_the_whole()
    {
        const int Count = 200_000;
        var graph = new TestGraph().Kind("Thing").Relation("Thing", "Next", "Thing");
        for (var i = 0; i < Count; i++) graph.Entity("Thing", Key(i));
        for (var i = 1; i < Count; i += 10) graph.Fact(Key(i), "Next", Key(i / 2));
        await using var page = await ShownPage.OpenAsync(chromium, graph.Build());

        await Assertions.Expect(page.Page.Locator(".picture-status")).ToContainTextAsync(
            "200,000 entities, which are too many for one picture");
        await page.Page.Locator("#find").FillAsync("t123451");
        await Assertions.Expect(page.Page.Locator("main ul.plain a")).ToHaveTextAsync("T123451");
        await page.Page.Locator("main ul.plain a").ClickAsync();
        await Assertions.Expect(page.Page.Locator("main [data-fact]").First).ToContainTextAsync("next T61725");
        await page.ArrangedAsync();

        static string Key(int i) => "T" + i.ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Labels_of_10_000_characters_are_cut_and_do_not_widen_the_page()
    {
        var label = new string('x', 10_000);
        var graph = new TestGraph().Kind("Thing").Relation("Thing", "Near", "Thing").Property("Thing", "Note", MemberType.Text)
            .Entity("Thing", "A", label).Entity("Thing", "B", string.Concat(Enumerable.Repeat("long words ", 900)))
            .Fact("A", "Near", "B", new TestClaim(null, label)).Fact("A", "Note", label).Build();
        var narrow = new BrowserNewContextOptions { ViewportSize = new() { Width = 400, Height = 700 } };
        await using var page = await ShownPage.OpenAsync(chromium, graph, "entity=A", narrow);

        Assert.Equal(400, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.InRange((await page.Page.Locator("main h2").First.InnerTextAsync()).Length, 100, 400);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show all 10000 characters" }).First.ClickAsync();
        Assert.Contains(label, await page.AnswerAsync(), StringComparison.Ordinal);
        await page.GoAsync("path=A,B");
        Assert.Equal(400, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Texts_from_right_to_left_are_in_their_direction_beside_others()
    {
        const string Hebrew = "ירושלים (עיר)";
        var graph = new TestGraph().Kind("Place").Relation("Place", "Near", "Place")
            .Entity("Place", "J", Hebrew).Entity("Place", "B", "Bethlehem").Fact("J", "Near", "B", new TestClaim(null, "אמר")).Build();
        await using var page = await ShownPage.OpenAsync(chromium, graph, "entity=B");
        var name = page.Page.Locator("main [data-fact] bdi").First;

        Assert.Equal(Hebrew, await name.InnerTextAsync());
        Assert.Equal("rtl", await name.EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.Equal("ltr", await page.Page.Locator("main [data-fact]").First.EvaluateAsync<string>("e => getComputedStyle(e).direction"));
    }

    [Theory]
    [InlineData("a digit is changed", "its checksum does not match its content")]
    [InlineData("the end is cut off", "it is not as long as it says")]
    [InlineData("another version", "version 99 of the image format, but this page reads version 02")]
    [InlineData("another file", "it does not begin as one")]
    [InlineData("no base 64", "it is not in base 64")]
    public async Task A_damaged_image_gets_a_plain_message(string damage, string message)
    {
        using var stream = new MemoryStream();
        Race.Graph.Save(stream);
        var image = stream.ToArray();
        var text = damage switch
        {
            "a digit is changed" => Base64([.. image[..^100], (byte)(image[^100] ^ 1), .. image[^99..]]),
            "the end is cut off" => Base64(image[..^1]),
            "another version" => Base64([.. "KGRAPH99"u8, .. image[8..]]),
            "another file" => Base64(Encoding.ASCII.GetBytes("not a graph")),
            _ => "%%%",
        };
        var html = Template().Replace("@image@", text, StringComparison.Ordinal);
        await using var page = await ShownPage.OpenAsync(chromium, Encoding.UTF8.GetBytes(html));

        Assert.Contains(message, await page.AnswerAsync(), StringComparison.Ordinal);
        Assert.Contains("Write the page again with “kg view -o graph.html”.", await page.AnswerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_graph_says_how_to_write_one()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Encoding.UTF8.GetBytes(Template()));

        Assert.Contains("The page has no graph in it.", await page.AnswerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_that_it_needs_them()
    {
        var options = new BrowserNewContextOptions { JavaScriptEnabled = false };
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "", options);

        Assert.Contains("This page needs scripts", await page.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entity=Nobody", "The graph has no entity “Nobody”.")]
    [InlineData("path=HighFlyer,Nobody", "The graph has no entity “Nobody”.")]
    [InlineData("path=HighFlyer,HighFlyer", "Both names mean the same entity.")]
    [InlineData("between=Nobody,DeepSeek", "The graph has no entity “Nobody”.")]
    [InlineData("kind=Planet", "The graph has no kind “Planet”.")]
    [InlineData("find=qqqqqq", "Nothing that the filters show contains “qqqqqq”.")]
    [InlineData("colour=red", "The address has “colour”, which this page does not know.")]
    [InlineData("%E0%A4%A", "The address has “%E0%A4%A”")]
    public async Task A_deep_link_to_what_does_not_exist_says_so(string address, string message)
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, address);

        Assert.Contains(message, await page.AnswerAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("as-of=yesterday", "“yesterday” is not a date such as 2024, 2024-06 or 2024-06-15.")]
    [InlineData("as-of=2023-02-30", "“2023-02-30” is not a date such as")]
    [InlineData("modalities=asserted,sung", "There is no modality “sung”.")]
    [InlineData("sources=D9", "The graph has no source “D9”.")]
    [InlineData("path=HighFlyer,H800&direction=up", "There is no direction “up” of a path.")]
    public async Task A_filter_that_cannot_be_says_what_is_wrong(string address, string message)
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, address);

        Assert.Contains(message, await page.Page.Locator(".shown").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_one_file_of_at_most_400_kB_without_a_graph()
    {
        using var empty = new MemoryStream();
        ViewPage.Write(new TestGraph().Kind("Thing").Build(), empty);

        Assert.InRange(new FileInfo(Repository.PathOf("src", "KnowledgeGraph.View", "dist", "view.html")).Length, 50_000, 400_000);
        Assert.InRange(empty.Length, 50_000, 405_000);
    }

    private static string Template() => Repository.Read("src", "KnowledgeGraph.View", "dist", "view.html");

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes);
}
