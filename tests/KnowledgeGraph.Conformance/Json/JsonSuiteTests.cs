using System.Text;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Json;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Conformance.Json;

/// <summary>The JSON test suite of Nicolas Seriot: y_ must be accepted, n_ rejected, i_ is the reader's choice.</summary>
public sealed class JsonSuiteTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_valid_text_is_accepted()
    {
        var rejected = Files("y_").Where(file => Reject(File.ReadAllBytes(file)) is not null);
        Assert.Empty(rejected.Select(Path.GetFileName));
    }

    [Fact]
    public void Every_invalid_text_is_rejected()
    {
        var accepted = Files("n_").Where(file => Reject(File.ReadAllBytes(file)) is null);
        Assert.Empty(accepted.Select(Path.GetFileName));
    }

    [Fact]
    public void Every_other_text_is_accepted_or_rejected_with_a_place()
    {
        foreach (var file in Files("i_"))
        {
            var reason = Reject(File.ReadAllBytes(file));
            output.WriteLine($"{Path.GetFileName(file)}: {reason ?? "accepted"}");
        }
    }

    [Fact]
    public void The_reader_of_hand_written_files_accepts_every_valid_text_too()
    {
        foreach (var file in Files("y_"))
        {
            Assert.Null(Reject(File.ReadAllBytes(file), JsonReaderOptions.HandWritten));
        }
    }

    [Fact]
    public void No_text_of_the_suite_stops_the_fact_file_parser()
    {
        foreach (var file in Files(""))
        {
            var bytes = File.ReadAllBytes(file);
            var result = FactFormat.Json.Read(bytes, "suite.kg.json");
            Assert.Empty(result.Unit.Claims);
            if (Path.GetFileName(file).StartsWith("i_", StringComparison.Ordinal) || Encoding.UTF8.GetString(bytes) is "{}") continue;
            Assert.True(result.Problems.Count > 0 || Reject(bytes, JsonReaderOptions.HandWritten) is null, file);
        }
    }

    private string[] Files(string prefix)
    {
        var directory = SharedData.Require("suites", "json");
        var files = Directory.GetFiles(directory, prefix + "*.json");
        Assert.NotEmpty(files);
        return files;
    }

    private static string? Reject(byte[] bytes) => Reject(bytes, JsonReaderOptions.Strict);

    private static string? Reject(byte[] bytes, JsonReaderOptions options)
    {
        var invalid = InvalidUtf8.Find(bytes, 0);
        if (invalid >= 0) return $"{invalid}: not UTF-8";

        var text = Encoding.UTF8.GetString(bytes);
        var reader = new JsonReader(text, options);
        var pool = new TextPool();
        while (reader.Read())
        {
            Assert.InRange(reader.Start, 0, text.Length - reader.Length);
            if (reader.Kind is JsonTokenKind.String or JsonTokenKind.PropertyName) reader.GetString(pool);
        }

        if (reader.Error is not { } error) return null;
        Assert.InRange(error.Offset, 0, text.Length - error.Length);
        return $"{error.Offset}: {error.Message}; {error.Remedy}";
    }
}
