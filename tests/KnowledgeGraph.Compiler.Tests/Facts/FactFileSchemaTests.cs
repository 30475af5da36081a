using System.Text.Json;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Compiler.Tests.Facts;

/// <summary>
/// The schema that editors complete and check fact files by knows the same names as the parser, and judges files as it does.
/// </summary>
public sealed class FactFileSchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(Repository.Read("nuget", "schema", "knowledgegraph.facts.schema.json")).RootElement;

    private static readonly JsonSchema Checked = new(Schema);

    [Fact]
    public void Its_names_are_those_that_the_parser_knows()
    {
        Assert.Equal(FactFileNames.OfFile, Names(Schema));
        Assert.Equal(FactFileNames.OfSource, Names(Definition("sourceDeclaration").GetProperty("anyOf")[1]));
        Assert.Equal(FactFileNames.OfEntity, Names(Definition("entity")));
        Assert.Equal(FactFileNames.OfQualifiers, Names(Definition("qualifiers")));
        Assert.Equal(FactFileNames.OfAssertion, Names(Definition("assertion")));
        Assert.Equal(FactFileNames.OfAmendment, Names(Definition("amendment")));
        Assert.Equal(FactFileNames.OfValueObject, Names(Definition("qualifiedValue")));
        Assert.Equal(Enum.GetNames<QualifierKind>().Select(JsonNamingPolicy.CamelCase.ConvertName), FactFileNames.OfQualifiers);
    }

    [Fact]
    public void Its_modalities_and_ranks_are_those_of_the_library()
    {
        Assert.Equal(Enum.GetNames<Modality>().Select(JsonNamingPolicy.CamelCase.ConvertName), Values(Definition("modality")));
        Assert.Equal(Enum.GetNames<Rank>().Select(JsonNamingPolicy.CamelCase.ConvertName), Values(Definition("rank")));
    }

    [Fact]
    public void Everything_in_it_is_described_and_every_reference_leads_somewhere()
    {
        foreach (var definition in Schema.GetProperty("$defs").EnumerateObject())
            Assert.True(definition.Value.TryGetProperty("description", out _), definition.Name);
        foreach (var property in Schema.GetProperty("properties").EnumerateObject())
            Assert.True(property.Value.TryGetProperty("description", out _), property.Name);
        Checked.CheckReferences();
    }

    [Fact]
    public void It_and_the_parser_accept_the_examples_in_it()
    {
        foreach (var example in Schema.GetProperty("examples").EnumerateArray())
        {
            Assert.True(Checked.Accepts(example));
            Assert.Empty(FactFileParser.Parse(example.GetRawText(), "a").Problems);
        }
    }

    [Fact]
    public void It_accepts_what_the_parser_accepts()
    {
        var files = new RandomFactFile(new Random(3));
        for (var i = 0; i < 500; i++)
        {
            var text = RandomFactFile.Minified(files.Next());
            Assert.Empty(FactFileParser.Parse(text, "a").Problems);
            Assert.True(Checked.Accepts(text), text);
        }
    }

    [Fact]
    public void It_and_the_parser_accept_the_fact_files_of_the_repository()
    {
        var files = new[] { "src", "nuget" }.SelectMany(
            directory => Directory.GetFiles(Repository.PathOf(directory), "*.kg.json", SearchOption.AllDirectories)).ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.Empty(FactFormat.Json.Read(File.ReadAllBytes(file), file).Problems);
            Assert.True(Checked.Accepts(File.ReadAllText(file)), file);
        }
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{ "claim": [] }""")]
    [InlineData("""{ "source": 1 }""")]
    [InlineData("""{ "sources": { "D1": 1 } }""")]
    [InlineData("""{ "sources": { "D1": { "titel": "x" } } }""")]
    [InlineData("""{ "entities": { "A": "Company" } }""")]
    [InlineData("""{ "entities": { "A": { "kind": 1 } } }""")]
    [InlineData("""{ "entities": { "A": { "aliases": [1] } } }""")]
    [InlineData("""{ "entities": { "A": { "b": null } } }""")]
    [InlineData("""{ "entities": { "A": { "b": [["x"]] } } }""")]
    [InlineData("""{ "entities": { "A": { "b": { "quote": "x" } } } }""")]
    [InlineData("""{ "claims": [["A", "b"]] }""")]
    [InlineData("""{ "claims": [["A", "b", null]] }""")]
    [InlineData("""{ "claims": [[1, "b", "c"]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", "d"]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", {}, {}]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "quoteAt": -1 }]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "quoteAt": 1.5 }]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "restsOn": 1 }]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "except": 1 }]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "except": [1] }]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "quote": null }]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "modailty": "claimed" }]] }""")]
    [InlineData("""{ "claims": [["A", "b", "c", { "except": { "KG2001": 1 } }]] }""")]
    [InlineData("""{ "amendments": [] }""")]
    [InlineData("""{ "amendments": { "c1": "deprecated" } }""")]
    [InlineData("""{ "amendments": { "c1": { "rank": 1, "reason": "r" } } }""")]
    [InlineData("""{ "amendments": { "c1": { "reson": "r" } } }""")]
    [InlineData("""{ "assertions": {} }""")]
    [InlineData("""{ "assertions": ["backs"] }""")]
    [InlineData("""{ "assertions": [{}] }""")]
    [InlineData("""{ "assertions": [{ "acyclic": "backs", "count": "Company" }] }""")]
    [InlineData("""{ "assertions": [{ "acyclic": 1 }] }""")]
    [InlineData("""{ "assertions": [{ "noPath": ["A", "b"] }] }""")]
    [InlineData("""{ "assertions": [{ "noPath": "A" }] }""")]
    [InlineData("""{ "assertions": [{ "count": ["A"], "minimum": 1 }] }""")]
    [InlineData("""{ "assertions": [{ "count": "A", "minimum": "1" }] }""")]
    [InlineData("""{ "assertions": [{ "cont": "A" }] }""")]
    public void It_refuses_what_the_parser_refuses(string text)
    {
        Assert.NotEmpty(FactFileParser.Parse(text, "a").Problems);
        Assert.False(Checked.Accepts(text));
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement schema) => schema.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject().Select(property => property.Name)
        : [];

    private static IEnumerable<string?> Values(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString());
}
