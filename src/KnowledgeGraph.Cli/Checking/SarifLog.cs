using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// Problems as a log of the Static Analysis Results Interchange Format (SARIF) 2.1.0, OASIS Standard, 27 March 2020: one run, a rule for
/// each id that was found, and columns in UTF-16 code units. Paths below the directory that <c>kg</c> runs in are relative to it.
/// </summary>
internal sealed class SarifLog
{
    private const string Base = "SRCROOT";

    private readonly Utf8JsonWriter _json;
    private readonly CheckSubject _subject;
    private readonly CheckResult _result;
    private readonly ProblemDescriptor[] _rules;

    private SarifLog(Utf8JsonWriter json, CheckSubject subject, CheckResult result)
    {
        _json = json;
        _subject = subject;
        _result = result;
        _rules = [.. result.Problems.Select(p => p.Descriptor).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)];
    }

    public static void Write(Stream stream, CheckSubject subject, CheckResult result)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, options);
        new SarifLog(json, subject, result).Write();
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        WriteBase();
        _json.WriteStartArray("results");
        foreach (var problem in _result.Problems) WriteResult(problem);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "kg");
        _json.WriteString("version", PrintVersion.Version);
        if (ProjectHome.PageOf("docs/kg.md") is { } manual) _json.WriteString("informationUri", manual);
        _json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            _json.WriteStartObject();
            _json.WriteString("id", rule.Id);
            WriteText("shortDescription", rule.Title);
            if (rule.HelpLink is { } link) _json.WriteString("helpUri", link);
            WriteHelp(rule);
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", LevelOf(rule.Severity));
            _json.WriteEndObject();
            _json.WriteStartObject("properties");
            _json.WriteString("category", rule.Category);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>The page, so that a viewer shows it where it has no network.</summary>
    private void WriteHelp(ProblemDescriptor rule)
    {
        _json.WriteStartObject("help");
        _json.WriteString("text", $"Run 'kg explain {rule.Id}'.");
        if (DiagnosticPages.Read(rule.Id) is { } page) _json.WriteString("markdown", page);
        _json.WriteEndObject();
    }

    private void WriteBase()
    {
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(Base);
        _json.WriteString("uri", UriOf(Path.TrimEndingDirectorySeparator(_subject.Directory) + Path.DirectorySeparatorChar));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(FoundProblem problem)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", problem.Descriptor.Id);
        _json.WriteNumber("ruleIndex", Array.FindIndex(_rules, r => r.Id == problem.Descriptor.Id));
        _json.WriteString("level", LevelOf(problem.Severity));
        WriteText("message", problem.Message);
        _json.WriteStartArray("locations");
        WriteLocation(problem.Place, null);
        _json.WriteEndArray();
        if (problem.Others.Count > 0)
        {
            _json.WriteStartArray("relatedLocations");
            for (var i = 0; i < problem.Others.Count; i++) WriteLocation(problem.Others[i], i);
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteLocation(Place place, int? id)
    {
        _json.WriteStartObject();
        if (id is { } number) _json.WriteNumber("id", number);
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(place);
        if (place.Region is { } region) WriteRegion(region);
        _json.WriteEndObject();
        if (place.Declaration is { } declaration)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("fullyQualifiedName", declaration);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteArtifact(Place place)
    {
        _json.WriteStartObject("artifactLocation");
        if (place.Path == place.File)
        {
            _json.WriteString("uri", UriOf(place.File));
        }
        else
        {
            _json.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)));
            _json.WriteString("uriBaseId", Base);
        }

        _json.WriteEndObject();
    }

    private void WriteRegion(Region region)
    {
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", region.Line);
        _json.WriteNumber("startColumn", region.Column);
        _json.WriteNumber("endLine", region.EndLine);
        _json.WriteNumber("endColumn", region.EndColumn);
        _json.WriteNumber("charOffset", region.Offset);
        _json.WriteNumber("charLength", region.Length);
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string UriOf(string path) => new UriBuilder { Scheme = Uri.UriSchemeFile, Host = "", Path = path }.Uri.AbsoluteUri;

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
