using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;
using KnowledgeGraph.Seeds;
using KnowledgeGraph.View.Tests.Browsing;

namespace KnowledgeGraph.View.Tests;

/// <summary>The page says what the reports of the library say, since both read one image.</summary>
public sealed class SeedsAnswerTests(Chromium chromium)
{
    private const string ReadEntities =
        """
        async keys => {
          const texts = (selector, attribute) => [...document.querySelectorAll(selector)]
            .map(e => attribute ? e.getAttribute(attribute) : e.textContent);
          const found = [];
          for (const key of keys) {
            const changed = new Promise(done => addEventListener("hashchange", done, { once: true }));
            location.hash = "entity=" + key;
            await changed;
            for (let more = document.querySelector("main .more"); more; more = document.querySelector("main .more")) more.click();
            found.push({
              facts: texts("main section > div > ul > [data-fact]", "data-fact"),
              how: texts("main [data-fact] .how > bdi, main [data-said] .how > bdi"),
              quotes: texts("main [data-fact] blockquote bdi, main [data-said] blockquote bdi"),
              said: texts("main [data-said]", "data-said"),
              derived: texts("main [data-derived]", "data-derived"),
              proofs: texts("main .proof"),
            });
          }
          return found;
        }
        """;

    private static readonly GraphReports Reports = new(Race.Graph);

