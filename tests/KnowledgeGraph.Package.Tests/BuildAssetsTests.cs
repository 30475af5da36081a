using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed class BuildAssetsTests(PackedFeed feed)
{
    [Fact]
    public void Fact_files_are_found_except_in_output_and_hidden_directories()
    {
        var directory = feed.Project("default-items", "KnowledgeGraph");
        Write(
            directory, "a.kg.json", "deep/er/b.kg.json", "bin/c.kg.json", "obj/d.kg.json", "deep/artifacts/e.kg.json", ".hidden/f.kg.json",
            "g.json");
        Restore(directory);
        Assert.Equal(["a.kg.json", "deep/er/b.kg.json"], AdditionalFiles(directory));
    }

    [Theory]
    [InlineData("EnableDefaultKnowledgeGraphItems")]
    [InlineData("EnableDefaultItems")]
    public void A_project_opts_out_of_finding_fact_files(string property)
    {
        var directory = feed.Project("opted-out-" + property, "KnowledgeGraph", $"<{property}>false</{property}>");
        Write(directory, "a.kg.json");
        Restore(directory);
        Assert.Empty(AdditionalFiles(directory));
    }

    [Fact]
    public void A_project_removes_a_single_fact_file()
    {
        var directory = feed.Project("removed-item", "KnowledgeGraph", items: """<AdditionalFiles Remove="b.kg.json" />""");
        Write(directory, "a.kg.json", "b.kg.json");
        Restore(directory);
        Assert.Equal(["a.kg.json"], AdditionalFiles(directory));
    }

    [Fact]
    public void The_shipped_facts_beside_the_project_are_found_if_there_are_any()
    {
        var directory = feed.Project("baseline", "KnowledgeGraph");
        Write(directory, "a.kg.json", "deep/facts.shipped.txt");
        Restore(directory);
        Assert.Equal(["a.kg.json"], AdditionalFiles(directory));
        Write(directory, "facts.shipped.txt");
        Assert.Equal(["a.kg.json", "facts.shipped.txt"], AdditionalFiles(directory));
    }

    [Fact]
    public void The_compiler_sees_the_properties_that_the_generator_reads()
    {
        var directory = feed.Project("visible-properties", "KnowledgeGraph");
        Restore(directory);
        var visible = Items(directory, "CompilerVisibleProperty");
        foreach (var name in (string[])["KnowledgeGraphNamedEntities", "KnowledgeGraphSchema", "ProjectDir", "RootNamespace"])
            Assert.Contains(name, visible);
    }

    [Fact]
    public void The_schema_is_copied_on_request()
    {
        var directory = feed.Project("schema", "KnowledgeGraph");
        Restore(directory);
        DotnetCommand.Run(directory, "msbuild", "-t:CopyKnowledgeGraphSchema").Succeeded();
        using var package = feed.Open("KnowledgeGraph");
        Assert.Equal(
            package.Read("schema/knowledgegraph.facts.schema.json"),
            File.ReadAllBytes(Path.Combine(directory, "knowledgegraph.facts.schema.json")));
    }

    [Fact]
    public void The_build_keeps_the_schema_of_the_projects_own_fact_files_current()
    {
        // The compiler reads comments of documentation only where they are asked for.
        var directory = feed.Project(
            "own-schema", "KnowledgeGraph",
            "<KnowledgeGraphSchema>true</KnowledgeGraphSchema><GenerateDocumentationFile>true</GenerateDocumentationFile>");
        File.WriteAllText(Path.Combine(directory, "Program.cs"), """
            using KnowledgeGraph;

            System.Console.WriteLine(Thing.Pot);

            [KnowledgeGraph] static partial class Kitchen;

            /// <summary>A "thing"; 50% of them are @(round) \ $(flat), */ some 'both'.  深度求索 %3B %253B?</summary>
            [Node] readonly partial struct Thing
            {
                [Relation] public partial Thing? On { get; }
                [Entity] public static partial Thing Pot { get; }
            }
            """);
        var facts = Path.Combine(directory, "kitchen.kg.json");
        var schema = Path.Combine(directory, "knowledgegraph.facts.schema.json");
        File.WriteAllText(facts, """{ "entities": { "Größe (*) %3B": { "kind": "Thing", "on": "Pot" } } }""");
        DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal(["Größe (*) %3B", "Pot"], Keys());
        Assert.Equal(
            @"A ""thing""; 50% of them are @(round) \ $(flat), */ some 'both'. 深度求索 %3B %253B?",
            Definition("kind.Thing").GetProperty("description").GetString());
        Assert.True(JsonSchema.Parse(File.ReadAllText(schema)).Accepts(File.ReadAllText(facts)));

        var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(schema, written);
        File.WriteAllText(facts, """{ "entities": { "Größe (*) %3B": { "kind": "Thing" } } }""");
        DotnetCommand.Run(directory, "build", "-m:1").Succeeded();
        Assert.Equal(written, File.GetLastWriteTimeUtc(schema));

        File.WriteAllText(facts, """{ "entities": { "Lid": { "kind": "Thing", "on": "Pot" } } }""");
        DotnetCommand.Run(directory, "build", "-m:1").Succeeded();
        Assert.Equal(["Lid", "Pot"], Keys());

        // An error leaves the schema as it was, and a file that was deleted comes back although nothing is compiled again.
        File.WriteAllText(facts, """{ "entities": { "Lid": { "kind": "Thng" }, "Cup": { "kind": "Thing" } } }""");
        DotnetCommand.Run(directory, "build", "-m:1").Failed();
        Assert.Equal(["Lid", "Pot"], Keys());
        File.WriteAllText(facts, """{ "entities": { "Lid": { "kind": "Thing" } } }""");
        DotnetCommand.Run(directory, "build", "-m:1").Succeeded();
        File.Delete(schema);
        DotnetCommand.Run(directory, "build", "-m:1", "-p:KnowledgeGraphSchema=true").Succeeded();
        Assert.Equal(["Lid", "Pot"], Keys());
        File.Delete(schema);
        DotnetCommand.Run(directory, "build", "-m:1", "-p:KnowledgeGraphSchema=schemas/kitchen.json").Succeeded();
        Assert.False(File.Exists(schema));
        Assert.True(File.Exists(Path.Combine(directory, "schemas", "kitchen.json")));

        IEnumerable<string?> Keys() =>
            Definition("keys.Thing").GetProperty("enum").EnumerateArray().Select(static key => key.GetString());

        JsonElement Definition(string name) =>
            JsonDocument.Parse(File.ReadAllBytes(schema)).RootElement.GetProperty("$defs").GetProperty(name);
    }

    [Fact]
    public void A_project_leaves_the_generator_out_as_the_guide_says()
    {
        var guide = Repository.Read("docs", "packaging.md");
        var start = guide.IndexOf("<Target Name=\"RemoveKnowledgeGraphGenerator\"", StringComparison.Ordinal);
        var target = guide[start..(guide.IndexOf("</Target>", start, StringComparison.Ordinal) + "</Target>".Length)];
        var directory = feed.Project("without-generator", "KnowledgeGraph.Seeds");
        var project = Path.Combine(directory, "without-generator.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>", target + "</Project>", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(directory, "Kitchen.cs"), """
            using KnowledgeGraph;

            [Node] readonly partial struct Thing { [Property] public partial string? Name { get; } }
            """);

        var build = DotnetCommand.Run(directory, "build", "-m:1").Failed();

        Assert.Contains("CS9248", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_references_only_a_package_of_facts_can_write_facts_of_its_own()
    {
        var directory = feed.Project("transitive", "KnowledgeGraph.Seeds");
        File.WriteAllText(Path.Combine(directory, "Program.cs"), """
            using KnowledgeGraph;

            System.Console.WriteLine($"{Thing.Pot} → {Thing.Find("Lid")!.Value.On}");

            [KnowledgeGraph] static partial class Kitchen;

            [Node] readonly partial struct Thing
            {
                [Relation] public partial Thing? On { get; }
                [Entity] public static partial Thing Pot { get; }
            }
            """);
        File.WriteAllText(Path.Combine(directory, "kitchen.kg.json"), """{ "entities": { "Lid": { "kind": "Thing", "on": "Pot" } } }""");
        DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal("Pot → Pot\n", DotnetCommand.Run(directory, "run", "--no-build").Succeeded().Output);
    }

    [Fact]
    public void A_document_is_an_additional_file_whose_quotes_and_hash_the_build_checks()
    {
        var directory = feed.Project("documents", "KnowledgeGraph", items: """<KnowledgeGraphDocument Include="articles/*.txt" />""");
        byte[] content = [0xEF, 0xBB, 0xBF, .. "It lies “on\r\nthe pot”. 😲 It fits."u8];
        Directory.CreateDirectory(Path.Combine(directory, "articles"));
        File.WriteAllBytes(Path.Combine(directory, "articles", "a.txt"), content);
        File.WriteAllText(Path.Combine(directory, "Program.cs"), """
            using KnowledgeGraph;

            System.Console.WriteLine(Thing.Pot);

            [KnowledgeGraph] static partial class Kitchen;

            [Node] readonly partial struct Thing
            {
                [Relation] public partial Thing? On { get; }
                [Entity] public static partial Thing Pot { get; }
            }
            """);
        var facts = Path.Combine(directory, "kitchen.kg.json");
        File.WriteAllText(facts, $$"""
            {
              "sources": { "A": { "document": "a.txt", "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(content))}}" } },
              "entities": { "Lid": { "kind": "Thing" } },
              "claims": [["Lid", "on", "Pot", { "source": "A", "quote": "\"on the pot\"", "quoteAt": 8 }]]
            }
            """);
        DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Succeeded();

        File.WriteAllBytes(Path.Combine(directory, "articles", "a.txt"), [.. "It lies on a pot."u8]);
        var output = DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Failed().Output;
        Assert.Contains($"{facts}(2,16): error KG3001: ", output, StringComparison.Ordinal);
        Assert.Contains($"{facts}(4,61): error KG3002: ", output, StringComparison.Ordinal);
    }

    private static void Write(string directory, params string[] files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, file))!);
            File.WriteAllText(Path.Combine(directory, file), "{}");
        }
    }

    private static void Restore(string directory) => DotnetCommand.Run(directory, "restore").Succeeded();

    private static List<string> AdditionalFiles(string directory) => [.. Items(directory, "AdditionalFiles").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Items(string directory, string type)
    {
        using var items = JsonDocument.Parse(DotnetCommand.Run(directory, "msbuild", "-getItem:" + type).Succeeded().Output);
        return [.. items.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))];
    }
}
