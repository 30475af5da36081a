using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Check;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Cli.Tests.Schemas;

/// <summary><c>kg schema</c> writes what accepts the fact files of its graph, and refuses names that the graph does not have.</summary>
public sealed class SchemaCommandTests(SchemaProject fixture) : IClassFixture<SchemaProject>
{
    [Theory]
    [InlineData("""{ "entities": { "Acme": { "founded": "2001", "staff": 5, "code": "AB", "ticker": "AB", "worth": "5 USD" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "sector": ["AiModels", { "value": "aiModels", "source": "D1" }], "isListed": "true" } } }""")]
    [InlineData("""{ "entities": { "New": { "kind": "Company", "isListed": true, "share": 0.5, "size": 3, "staff": "5" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "site": "https://example.org", "seen": "2024-03-01T12:00:00Z", "names": "Spitze@de" } } }""")]
    [InlineData("""{ "entities": { "Ada": { "backedBy": ["Acme", "NotYetKnown"], "code": 5, "label": "Ada", "aliases": ["A"] } } }""")]
    [InlineData("""{ "entities": { "Ada": { "kind": "Company", "worth": "5 USD" } } }""")]
    [InlineData("""{ "entities": { "Elsewhere": { "founded": "2001" } } }""")]
    [InlineData("""{ "entities": { "New": { "kind": "N.Company" } } }""")]
    [InlineData("""{ "source": "D1", "claims": [["Acme", "backs", "Ada", { "source": "Other", "attributedTo": "Ada" }]] }""")]
    [InlineData("""{ "source": null, "claims": [["New", "code", "AB"], ["Ada", "code", 7], ["Größe", "founded", "2001~"]] }""")]
    [InlineData("""{ "assertions": [{ "pathExists": ["each Company", "backs", "Ada"] }, { "count": "Company", "minimum": 1 }] }""")]
    public void It_accepts_what_the_build_accepts(string facts)
    {
        Assert.True(Schema(fixture.Project).Accepts(facts));
        fixture.Project.Write("more.kg.json", facts);
        Assert.DoesNotMatch("error KG1(002|003|005|1)", fixture.Project.Check("facts.kg.json", "more.kg.json").Output);
    }

