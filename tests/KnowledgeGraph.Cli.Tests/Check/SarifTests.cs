using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary>What the schema of SARIF 2.1.0 requires, and what viewers need.</summary>
public sealed class SarifTests : IDisposable
{
    private readonly CheckProject _project = CheckProject.Create();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_log_has_what_the_schema_requires()
    {
        _project.Write("facts/ä b.kg.json", """
            {
              "entities": { "Beta": { "kind": "Firm", "label": "One" }, "Omega": { "kind": "Firm" } },
              "claims": [["Beta", "backs", "Alpa"], ["Beta", "founded", "2001"], ["Beta", "founded", "2002"]]
            }
            """);
        _project.Write("facts/c.kg.json", """{ "entities": { "Beta": { "kind": "Firm", "label": "Two" } } }""");

        var kg = _project.Check("facts", "--sarif", "facts.sarif");
        using var document = JsonDocument.Parse(File.ReadAllBytes(_project.PathOf("facts.sarif")));
        var log = document.RootElement;
        Assert.Equal("2.1.0", Text(log, "version"));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", Text(run, "columnKind"));
        Assert.EndsWith("/", Text(run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT"), "uri"), StringComparison.Ordinal);

        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("kg", Text(driver, "name"));
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(rules.Select(r => Text(r, "id")).Distinct().Order(StringComparer.Ordinal), rules.Select(r => Text(r, "id")));
        Assert.All(rules, rule =>
        {
            Assert.Equal(ProjectHome.PageOf("docs/diagnostics/x.md") is not null, rule.TryGetProperty("helpUri", out _));
            Assert.Equal($"Run 'kg explain {Text(rule, "id")}'.", Text(rule.GetProperty("help"), "text"));
            Assert.StartsWith($"# {Text(rule, "id")}: ", Text(rule.GetProperty("help"), "markdown"), StringComparison.Ordinal);
            Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text"));
            Assert.Contains(Text(rule.GetProperty("defaultConfiguration"), "level"), new[] { "error", "warning", "note" });
        });

        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(
            kg.Output.Split('\n')
                .Count(
                    l => l.Contains(": error KG", StringComparison.Ordinal) || l.Contains(": warning KG", StringComparison.Ordinal)
                        || l.Contains(": info KG", StringComparison.Ordinal)), results.Length);
        Assert.All(results, result =>
        {
            Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id"));
            Assert.NotEmpty(Text(result.GetProperty("message"), "text"));
            AssertLocation(Assert.Single(result.GetProperty("locations").EnumerateArray()));
        });
        Assert.Contains(results, r => Text(r, "level") == "error");
    }

    [Fact]
    public void The_other_half_of_a_problem_is_a_related_location()
    {
        _project.Write("a.kg.json", """{ "entities": { "Beta": { "kind": "Firm", "label": "One" }, "Omega": { "kind": "Firm" } } }""");
        _project.Write("b.kg.json", """{ "entities": { "Beta": { "kind": "Firm", "label": "Two" } } }""");
        _project.Check("--sarif", "facts.sarif");

        using var document = JsonDocument.Parse(File.ReadAllBytes(_project.PathOf("facts.sarif")));
        var result = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(r => Text(r, "ruleId") == "KG1006");
        Assert.Equal("b.kg.json", Text(Physical(result.GetProperty("locations")[0]).GetProperty("artifactLocation"), "uri"));
        var related = Assert.Single(result.GetProperty("relatedLocations").EnumerateArray());
        AssertLocation(related);
        var other = Physical(related);
        Assert.Equal("a.kg.json", Text(other.GetProperty("artifactLocation"), "uri"));
        var region = other.GetProperty("region");
        Assert.Equal(
            (1, 17, 16, 6),
            (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "charOffset"), Number(region, "charLength")));
        Assert.Contains("a.kg.json:1:17", Text(result.GetProperty("message"), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_log_is_replaced_and_nothing_else_is_left()
    {
        _project.Write("a.kg.json", "{}");
        _project.Write("out/facts.sarif", "an older log");
        _project.Check("--sarif", "out/facts.sarif");

        Assert.Equal([_project.PathOf(Path.Combine("out", "facts.sarif"))], Directory.GetFiles(_project.PathOf("out")));
        Assert.StartsWith("{", File.ReadAllText(_project.PathOf("out/facts.sarif")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_exit_code_2()
    {
        _project.Write("a.kg.json", "{}");

        var kg = _project.Check("--sarif", "none/facts.sarif");
        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.StartsWith("kg: none/facts.sarif cannot be written: ", kg.Error, StringComparison.Ordinal);
    }

    private void AssertLocation(JsonElement location)
    {
        var physical = Physical(location);
        var artifact = physical.GetProperty("artifactLocation");
        var uri = new Uri(
            new Uri(new UriBuilder { Scheme = "file", Host = "", Path = _project.Directory + "/" }.Uri.AbsoluteUri), Text(artifact, "uri"));
        Assert.True(File.Exists(uri.LocalPath), uri.ToString());
        Assert.Equal("SRCROOT", Text(artifact, "uriBaseId"));
        if (!physical.TryGetProperty("region", out var region))
        {
            Assert.EndsWith(".dll", uri.LocalPath, StringComparison.Ordinal);
            return;
        }

        Assert.InRange(Number(region, "startLine"), 1, int.MaxValue);
        Assert.InRange(Number(region, "startColumn"), 1, int.MaxValue);
        Assert.True(
            (Number(region, "endLine"), Number(region, "endColumn")).CompareTo(
                (Number(region, "startLine"), Number(region, "startColumn"))) >= 0);
        Assert.InRange(Number(region, "charOffset") + Number(region, "charLength"), 0, File.ReadAllText(uri.LocalPath).Length);
    }

    private static JsonElement Physical(JsonElement location) => location.GetProperty("physicalLocation");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
