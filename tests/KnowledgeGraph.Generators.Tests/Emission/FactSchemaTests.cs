using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Generators.Tests.Emission;

/// <summary>The schema of fact files, which a target of the package takes out of a generated file.</summary>
public sealed class FactSchemaTests
{
    private const string File = "KnowledgeGraph.FactSchema.g.cs";
    private const string Property = "build_property.KnowledgeGraphSchema";

    private static readonly GeneratorTest Without = AiRace.Test.AddFile(
        "more.kg.json", """{ "entities": { "AMD": { "kind": "Company" } }, "claims": [["AMD", "founded", "1969"]] }""");

    private static readonly GeneratorTest With = Asking("true");

    [Theory]
    [InlineData("true", true)]
    [InlineData("schemas/race.json", true)]
    [InlineData("false", false)]
    [InlineData(" ", false)]
    public void It_is_made_only_where_the_project_asks_for_it(string value, bool isMade) =>
        Assert.Equal(isMade, Asking(value).Run().Files.Any(static file => file.Name == File));

    [Fact]
    public void It_accepts_the_fact_files_of_the_project()
    {
        var schema = JsonSchema.Parse(Schema(With.Run()));
        Assert.All(With.Files, file => Assert.True(schema.Accepts(file.Text)));
        Assert.False(schema.Accepts("""{ "claims": [["AMD", "fonded", "1969"]] }"""));
    }

    [Fact]
    public void It_accepts_the_texts_and_the_names_of_constants()
    {
        const string vocabulary = """
            using System.Runtime.Serialization;
            using KnowledgeGraph;
            [KnowledgeGraph] public static partial class G;
            public enum Sector { [EnumMember(Value = "Network Devices")] NetworkDevices, Other }
            [Node] public readonly partial struct Device { [Property] public partial Sector? Sector { get; } }
            """;
        var test = new GeneratorTest().Add("Vocabulary.cs", vocabulary)
            .AddFile("facts.kg.json", """{ "entities": { "A": { "kind": "Device" } } }""");
        var schema = JsonSchema.Parse(Schema((test with { Properties = With.Properties }).Run()));
        Assert.All(
            new[] { "Network Devices", "NetworkDevices", "networkDevices", "Other", "other" },
            text => Assert.True(schema.Accepts($$"""{ "claims": [["A", "sector", "{{text}}"]] }""")));
        Assert.False(schema.Accepts("""{ "claims": [["A", "sector", "Network"]] }"""));
    }

    [Fact]
    public void The_file_has_nothing_that_the_build_would_read_otherwise()
    {
        var text = With.Run()[File];
        var comment = text[(text.IndexOf("/*", StringComparison.Ordinal) + 2)..^"*/\n".Length];
        Assert.All(comment.Trim().Split('\n'), static line =>
        {
            Assert.EndsWith(";", line, StringComparison.Ordinal);
            Assert.DoesNotContain(line[..^1], static c => "*?@$();'\\".Contains(c, StringComparison.Ordinal));
            Assert.False(line.StartsWith(' '));
        });
    }

    [Fact]
    public void It_is_written_again_only_where_its_names_are_others()
    {
        var before = With.Run();
        var fact = before.After(With.Edit("\"1969\"", "\"1968\""));
        Assert.DoesNotContain(StepNames.FactSchema, StepReasons.Changed(fact));
        Assert.DoesNotContain(File, StepReasons.ChangedFiles(before.Run, fact));

        var entity = before.After(With.Edit("{ \"AMD\":", "{ \"Intel\": { \"kind\": \"Company\" }, \"AMD\":"));
        Assert.Contains(StepNames.FactSchema, StepReasons.Changed(entity));
        Assert.Contains(File, StepReasons.ChangedFiles(before.Run, entity));

        var documentation = before.After(With.Edit("Whoever acts.", "Whoever decides."));
        Assert.Contains(File, StepReasons.ChangedFiles(before.Run, documentation));
    }

    private static GeneratorTest Asking(string value) => Without with { Properties = Without.Properties.SetItem(Property, value) };

    /// <summary>Reads the schema out of the generated file as the targets do.</summary>
    private static string Schema(GeneratorResult result)
    {
        var text = result[File];
        var comment = text[(text.IndexOf("/*", StringComparison.Ordinal) + 2)..^"*/\n".Length];
        var lines = comment.Split(';').Select(static line => Unescape(Unescape(line.Trim())));
        return string.Join('\n', lines);
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);
}
