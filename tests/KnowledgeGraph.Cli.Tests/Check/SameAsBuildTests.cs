using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Hosting;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary>
/// What <c>kg check</c> finds is what a build of the same project reports: the same ids, places and words. Only where a build names a line
/// of C#, it names the declaration.
/// </summary>
public sealed partial class SameAsBuildTests
{
    private const string Document = "It is said that Alpha began in 1999. Beta backs Alpha, and Beta backs Alpha again.";

    private const string Good = """
        {
          "entities": { "Beta": { "kind": "Firm" }, "Omega": { "kind": "Firm" }, "Gamma": { "kind": "Firm" }, "Delta": { "kind": "Firm" } },
          "claims": [["Beta", "owner", "Alpha"]]
        }
        """;

    /// <summary>Claims that stand in a file of their own, each wrong in its way or right.</summary>
    public static TheoryData<string> Claims =>
    [
        """["Beta", "backs", "Alpha"]""",
        """["Beta", "backs", "Alpa"]""",
        """["Beta", "reaches", "Alpha"]""",
        """["Beta", "within", "Gamma"], ["Gamma", "within", "Delta"], ["Delta", "owner", "Alpha"], ["Alpha", "within", "Omega"]""",
        """["Bta", "backs", "Alpha"]""",
        """["Beta", "bakcs", "Alpha"]""",
        """["Beta", "founded", "yesterday"]""",
        """["Beta", "founded", "2001"], ["Beta", "founded", "2002", { "source": "D1" }]""",
        """["Alpha", "founded", "2001"]""",
        """["Beta", "staff", 101]""",
        """["Beta", "staff", "many"]""",
        """["Beta", "code", "ABCDEF"]""",
        """["Beta", "names", "one"], ["Beta", "names", "two"]""",
        """["Beta", "worth", "5 USD"], ["Beta", "worth", "6 USD"]""",
        """["Beta", "sector", "Chps"]""",
        """["Beta", "owner", "Omega"]""",
        """["Beta", "owner", "Omega", { "modality": "denied", "source": "D1" }]""",
        """["Alpha", "backs", "Omega"]""",
        """["Beta", "backs", "Alpha", { "source": "D9" }]""",
        """["Beta", "backs", "Alpha", { "source": "D1", "quote": "Beta backs Alpha" }]""",
        """["Beta", "backs", "Alpha", { "source": "D1", "quote": "Beta backs Alpha", "quoteAt": 37 }]""",
        """["Beta", "backs", "Alpha", { "source": "D1", "quote": "Beta leads Alpha" }]""",
        """["Beta", "backs", "Alpha", { "since": "2002", "until": "2001" }]""",
        """["Beta", "backs", "Alpha", { "sorce": "D1" }]""",
        """["Beta", "backs", "Alpha", { "rank": "preferred" }]""",
        """["Beta", "backs", "Alpha", { "id": "c1" }], """
            + """["Beta", "backs", "Omega", { "id": "c1", "modality": "inferred", "restsOn": ["c2"] }]""",
        """["Beta", "backs", "Alpha", { "except": "KG1207: known" }]""",
        """["Beta", "staff", 101, { "except": "KG1202: counted twice" }]""",
        "[\"Beta\",\t\"code\", \"深度求索e\u0301😀\"], [\"😀\", \"backs\", \"Alpha\"]\u2028, [\"Bta\", \"backs\", \"Alpha\"]",
        """["Beta", "backs"]""",
        """["Beta", "backs", {}]""",
        """["Beta", "backs", "Alpha",""",
    ];

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim(string claims) => AssertSame("claims.kg.json", Encoding.UTF8.GetBytes($$"""
        {
          // Several lines, so that lines and columns are not all 1.
          "claims": [
            {{claims}}
          ]
        }
        """));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("[]")]
    [InlineData("{ \"entities\": { \"Beta\": { \"kind\": \"Firm\", \"label\": \"Another\" } } }")]
    [InlineData("{ \"entities\": { \"Gamma\": { \"kind\": \"Frm\" } } }")]
    [InlineData("{ \"entities\": { \"Gam\u200bma\": { \"kind\": \"Firm\" } } }")]
    [InlineData("{ \"entities\": { \"Gamma\": {} }, \"entities\": {} }")]
    [InlineData("{ \"sources\": { \"D1\": { \"document\": \"d2.txt\" } } }")]
    [InlineData("{ \"sources\": { \"D2\": { \"document\": \"d1.txt\", \"sha256\": \"00\" } } }")]
    [InlineData("\uFEFF{\r\n \"claims\": [\r [\"Beta\", \"backs\", \"Alpa\"]\u0085, [\"Beta\", \"backs\", \"Alpq\"]] }")]
    public void A_file(string text) => AssertSame("other/file.kg.json", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Every_broken_claim_at_once() =>
        AssertSame(
            "all.kg.json",
            Encoding.UTF8.GetBytes(
                $$"""{ "claims": [ {{string.Join(",\n", Claims.Select(row => row.Data).SkipLast(3))}} ] }"""));

    [Fact]
    public void A_file_that_is_not_UTF8_is_refused_at_the_byte_although_the_compiler_knows_none()
    {
        using var project = CheckProject.Create();
        project.Write("a.kg.json", [.. "{ \"entities\": {\n \""u8, 0xC4, .. "\": {} } }"u8]);

        Assert.Contains(project.BuildDiagnostics(), d => d.Id == "KG1102");
        var kg = project.Check();
        Assert.Contains(
            "a.kg.json(2,3): error KG1102: The file is not UTF-8: byte 0xC4 at offset 18 (line 2, column 3)", kg.Output,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.HasErrors, kg.ExitCode);
    }

    private static void AssertSame(string file, byte[] content)
    {
        using var project = CheckProject.Create();
        project.Write("docs/d1.txt", Document);
        project.Write("good.kg.json", Good);
        project.Write(file, content);

        var expected = project.BuildDiagnostics()
            .Where(d => d.Id.StartsWith("KG", StringComparison.Ordinal))
            .Select(d => d.Location.IsInSource || d.Location == Location.None
                ? $"{d.Severity} {d.Id} in C#"
                : $"{d.Severity} {d.Id} {FileOf(d)} {Span(d)}: {PlaceInCSharp().Replace(d.GetMessage(null), "C#")}");
        var kg = project.Check("--documents", "docs", "--json");
        Assert.Equal("", kg.Error);
        var found = JsonDocument.Parse(kg.Output).RootElement.GetProperty("problems").EnumerateArray().Select(Problem).ToArray();

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(found.Any(f => f.StartsWith("Error", StringComparison.Ordinal)) ? ExitCode.HasErrors : ExitCode.Found, kg.ExitCode);

        string FileOf(Diagnostic d) => Path.GetRelativePath(project.Directory, d.Location.GetLineSpan().Path).Replace('\\', '/');
    }

    private static string Span(Diagnostic diagnostic)
    {
        var lines = diagnostic.Location.GetLineSpan();
        var (start, end) = (lines.StartLinePosition, lines.EndLinePosition);
        var span = diagnostic.Location.SourceSpan;
        return $"{span.Start}+{span.Length} {start.Line + 1}:{start.Character + 1}-{end.Line + 1}:{end.Character + 1}";
    }

    private static string Problem(JsonElement problem)
    {
        var severity = problem.GetProperty("severity").GetString()!;
        var head = $"{char.ToUpperInvariant(severity[0])}{severity[1..]} {problem.GetProperty("id").GetString()}";
        var place = problem.GetProperty("place");
        var message = problem.GetProperty("message").GetString()!;
        foreach (var other in problem.GetProperty("others").EnumerateArray())
        {
            if (other.TryGetProperty("declaration", out var declaration))
                message = message.Replace(declaration.GetString()!, "C#", StringComparison.Ordinal);
        }

        return place.TryGetProperty("line", out _)
            ? $"{head} {place.GetProperty("path").GetString()} {Number("offset")}+{Number("length")} "
                + $"{Number("line")}:{Number("column")}-{Number("endLine")}:{Number("endColumn")}: {message}"
            : $"{head} in C#";

        int Number(string name) => place.GetProperty(name).GetInt32();
    }

    [GeneratedRegex(@"Vocabulary\.cs:[0-9]+:[0-9]+")]
    private static partial Regex PlaceInCSharp();
}
