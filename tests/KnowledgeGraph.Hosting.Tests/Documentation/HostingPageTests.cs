using System.Net;
using KnowledgeGraph.Hosting.Tests.Graphs;
using KnowledgeGraph.Seeds;
using KnowledgeGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Hosting.Tests.Documentation;

/// <summary>The example of the page on hosting is a program that answers.</summary>
public sealed class HostingPageTests : IDisposable
{
    private readonly GraphDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("docs/hosting.md")]
    [InlineData("src/KnowledgeGraph.Hosting/README.md")]
    public void The_example_of_a_page_is_the_program_that_is_tested(string page)
    {
        var text = Repository.Read(page);
        var start = text.IndexOf("var builder", StringComparison.Ordinal);
        var example = text[start..text.IndexOf("app.Run();", start, StringComparison.Ordinal)];
        var source = Repository.Read("tests", "KnowledgeGraph.Hosting.Tests", "Documentation", "AspNetExample.cs");
        start = source.IndexOf("var builder", StringComparison.Ordinal);
        var tested = source[start..source.IndexOf("// The example ends.", start, StringComparison.Ordinal)];
        Assert.Equal(Lines(tested), Lines(example));
    }

    [Theory]
    [InlineData("Unavailable", "app.Use(")]
    [InlineData("Health", "app.MapHealthChecks(\"/health\", ")]
    public void Each_addition_to_the_example_is_tested_code(string mark, string beginning)
    {
        var text = Repository.Read("docs/hosting.md");
        var start = text.IndexOf(beginning, StringComparison.Ordinal);
        var example = text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
        var source = Repository.Read("tests", "KnowledgeGraph.Hosting.Tests", "Documentation", "AspNetAdditions.cs");
        start = source.IndexOf(beginning, source.IndexOf($"// {mark} begins.", StringComparison.Ordinal), StringComparison.Ordinal);
        var tested = source[start..source.IndexOf($"// {mark} ends.", start, StringComparison.Ordinal)];
        Assert.Equal(Lines(tested), Lines(example));
    }

    [Fact]
    public async Task Without_a_graph_the_additions_answer_503_and_why()
    {
        await using var app = AspNetAdditions.Build(
            ["--urls", "http://127.0.0.1:0", "--Graphs", _directory.Path, "--Logging:LogLevel:Default=None"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using (var answer = await client.GetAsync("/name"))
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        using (var health = await client.GetAsync("/health"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.Contains("No graph is loaded.", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        _directory.Put("graph-1.kgi", NumberedGraph.Image(Race.Graph));
        _directory.Put("graph-2.kgi", []);
        var host = app.Services.GetRequiredService<GraphHost>();
        for (var look = 0; look < 2; look++) await host.RefreshAsync();
        Assert.Equal("Race", await client.GetStringAsync("/name"));
        using var degraded = await client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, degraded.StatusCode);
        var body = await degraded.Content.ReadAsStringAsync();
        Assert.Contains("\"status\":\"Degraded\"", body, StringComparison.Ordinal);
        Assert.Contains("\"refused\":[\"graph-2.kgi\"]", body, StringComparison.Ordinal);
        await app.StopAsync();
    }

    [Fact]
    public async Task An_image_of_version_02_is_served_too()
    {
        using (var image = new MemoryStream())
        {
            Race.Graph.Save(image, ImageVersion.Literal);
            _directory.Put("graph-1.kgi", image.ToArray());
        }

        using var host = new GraphHost(new GraphHostOptions { Directory = _directory.Path, Vocabulary = Race.Graph });
        await host.StartAsync();
        using var lease = host.Acquire();
        Assert.Equal(ImageVersion.Literal, lease.Graph.ImageVersion);
    }

    private static IEnumerable<string> Lines(string code) =>
        code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [Fact]
    public async Task The_program_serves_versions_and_its_health()
    {
        _directory.Put("graph-1.kgi", NumberedGraph.Image(Race.Graph));
        await using var app = AspNetExample.Build(
            ["--urls", "http://127.0.0.1:0", "--Graphs", _directory.Path, "--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal(
            """{"label":"High-Flyer","backs":["DeepSeek"],"version":"graph-1.kgi"}""",
            await client.GetStringAsync("/companies/high-flyer"));
        using var other = await client.GetAsync("/companies/nobody");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal("Healthy", await client.GetStringAsync("/health"));
        await app.StopAsync();
    }
}
