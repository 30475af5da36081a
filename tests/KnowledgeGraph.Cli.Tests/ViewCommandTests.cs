using System.Net;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

public sealed class ViewCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kg-view");

    [Fact]
    public void View_writes_one_page_with_the_image_of_the_graph()
    {
        var kg = Kg.RunIn(_directory.FullName, "view", "-o", "graph.html");

        Assert.Equal(("", ExitCode.Found), (kg.Error, kg.ExitCode));
        Assert.StartsWith($"graph.html: {ChipRace.Graph.NodeCount} entities and ", kg.Output, StringComparison.Ordinal);
        var page = File.ReadAllText(Path.Combine(_directory.FullName, "graph.html"));
        using var image = new MemoryStream();
        ChipRace.Graph.Save(image);
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.Contains($">{Convert.ToBase64String(image.ToArray())}</script>", page, StringComparison.Ordinal);
        Assert.Single(_directory.GetFiles());
    }

    [Theory]
    [InlineData("kg: “kg view” needs -o FILE or --serve")]
    [InlineData("kg: “kg view” takes either -o FILE or --serve", "-o", "graph.html", "--serve")]
    [InlineData("kg: --no-open belongs to --serve", "-o", "graph.html", "--no-open")]
    [InlineData("kg: nowhere/graph.html cannot be written: ", "-o", "nowhere/graph.html")]
    [InlineData("kg: 'kg view' does not take '--as-of'", "--serve", "--as-of", "2024")]
    public void View_says_what_is_wrong_with_its_options(string message, params string[] options)
    {
        var kg = Kg.RunIn(_directory.FullName, ["view", .. options]);

        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.StartsWith(message, kg.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Empty(_directory.GetFiles());
    }

    [Fact]
    public async Task View_serves_the_page_on_loopback_alone_until_it_is_interrupted()
    {
        using var interrupt = new Interrupt();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var opened = new TaskCompletionSource<Uri>();
        var environment = new KgEnvironment(new Terminal(output, error, true, false, null), () => ChipRace.Graph)
        {
            Directory = _directory.FullName,
            Interrupt = interrupt,
            OpenBrowser = address => opened.TrySetResult(address),
        };
        var run = Task.Run(() => KgCommandLine.Run(["view", "--serve"], environment));
        if (await Task.WhenAny(run, opened.Task) == run) Assert.Fail(error.ToString());
        var page = await opened.Task;
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(page.Host)));

        using var client = new HttpClient();
        using var found = await client.GetAsync(page);
        using var absent = await client.GetAsync(new Uri(page, "favicon.ico"));
        using var posted = await client.PostAsync(page, null);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { Host = "example.org" } };
        using var refused = await client.SendAsync(foreign);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Forbidden],
            [found.StatusCode, absent.StatusCode, posted.StatusCode, refused.StatusCode]);
        Assert.Equal("text/html; charset=utf-8", found.Content.Headers.ContentType?.ToString());
        Assert.Contains("</html>", await found.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await refused.Content.ReadAsStringAsync());

        Assert.True(interrupt.Raise());
        Assert.Equal(ExitCode.Found, await run);
        Assert.StartsWith($"{page} shows {ChipRace.Graph.Name}. Press Ctrl+C to stop.", output.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task View_opens_the_browser_unless_told_not_to_and_says_when_there_is_none(bool isToOpen)
    {
        using var interrupt = new Interrupt();
        using var output = new Signal();
        var opened = 0;
        var environment = new KgEnvironment(new Terminal(output, output, true, false, null), () => ChipRace.Graph)
        {
            Directory = _directory.FullName,
            Interrupt = interrupt,
            OpenBrowser = _ =>
            {
                opened++;
                return false;
            },
        };
        var run = Task.Run(() => KgCommandLine.Run(["view", "--serve", .. isToOpen ? Array.Empty<string>() : ["--no-open"]], environment));
        await Task.WhenAny(run, output.Flushed);
        interrupt.Raise();

        Assert.Equal(ExitCode.Found, await run);
        Assert.Equal(isToOpen ? 1 : 0, opened);
        Assert.Equal(isToOpen, output.ToString().Contains("There is no browser to open here.", StringComparison.Ordinal));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Tells when the command has written all that it writes before it waits.</summary>
    private sealed class Signal : StringWriter
    {
        private readonly TaskCompletionSource _flushed = new();

        public Task Flushed => _flushed.Task;

        public override void Flush() => _flushed.TrySetResult();
    }
}
