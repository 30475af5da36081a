using KnowledgeGraph.Seeds;
using KnowledgeGraph.Testing;
using KnowledgeGraph.View.Tests.Browsing;
using Microsoft.Playwright;

namespace KnowledgeGraph.View.Tests;

/// <summary>
/// The rules of axe-core, which is a development dependency of the page: where it is not installed, the tests are skipped.
/// </summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData("")]
    [InlineData("entity=DeepSeek")]
    [InlineData("path=HighFlyer,ExportControls&hide-relations=CompliesWith")]
    [InlineData("path=H800,HighFlyer")]
    [InlineData("between=DeepSeek,ExportControls")]
    [InlineData("contradictions")]
    [InlineData("find=chip")]
    [InlineData("kind=Company")]
    [InlineData("entity=Nobody")]
    public async Task Axe_finds_no_violation(string address)
    {
        var axe = Repository.PathOf("src", "KnowledgeGraph.View", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed. Run “npm ci” in src/KnowledgeGraph.View.");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // Axe is no script of the page, so its policy has to be left out for it.
            var options = new BrowserNewContextOptions
            {
                ColorScheme = scheme, BypassCSP = true, ViewportSize = new() { Width = 1280, Height = 800 }
            };
            await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, address, options);
            await page.Page.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
            await page.Page.AddScriptTagAsync(new() { Content = await File.ReadAllTextAsync(axe) });

            var violations = await page.Page.EvaluateAsync<string[]>(
                """
                axe.run().then(r => r.violations.map(v =>
                  v.id + ": " + v.nodes.map(n => n.target.join(" ") + " " + n.failureSummary).join("; ")))
                """);

            Assert.Empty(violations);
        }
    }
}
