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
        VisitReferences(Schema);
    }

    [Fact]
    public void It_and_the_parser_accept_the_examples_in_it()
    {
        foreach (var example in Schema.GetProperty("examples").EnumerateArray())
        {
            Assert.True(Accepts(Schema, example));
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
            Assert.True(Accepts(Schema, JsonDocument.Parse(text).RootElement), text);
        }
    }

    [Fact]
    public void It_and_the_parser_accept_the_fact_files_of_the_repository()
    {
        var files = new[] { "src", "nuget" }.SelectMany(
            directory => Directory.GetFiles(Repository.PathOf(directory), "*.kg.json", SearchOption.AllDirectories)).ToArray();
        Assert.NotEmpty(files);
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        foreach (var file in files)
        {
            Assert.Empty(FactFormat.Json.Read(File.ReadAllBytes(file), file).Problems);
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), options);
            Assert.True(Accepts(Schema, document.RootElement), file);
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
        Assert.False(Accepts(Schema, JsonDocument.Parse(text).RootElement));
    }

    // As much of draft 2020-12 as the schema uses; a keyword that is new to it fails the test.
    private static bool Accepts(JsonElement schema, JsonElement value)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var accepts = keyword.Name switch
            {
                "$schema" or "$id" or "$defs" or "title" or "description" or "examples" => true,
                "$ref" => Accepts(Resolve(keyword.Value), value),
                "type" => keyword.Value.ValueKind == JsonValueKind.Array
                    ? keyword.Value.EnumerateArray().Any(type => IsOfType(value, type.GetString()!))
                    : IsOfType(value, keyword.Value.GetString()!),
                "enum" => Values(schema).Contains(value.GetString()),
                "anyOf" => keyword.Value.EnumerateArray().Any(s => Accepts(s, value)),
                "oneOf" => keyword.Value.EnumerateArray().Count(s => Accepts(s, value)) == 1,
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
                "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
                "prefixItems" => value.ValueKind != JsonValueKind.Array
                    || value.EnumerateArray().Zip(keyword.Value.EnumerateArray()).All(pair => Accepts(pair.Second, pair.First)),
                "required" => value.ValueKind != JsonValueKind.Object
                    || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateObject().All(
                    property => !value.TryGetProperty(property.Name, out var own) || Accepts(property.Value, own)),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(
                    property => Names(schema).Contains(property.Name)
                        || (keyword.Value.ValueKind != JsonValueKind.False && Accepts(keyword.Value, property.Value))),
                _ => throw new InvalidOperationException($"The schema uses '{keyword.Name}', which this test does not know."),
            };
            if (!accepts) return false;
        }

        return true;
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(value.ValueKind.ToString(), type, StringComparison.OrdinalIgnoreCase),
    };

    private static JsonElement Resolve(JsonElement reference)
    {
        var path = reference.GetString()!;
        Assert.StartsWith("#/$defs/", path, StringComparison.Ordinal);
        return Definition(path["#/$defs/".Length..]);
    }

    private static void VisitReferences(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) VisitReferences(item);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == "$ref") Resolve(property.Value);
            else VisitReferences(property.Value);
        }
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement schema) => schema.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject().Select(property => property.Name)
        : [];

    private static IEnumerable<string?> Values(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString());
}
