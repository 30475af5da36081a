using System.Net;
using KnowledgeGraph.Hosting.Tests.Graphs;
using KnowledgeGraph.Seeds;
using KnowledgeGraph.Testing;

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

        static IEnumerable<string> Lines(string code) => code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
    }

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
