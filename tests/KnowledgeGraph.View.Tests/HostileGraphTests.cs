using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Testing.Graphs;
using KnowledgeGraph.View.Tests.Browsing;

namespace KnowledgeGraph.View.Tests;

/// <summary>Facts come from anywhere. Whatever they contain is text, and nothing in the page runs but its own script.</summary>
public sealed class HostileGraphTests(Chromium chromium)
{
    private static readonly string[] Hostile =
    [
        "</script><script>window.ran = 1</script>", "<img src=x onerror=window.ran=1>", "\"><svg onload=window.ran=1>",
        "' onfocus='window.ran=1' x='",
        "<!--<script>", "@image@ @script@",
        "{{constructor.constructor('window.ran=1')()}}", "javascript:window.ran=1", "abc\u202Egnp.exe",
        "\u2066\u2067trap", "a\u0007\u0001b",
    ];

    [Fact]
    public async Task Hostile_labels_quotes_and_addresses_are_shown_as_text()
    {
        var graph = new TestGraph().Kind("Thing").Relation("Thing", "Near", "Thing").Property("Thing", "Note", MemberType.Text)
            .Property("Thing", "Home", MemberType.Uri).Source("S", "s.txt", Hostile[0], "javascript:window.ran=1");
        for (var i = 0; i < Hostile.Length; i++)
        {
            graph.Entity("Thing", $"T{i}", Hostile[i], Hostile[(i + 1) % Hostile.Length]);
            graph.Fact($"T{i}", "Near", $"T{(i + 1) % Hostile.Length}", new TestClaim("S", Hostile[i]) { QuoteAt = i, Scope = Hostile[i] });
            graph.Fact($"T{i}", "Note", Hostile[i]);
            graph.Fact($"T{i}", "Home", "javascript:window.ran=1");
        }

        await using var page = await ShownPage.OpenAsync(chromium, graph.Build());
        for (var i = 0; i < Hostile.Length; i++)
        {
            await page.GoAsync($"entity=T{i}");
            var visible = VisibleText.Of(Hostile[i]);
            Assert.Equal(visible, await page.Page.Locator("main h2").First.TextContentAsync());
            Assert.Contains(visible, await page.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await page.Page.Locator("main img, main svg, main script, main [onfocus], a[href^='javascript']").CountAsync());
        }

        await page.GoAsync("find=" + Uri.EscapeDataString("<img src=x onerror=window.ran=1>"));
        await page.GoAsync("entity=" + Uri.EscapeDataString("<img src=x onerror=window.ran=1>"));
        Assert.True(await page.Page.EvaluateAsync<bool>("window.ran === undefined"));
    }

    [Fact]
    public async Task The_policy_allows_nothing_but_the_script_and_the_style_of_the_page()
    {
        var graph = new TestGraph().Kind("Thing").Entity("Thing", "One").Build();
        await using var page = await ShownPage.OpenAsync(chromium, graph);
        var policy = await page.Page.Locator("meta[http-equiv='Content-Security-Policy']").GetAttributeAsync("content");

        Assert.StartsWith("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        // Not at once: what the browser is told to evaluate may do so itself, and what follows from it may not.
        var refused = await page.Page.EvaluateAsync<string[]>(
            """
            () => new Promise(done => setTimeout(() => {
              const refused = [];
              try { eval("window.ran = 1"); } catch (error) { refused.push(error.name); }
              const script = document.createElement("script");
              script.textContent = "window.ran = 1";
              document.body.append(script);
              const button = document.createElement("button");
              button.setAttribute("onclick", "window.ran = 1");
              document.body.append(button);
              button.click();
              done([...refused, String(window.ran)]);
            }))
            """);
        Assert.Equal(["EvalError", "undefined"], refused);
        page.ExpectsErrors = true; // The browser tells what it refused.
    }
}
