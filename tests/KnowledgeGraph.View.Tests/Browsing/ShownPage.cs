using KnowledgeGraph.Cli.Viewing;
using Microsoft.Playwright;

namespace KnowledgeGraph.View.Tests.Browsing;

/// <summary>
/// The page of a graph, opened from a file. At the end, it must not have met an error, and not have asked for anything else.
/// </summary>
internal sealed class ShownPage : IAsyncDisposable
{
    private readonly string _file;
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];
    private readonly List<string> _requests = [];

    private ShownPage(string file, IBrowserContext context, IPage page)
    {
        _file = file;
        _context = context;
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("blob:", StringComparison.Ordinal)) _requests.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Gets or sets a value indicating whether errors are what the test is about.</summary>
    public bool ExpectsErrors { get; set; }

    public static Task<ShownPage> OpenAsync(Chromium chromium, Graph graph, string address = "", BrowserNewContextOptions? options = null)
    {
        using var page = new MemoryStream();
        ViewPage.Write(graph, page);
        return OpenAsync(chromium, page.ToArray(), address, options);
    }

    public static async Task<ShownPage> OpenAsync(
        Chromium chromium, byte[] html, string address = "", BrowserNewContextOptions? options = null)
    {
        var browser = chromium.Require();
        var file = Path.Combine(Path.GetTempPath(), $"graph-{Guid.NewGuid():N}.html");
        await File.WriteAllBytesAsync(file, html);
        options ??= new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 800 } };
        var context = await browser.NewContextAsync(options);
        var shown = new ShownPage(file, context, await context.NewPageAsync());
        await shown.Page.GotoAsync(new Uri(file).AbsoluteUri + (address.Length > 0 ? "#" + address : ""));
        return shown;
    }

    /// <summary>Goes to an address of the page, as a link does.</summary>
    public Task GoAsync(string address) => Page.EvaluateAsync(
        """
        async address => {
          if (location.hash.replace("#", "") === address) return;
          const changed = new Promise(done => addEventListener("hashchange", done, { once: true }));
          location.hash = address;
          await changed;
        }
        """,
        address);

    /// <summary>The text of the answer.</summary>
    public async Task<string> AnswerAsync() => await Page.Locator("main").InnerTextAsync();

    /// <summary>Waits until every node of the picture has its place.</summary>
    public Task ArrangedAsync() => Page.Locator("section.picture[data-arranged]").WaitForAsync();

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_file);
        if (ExpectsErrors) return;
        Assert.Empty(_errors);
        Assert.Single(_requests);
    }
}
