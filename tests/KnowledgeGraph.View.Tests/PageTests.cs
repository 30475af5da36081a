using KnowledgeGraph.Seeds;
using KnowledgeGraph.View.Tests.Browsing;
using Microsoft.Playwright;

namespace KnowledgeGraph.View.Tests;

/// <summary>What people do with the page.</summary>
public sealed class PageTests(Chromium chromium)
{
    private const string Canvas = "section.picture canvas[role]";

    private static readonly string[] Places =
    [
        "", "entity=DeepSeek", "path=HighFlyer,ExportControls", "contradictions", "find=chip", "kind=Company",
    ];

    [Fact]
    public async Task A_deep_link_to_a_path_shows_it_with_its_evidence_and_draws_it()
    {
        await using var page = await ShownPage.OpenAsync(
            chromium, Race.Graph, "path=HighFlyer,ExportControls&hide-relations=CompliesWith");
        await page.ArrangedAsync();

        var answer = await page.AnswerAsync();
        Assert.Contains(
            "High-Flyer ─backs→ DeepSeek ─uses→ H800 ─within limits of→ US export controls", answer, StringComparison.Ordinal);
        Assert.Contains("“DeepSeek has since confirmed reliance on Nvidia’s H800 chips”", answer, StringComparison.Ordinal);
        Assert.Contains("No source states this hop.", answer, StringComparison.Ordinal);
        Assert.Contains("↳ DeepSeek complies with US export controls", answer, StringComparison.Ordinal);
        Assert.Equal("The path: 4 entities and 3 lines", await page.Page.Locator(Canvas).GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task Where_there_is_no_path_the_page_shows_one_in_another_direction()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "path=H800,HighFlyer");

        var answer = await page.AnswerAsync();
        Assert.Contains("There is no path from H800 to High-Flyer.", answer, StringComparison.Ordinal);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "H800 ", Exact = false }).First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".path-text").First).ToContainTextAsync("H800");
    }

    [Fact]
    public async Task A_quote_is_shown_between_its_neighbours_in_the_document()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "entity=H800");
        var context = page.Page.Locator("details.context").First;
        await context.Locator("summary").ClickAsync();

        Assert.Equal(1, await context.Locator("mark").CountAsync());
        Assert.InRange(await context.Locator("li").CountAsync(), 2, 3);
    }

    [Fact]
    public async Task Contradictions_stand_side_by_side_with_their_claims()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "contradictions");
        var facts = Race.Graph.Facts.ToList();
        var expected = facts.SelectMany((fact, i) => facts.Skip(i + 1).Where(other => fact.Contradicts(other))).Count();

        var pairs = page.Page.Locator("li.contradiction").Filter(new() { HasNot = page.Page.Locator("h3 .warning") });
        Assert.Equal(expected, await pairs.CountAsync());
        var trump = page.Page.Locator("li.contradiction").Filter(new() { HasText = "presidency" });
        var sides = await trump.Locator("> .side").AllInnerTextsAsync();
        Assert.Equal(2, sides.Count);
        Assert.Contains("Former", string.Concat(sides), StringComparison.Ordinal);
        Assert.Contains("InOffice", string.Concat(sides), StringComparison.Ordinal);
        var (left, right) = (await BoxOf(trump.Locator("> .side").First), await BoxOf(trump.Locator("> .side").Last));
        Assert.True(left.X + left.Width <= right.X && Math.Abs(left.Y - right.Y) < 1);
    }

    [Fact]
    public async Task Filters_act_on_the_entity_the_search_the_path_and_the_picture()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "entity=DeepSeek");
        var heading = page.Page.Locator("main section > h2").First;
        var before = await heading.InnerTextAsync();
        await page.Page.Locator("details.filters > summary").ClickAsync();
        await page.Page.GetByRole(AriaRole.Checkbox, new() { Name = "chip", Exact = true }).UncheckAsync();
        await page.Page.GetByRole(AriaRole.Checkbox, new() { Name = "D1", Exact = false }).First.CheckAsync();

        Assert.Contains("hide-kinds=Chip", page.Page.Url, StringComparison.Ordinal);
        Assert.Contains("sources=D1", page.Page.Url, StringComparison.Ordinal);
        Assert.Equal("Facts (57)", before);
        Assert.NotEqual(before, await heading.InnerTextAsync());
        var sources = await page.Page.Locator("main ul.claims > li.claim > p.source b").AllInnerTextsAsync();
        Assert.Equal(["D1"], sources.Distinct());
        Assert.DoesNotContain("uses H800", await page.AnswerAsync(), StringComparison.Ordinal);
        await page.Page.Locator("#find").FillAsync("h800");
        await Assertions.Expect(page.Page.Locator("main")).Not.ToContainTextAsync("chip");
        await page.GoAsync("path=DeepSeek,H800&hide-kinds=Chip");
        await Assertions.Expect(page.Page.Locator("main")).ToContainTextAsync("There is no path");
        await page.GoAsync("hide-kinds=Chip");
        await Assertions.Expect(page.Page.Locator(Canvas)).ToHaveAttributeAsync(
            "aria-label", new System.Text.RegularExpressions.Regex("^The whole graph: 102 entities"));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Clear all filters" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".shown")).ToHaveTextAsync("229 of 268 facts shown");
    }

    [Fact]
    public async Task The_back_button_returns_to_what_was_shown()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "entity=DeepSeek");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "H800" }).First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync("H800");
        await page.Page.Locator("#find").PressSequentiallyAsync("nvidia");
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync("Search");

        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync("H800");
        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync("DeepSeek");
        await page.Page.GoForwardAsync();
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync("H800");
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph);
        await page.ArrangedAsync();
        var keyboard = page.Page.Keyboard;
        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("h800");
        var link = page.Page.Locator("main ul.plain a").First;
        for (var i = 0; i < 40 && !await link.EvaluateAsync<bool>("e => e === document.activeElement"); i++)
            await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync("H800");

        await page.Page.Locator(Canvas).FocusAsync();
        foreach (var key in new[] { "ArrowLeft", "+", "-", "0", "n", "n" }) await keyboard.PressAsync(key);
        var status = await page.Page.Locator(".picture-status").InnerTextAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync(status[..status.LastIndexOf(',')]);
        await keyboard.PressAsync("Tab");
        Assert.NotEqual("CANVAS", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));

        await page.GoAsync("path=,");
        foreach (var (label, text) in new[] { ("From", "high-fl"), ("To", "US export c") })
        {
            await page.Page.GetByLabel(label, new() { Exact = true }).And(page.Page.GetByRole(AriaRole.Combobox)).FocusAsync();
            await keyboard.TypeAsync(text);
            await keyboard.PressAsync("ArrowDown");
            await keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page.Page.Locator(".path-text").First).ToContainTextAsync("High-Flyer");
        Assert.Contains("path=HighFlyer,ExportControls", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_nothing_is_wider_than_the_screen()
    {
        var phone = new BrowserNewContextOptions { ViewportSize = new() { Width = 360, Height = 640 }, IsMobile = true, HasTouch = true };
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "", phone);
        foreach (var place in Places)
        {
            await page.GoAsync(place);
            Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task The_page_is_light_or_dark_as_the_system_is_and_prints_light()
    {
        await using var page = await ShownPage.OpenAsync(
            chromium, Race.Graph, "entity=DeepSeek", new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        const string Paper = "getComputedStyle(document.body).backgroundColor";
        var dark = await page.Page.EvaluateAsync<string>(Paper);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await page.Page.EvaluateAsync<string>(Paper);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", light);
        Assert.NotEqual(light, dark);
        Assert.Equal(light, await page.Page.EvaluateAsync<string>(Paper));
        Assert.False(await page.Page.Locator("#find").IsVisibleAsync());
        Assert.True(await page.Page.Locator("main .claim").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Stated_inferred_and_derived_edges_have_lines_of_their_own()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph);
        await page.Page.AddInitScriptAsync(
            """
            window.dashes = new Set();
            const set = CanvasRenderingContext2D.prototype.setLineDash;
            const stroke = CanvasRenderingContext2D.prototype.stroke;
            CanvasRenderingContext2D.prototype.setLineDash = function (dash) { this.dash = dash.join(); set.call(this, dash); };
            CanvasRenderingContext2D.prototype.stroke = function () {
              if (this.dash !== undefined) dashes.add(this.dash);
              stroke.call(this);
            };
            """);
        await page.Page.ReloadAsync();
        await page.ArrangedAsync();
        await page.Page.WaitForFunctionAsync("dashes.size > 0");

        Assert.Equal(["", "1.5,4", "7,4"], (await page.Page.EvaluateAsync<string[]>("[...dashes]")).Order(StringComparer.Ordinal));
        var legend = await page.Page.Locator(".legend ul").First.Locator("li").AllInnerTextsAsync();
        Assert.Equal(["stated", "inferred", "derived by rule"], legend.Select(text => text.Trim()));
        page.ExpectsErrors = true; // The page was loaded twice.
    }

    [Fact]
    public async Task A_graph_gets_the_same_picture_each_time()
    {
        var pictures = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using var page = await ShownPage.OpenAsync(chromium, Race.Graph);
            await page.ArrangedAsync();
            await page.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            pictures.Add(await page.Page.EvaluateAsync<string>("document.querySelector('.stage canvas').toDataURL()"));
        }

        Assert.Equal(pictures[0], pictures[1]);
        Assert.InRange(pictures[0].Length, 10_000, int.MaxValue);
    }

    [Fact]
    public async Task The_picture_opens_the_entity_that_is_clicked_and_says_what_is_pointed_at()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, "path=HighFlyer,DeepSeek");
        await page.ArrangedAsync();
        var stage = await BoxOf(page.Page.Locator(".stage"));
        var found = "";
        for (var x = 20; x < stage.Width && !found.Contains("High-Flyer", StringComparison.Ordinal); x += 12)
        {
            for (var y = stage.Height / 2 - 90; y < stage.Height / 2 + 90; y += 12)
            {
                await page.Page.Mouse.MoveAsync(stage.X + x, stage.Y + y);
                found = await page.Page.Locator(".tip").TextContentAsync() ?? "";
                if (!found.Contains("High-Flyer", StringComparison.Ordinal) || found.Contains("backs", StringComparison.Ordinal)) continue;
                await page.Page.Mouse.ClickAsync(stage.X + x, stage.Y + y);
                break;
            }
        }

        Assert.Contains("company, 1 line", found, StringComparison.Ordinal);
        await Assertions.Expect(page.Page.Locator("main h2").First).ToHaveTextAsync("High-Flyer");
    }

    private static async Task<LocatorBoundingBoxResult> BoxOf(ILocator element) => (await element.BoundingBoxAsync())!;
}
