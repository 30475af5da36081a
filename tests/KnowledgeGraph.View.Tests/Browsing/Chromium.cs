using KnowledgeGraph.View.Tests.Browsing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace KnowledgeGraph.View.Tests.Browsing;

/// <summary>
/// One Chromium for all tests: the one of the machine, or the one that the environment variable CHROMIUM names. Where there is none, the
/// tests are skipped.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("CHROMIUM"), .. Places];
        if (candidates.FirstOrDefault(File.Exists) is not { } program) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // The sandbox of Chromium does not start for root, as whom containers run.
            Args = OperatingSystem.IsLinux() ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>Gets the browser; where there is none, the test is skipped.</summary>
    public IBrowser Require()
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium. Install it, or set CHROMIUM to its path.");
        return _browser!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