    [Fact]
    public async Task Every_entity_has_the_facts_claims_quotes_and_conclusions_of_the_report()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph);
        var keys = Race.Graph.Nodes.Select(node => node.Key).ToArray();

        var shown = await page.Page.EvaluateAsync<ShownEntity[]>(ReadEntities, keys);

        Assert.Equal(keys.Length, shown.Length);
        foreach (var (key, entity) in keys.Zip(shown))
        {
            var report = Reports.Show(key);
            var facts = report.Facts.Concat(report.IncomingFacts).ToList();
            var claims = facts.Concat(report.Says).SelectMany(fact => fact.Claims).SelectMany(WithGrounds).ToList();
            Assert.Equal(facts.Select(fact => fact.Text), entity.Facts);
            Assert.Equal(report.Says.Select(fact => fact.Text), entity.Said);
            Assert.Equal(claims.Select(EvidenceRows.How).Order(StringComparer.Ordinal), entity.How.Order(StringComparer.Ordinal));
            Assert.Equal(
                claims.Select(claim => claim.Quote).OfType<string>().Order(StringComparer.Ordinal),
                entity.Quotes.Order(StringComparer.Ordinal));
            var derived = report.DerivedFacts.Concat(report.IncomingDerivedFacts).ToList();
            Assert.Equal(derived.Select(fact => fact.Text).Order(), entity.Derived.Order());
            Assert.Equal(derived.Select(fact => fact.Proof.Length).Order(), entity.Proofs.Select(HopsOf).Order());
        }
    }

    [Fact]
    public async Task A_path_is_the_shortest_path_of_the_library_for_every_pair_of_some_entities()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph);
        var ends = Race.Graph.Nodes.OrderByDescending(node => node.Facts.Count + node.IncomingFacts.Count).Take(18).ToList();
        var pairs = ends.SelectMany(from => ends.Where(to => to != from).Select(to => (from, to))).ToList();

        var shown = await page.Page.EvaluateAsync<string[]>(
            """
            async addresses => {
              const found = [];
              for (const address of addresses) {
                const changed = new Promise(done => addEventListener("hashchange", done, { once: true }));
                location.hash = address;
                await changed;
                found.push(document.querySelector(".one-path .path-text bdi")?.textContent ?? "");
              }
              return found;
            }
            """,
            pairs.Select(pair => $"path={pair.from.Key},{pair.to.Key}").ToArray());

        Assert.Equal(pairs.Select(pair => Race.Graph.ShortestPath(pair.from, pair.to)?.ToString() ?? ""), shown);
        Assert.Contains("", shown);
        Assert.Contains(shown, text => text.Length > 0);
    }

    [Theory]
    [InlineData("deepseek")]
    [InlineData("ＤＥＥＰＳＥＥＫ")]
    [InlineData("chip")]
    [InlineData("深度求索")]
    [InlineData("January 27")]
    [InlineData("billion USD")]
    [InlineData("open source")]
    public async Task A_search_finds_what_the_report_finds(string text)
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph);
        await page.Page.Locator("#find").PressSequentiallyAsync(text);

        var shown = await page.Page.EvaluateAsync<FoundItems>(
            """
            () => {
              for (let more = document.querySelector("main .more"); more; more = document.querySelector("main .more")) more.click();
              const links = [...document.querySelectorAll("main ul.plain li > a")];
              return {
                entities: links.map(a => decodeURIComponent(a.getAttribute("href").replace("#entity=", ""))),
                facts: [...document.querySelectorAll("main ul.facts > li .matched")].map(p => p.textContent),
              };
            }
            """);

        var report = Reports.Find(text);
        var facts = report.Facts.Where(fact => fact.Hidden is null).ToList();
        Assert.Equal(report.Matches.Select(match => match.Key), shown.Entities);
        // The report also looks into claims that do not count of facts that do.
        Assert.All(
            shown.Facts, matched => Assert.Contains(facts, fact => matched.EndsWith(LastDate(fact.Matched), StringComparison.Ordinal)));
        Assert.Equal(facts.Count > 0, shown.Facts.Length > 0);
    }

    [Theory]
    [InlineData("as-of=2024")]
    [InlineData("as-of=2025-01-27")]
    [InlineData("as-of=1957")]
    [InlineData("possibly-as-of=2024")]
    [InlineData("possibly-as-of=2023-05~")]
    [InlineData("sources=D1")]
    [InlineData("sources=D0,D3")]
    [InlineData("modalities=asserted,reported")]
    [InlineData("modalities=asserted,reported,claimed,inferred,opinion,speculated,rumoured")]
    [InlineData("modalities=denied")]
    [InlineData("sources=D2&as-of=2025&modalities=asserted,claimed,inferred,opinion")]
    public async Task A_filter_counts_the_facts_that_a_view_of_the_library_shows(string filter)
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph, filter);
        var expected = ViewOf(filter).Facts.Count(fact => fact.IsVisible);

        Assert.Equal($"{expected} of {Race.Graph.Facts.Count} facts shown", await page.Page.Locator(".shown").InnerTextAsync());
    }

    [Fact]
    public async Task A_filter_that_adds_rumours_derives_what_then_follows()
    {
        await using var page = await ShownPage.OpenAsync(chromium, Race.Graph);
        const string Filter = "modalities=asserted,reported,claimed,inferred,rumoured,speculated,opinion";
        var view = ViewOf(Filter);
        var reports = new GraphReports(view);
        var keys = new[] { "HighFlyer", "DeepSeek", "H800", "ExportControls" };
        foreach (var key in keys)
        {
            await page.GoAsync($"entity={key}&{Filter}");
            var derived = await page.Page.Locator("main [data-derived]").EvaluateAllAsync<string[]>(
                "all => all.map(e => e.getAttribute('data-derived'))");
            var report = reports.Show(key);
            Assert.Equal(
                report.DerivedFacts.Concat(report.IncomingDerivedFacts).Select(fact => fact.Text).Order(), derived.Order());
        }
    }

    private static Graph ViewOf(string filter)
    {
        Graph view = Race.Graph;
        foreach (var part in filter.Split('&'))
        {
            var (name, values) = (part.Split('=')[0], part.Split('=')[1]);
            view = name switch
            {
                "as-of" => view.AsOf(PartialDate.Parse(values)),
                "possibly-as-of" => view.PossiblyAsOf(PartialDate.Parse(values)),
                "sources" => view.FromSources(values.Split(',')),
                _ => view.Excluding(Enum.GetValues<Modality>())
                    .Including([.. values.Split(',').Select(value => Enum.Parse<Modality>(value, ignoreCase: true))]),
            };
        }

        return view;
    }

    private static IEnumerable<ClaimReport> WithGrounds(ClaimReport claim) =>
        [claim, .. (claim.Grounds ?? []).SelectMany(WithGrounds)];

    private static int HopsOf(string path) => path.Count(c => c is '→' or '←');

    /// <summary>A date is reported with what it says: <c>since 2015</c>.</summary>
    private static string LastDate(string matched) =>
        matched.Split(' ') is ["since" or "until" or "at" or "recorded", var date] ? date : matched;

    private sealed record ShownEntity
    {
        public string[] Facts { get; init; } = [];

        public string[] How { get; init; } = [];

        public string[] Quotes { get; init; } = [];

        public string[] Said { get; init; } = [];

        public string[] Derived { get; init; } = [];

        public string[] Proofs { get; init; } = [];
    }

    private sealed record FoundItems
    {
        public string[] Entities { get; init; } = [];

        public string[] Facts { get; init; } = [];
    }
}