    [Theory]
    [InlineData("""{ "entities": { "New": { "kind": "Compny" } } }""")]
    [InlineData("""{ "entities": { "New": { "kind": "Agent" } } }""")]
    [InlineData("""{ "entities": { "New": { "kind": "Person", "founded": "2001" } } }""")]
    [InlineData("""{ "entities": { "Ada": { "founded": "2001" } } }""")]
    [InlineData("""{ "entities": { "Elsewhere": { "fouded": "2001" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "reaches": "Ada" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "backs": 5 } } }""")]
    [InlineData("""{ "entities": { "Acme": { "founded": 2001 } } }""")]
    [InlineData("""{ "entities": { "Acme": { "founded": "soon" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "staff": 101 } } }""")]
    [InlineData("""{ "entities": { "Acme": { "staff": 1.5 } } }""")]
    [InlineData("""{ "entities": { "Acme": { "staff": "many" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "code": "A" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "code": "ABCDEF" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "ticker": "ab" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "worth": 5 } } }""")]
    [InlineData("""{ "entities": { "Acme": { "sector": "Chps" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "sector": { "value": "Chps" } } } }""")]
    [InlineData("""{ "entities": { "Acme": { "sector": ["Chips", "Chps"] } } }""")]
    [InlineData("""{ "entities": { "Acme": { "isListed": "yes" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "share": "half" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "site": "example" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "seen": "2024-03-01" } } }""")]
    [InlineData("""{ "entities": { "Acme": { "names": "Spitze" } } }""")]
    [InlineData("""{ "claims": [["Acme", "bakcs", "Ada"]] }""")]
    [InlineData("""{ "claims": [["Acme", "reaches", "Ada"]] }""")]
    [InlineData("""{ "claims": [["Acme", "backs", 5]] }""")]
    [InlineData("""{ "claims": [["Acme", "sector", "Chps"]] }""")]
    [InlineData("""{ "claims": [["Ada", "code", true]] }""")]
    [InlineData("""{ "source": 5 }""")]
    public void It_and_the_build_refuse_names_and_values_that_the_graph_does_not_have(string facts)
    {
        Assert.False(Schema(fixture.Project).Accepts(facts));
        fixture.Project.Write("more.kg.json", facts);
        Assert.Contains("error KG", fixture.Project.Check("facts.kg.json", "more.kg.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_in_it_is_described_and_every_reference_leads_somewhere()
    {
        var text = Text(fixture.Project);
        JsonSchema.Parse(text).CheckReferences();
        var root = JsonDocument.Parse(text).RootElement;
        foreach (var definition in root.GetProperty("$defs").EnumerateObject())
            Assert.True(definition.Value.TryGetProperty("description", out _), definition.Name);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void It_proposes_keys_and_describes_members_by_their_comments()
    {
        var definitions = JsonDocument.Parse(Text(fixture.Project)).RootElement.GetProperty("$defs");

        Assert.Equal(["Acme", "Größe"], Texts(definitions.GetProperty("keys.Company").GetProperty("enum")));
        Assert.Equal(["D1", "größe/~"], Texts(definitions.GetProperty("sourceKey").GetProperty("anyOf")[0].GetProperty("enum")));
        var company = definitions.GetProperty("kind.Company");
        Assert.Equal("A company that makes chips.", company.GetProperty("description").GetString());
        var properties = company.GetProperty("properties");
        Assert.Equal(
            "The agents that it backs. Any number: Agent.", properties.GetProperty("backs").GetProperty("description").GetString());
        Assert.Equal("At most one: Sector.", properties.GetProperty("sector").GetProperty("description").GetString());
        Assert.Equal("A quantity in 'USD'.", definitions.GetProperty("value.Company.Worth").GetProperty("description").GetString());
    }

    [Fact]
    public void It_accepts_the_fact_files_of_the_graph_that_comes_with_kg()
    {
        var assembly = typeof(KnowledgeGraph.Seeds.Race).Assembly.Location;
        var kg = Kg.Run("schema", "--assembly", assembly);
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        var schema = JsonSchema.Parse(kg.Output);
        var files = Directory.GetFiles(Repository.PathOf("src", "KnowledgeGraph.Seeds", "Facts"), "*.kg.json");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(schema.Accepts(File.ReadAllText(file)), file));
    }

    [Theory]
    [InlineData("ChipSupply", "Supply.cs", "supply.kg.json")]
    [InlineData("Ownership", "Holdings.cs", "holdings.kg.json")]
    [InlineData("Services", "Catalogue.cs", "services.kg.json")]
    [InlineData("SupplyChain", "Chain.cs", "chain.kg.json")]
    public void It_accepts_the_fact_files_of_the_samples(string sample, string vocabulary, string facts)
    {
        using var project = CheckProject.Create(
            "using System;\n" + Repository.Read("samples", sample, vocabulary), typeof(KnowledgeGraph.Seeds.Race).Assembly.Location);
        var text = Repository.Read("samples", sample, facts);
        Assert.True(Schema(project).Accepts(text));
        project.Write(facts, text);
        project.Compile();
        Assert.True(Schema(project).Accepts(text));
        Assert.False(Schema(project).Accepts(text.Replace("\"kind\": \"", "\"kind\": \"Un", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_is_written_only_when_its_content_changes()
    {
        using var project = SchemaProject.Build();
        var file = project.PathOf("facts.schema.json");
        var first = Kg.RunIn(project.Directory, "schema", "--assembly", project.Assembly, "-o", "facts.schema.json");
        Assert.Equal((ExitCode.Found, "facts.schema.json is written.\n", ""), (first.ExitCode, first.Output, first.Error));
        Assert.Equal(Text(project), File.ReadAllText(file));

        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, written);
        var second = Kg.RunIn(project.Directory, "schema", "--assembly", project.Assembly, "-o", "facts.schema.json");
        Assert.Equal("facts.schema.json is up to date.\n", second.Output);
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));

        project.Write("more.kg.json", """{ "entities": { "Globex": { "kind": "Company" } } }""");
        project.Compile();
        Assert.Equal(
            "facts.schema.json is written.\n",
            Kg.RunIn(project.Directory, "schema", "--assembly", project.Assembly, "-o", "facts.schema.json").Output);
        Assert.Contains("Globex", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(project.Directory, "*.tmp"));
    }

    [Fact]
    public void Without_a_project_or_a_directory_to_write_to_the_message_says_what_to_do()
    {
        using var project = SchemaProject.Build();
        var empty = Directory.CreateDirectory(project.PathOf("empty")).FullName;
        Assert.Equal(
            """
            kg: there is no project here to write the schema of
              Run kg schema in the directory of the project (.csproj) that contains the facts.
              --assembly FILE names the assembly that the facts belong to: kg schema --assembly bin/Debug/net10.0/MyGraph.dll

            """.ReplaceLineEndings("\n"), Kg.RunIn(empty, "schema").Error);

        var kg = Kg.RunIn(project.Directory, "schema", "--assembly", project.Assembly, "-o", "none/facts.schema.json");
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: none/facts.schema.json cannot be written: ", kg.Error, StringComparison.Ordinal);
    }

    private static JsonSchema Schema(CheckProject project) => JsonSchema.Parse(Text(project));

    private static string Text(CheckProject project)
    {
        var kg = Kg.RunIn(project.Directory, "schema", "--assembly", project.Assembly);
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        return kg.Output;
    }

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(static text => text.GetString());
}

/// <summary>A project whose schema is written and whose facts are checked.</summary>
public sealed class SchemaProject : IDisposable
{
    private const string Vocabulary = """
        using System;
        using System.ComponentModel.DataAnnotations;
        using KnowledgeGraph;

        namespace N;

        [KnowledgeGraph] public static partial class Market;

        public enum Sector { Chips, AiModels }

        /// <summary>Whoever <see cref="Company.Backs"/> leads to &amp; more.</summary>
        [Node(Abstract = true)] public readonly partial struct Agent
        {
            /// <summary>Who backs it.</summary>
            [Inverse] public partial Nodes<Company> BackedBy { get; }
        }

        /// <summary>A company that makes chips.</summary>
        [Node(Is = typeof(Agent))] public readonly partial struct Company
        {
            /// <summary>The agents that it backs.</summary>
            [Relation(Inverse = nameof(Agent.BackedBy))] public partial Nodes<Agent> Backs { get; }
            [Property] public partial PartialDate? Founded { get; }
            [Property, Range(0, 100)] public partial int? Staff { get; }
            [Property, StringLength(5, MinimumLength = 2)] public partial string? Code { get; }
            [Property, RegularExpression("[A-Z]+")] public partial string? Ticker { get; }
            [Property, Unit("USD")] public partial Quantity? Worth { get; }
            [Property] public partial Quantity? Size { get; }
            [Property] public partial Sector? Sector { get; }
            [Property] public partial bool? IsListed { get; }
            [Property] public partial decimal? Share { get; }
            [Property] public partial Uri? Site { get; }
            [Property] public partial DateTimeOffset? Seen { get; }
            [Property] public partial Values<LanguageText> Names { get; }
            [Derived("Backs/Backs")] public partial Nodes<Agent> Reaches { get; }
        }

        [Node(Is = typeof(Agent))] public readonly partial struct Person
        {
            [Property] public partial long? Code { get; }
        }
        """;

    private const string Facts = """
        {
          "sources": { "D1": "d1", "größe/~": "d2" },
          "entities": { "Acme": { "kind": "Company" }, "Größe": { "kind": "Company" }, "Ada": { "kind": "Person" } },
          "claims": [["Acme", "backs", "Ada"]]
        }
        """;

    internal CheckProject Project { get; } = Build();

    public void Dispose() => Project.Dispose();

    internal static CheckProject Build()
    {
        var project = CheckProject.Create(Vocabulary);
        project.Write("facts.kg.json", Facts);
        project.Compile();
        return project;
    }
}
