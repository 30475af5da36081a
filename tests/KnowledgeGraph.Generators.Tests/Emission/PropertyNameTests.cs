using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Tests.Emission;

/// <summary>Properties for keys that are not identifiers.</summary>
public sealed class PropertyNameTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class [|G|];
        [Node] public readonly partial struct Item { [Property] public partial string? Note { get; } }
        """;

    [Theory]
    [InlineData("INC-105", "INC105")]
    [InlineData("Search Index 2", "SearchIndex2")]
    [InlineData("search index", "SearchIndex")]
    [InlineData("gpt-4o", "Gpt4o")]
    [InlineData("3M Company", "_3MCompany")]
    [InlineData("O'Neil & Sons", "ONeilSons")]
    [InlineData("H\u2082O 2", "H2O2")]
    [InlineData("\u6df1\u5ea6 \u6c42\u7d22", "\u6df1\u5ea6\u6c42\u7d22")]
    [InlineData("get_x y", "Get_xY")]
    [InlineData("\u2192", null)]
    [InlineData("--", null)]
    public void The_name_is_made_of_the_words_of_the_key(string key, string? name) => Assert.Equal(name, PropertyName.Of(key));

    [Fact]
    public void Every_name_is_an_identifier()
    {
        const string Characters = "aZ5 -_'.\u0301\u4e00\uff21\ud83d\ude00+\u0663";
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            var key = new string([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Characters[random.Next(Characters.Length)])]);
            if (PropertyName.Of(key) is { } name) Assert.True(SyntaxFacts.IsValidIdentifier(name), $"'{key}' → '{name}'");
        }
    }

    [Fact]
    public void An_entity_is_reached_by_the_property_and_its_documentation_names_the_key()
    {
        var result = Test("\"INC-105\": {\"kind\": \"Item\"}, \"Search Index 2\": {\"kind\": \"Item\", \"label\": \"Index\"}", Unmarked)
            .Add("Program.cs", "class C { object[] Known => [N.Item.INC105, N.Item.SearchIndex2]; }").Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
        var documentation = result.Compilation.GetTypeByMetadataName("N.Item")!.GetMembers("SearchIndex2").Single()
            .GetDocumentationCommentXml();
        Assert.Contains("Index (the key is 'Search Index 2')", documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"A-1\": {\"kind\": \"Item\"}, \"A 1\": {\"kind\": \"Item\"}",
        "2 entities have no C# property, because the key does not yield a name, or yields one that is already used: for example 'A 1' of "
            + "'Item'.")]
    [InlineData(
        "\"A1\": {\"kind\": \"Item\"}, \"A-1\": {\"kind\": \"Item\"}",
        "1 entity has no C# property, because the key does not yield a name, or yields one that is already used: 'A-1' of 'Item'.")]
    [InlineData(
        "\"no-te\": {\"kind\": \"Item\"}, \"no te\": {\"kind\": \"Item\"}, \"note\": {\"kind\": \"Item\"}",
        "2 entities have no C# property")]
    [InlineData("\"Note\": {\"kind\": \"Item\"}", "1 entity has no C# property")]
    [InlineData("\"to string\": {\"kind\": \"Item\"}, \"find\": {\"kind\": \"Item\"}", "1 entity has no C# property")]
    [InlineData("\"find-\": {\"kind\": \"Item\"}, \"\u2192\": {\"kind\": \"Item\"}", "2 entities have no C# property")]
    public void KG1046_entities_without_a_property_are_counted_once(string entities, string message)
    {
        DiagnosticAssert.Reports(Test(entities), "KG1046", message);
        Assert.DoesNotContain(
            Test(entities, Unmarked).Run().Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Each place of a fact in C# that takes the key of an entity or a source.</summary>
    [Theory]
    [InlineData("[Claim(nameof(N.Item.Next), nameof(INC105))]")]
    [InlineData("[Claim(nameof(N.Item.Next), \"INC105\")]")]
    [InlineData("[Claim(nameof(N.Item.Next), \"INC-105\")]")]
    [InlineData("[Claim(nameof(N.Item.Next), nameof(Y), Source = nameof(Sources.AnnualReport2024))]")]
    [InlineData("[Claim(nameof(N.Item.Next), nameof(Y), Source = \"annual report 2024\")]")]
    [InlineData("[Claim(nameof(N.Item.Next), nameof(Y), AttributedTo = nameof(INC105))]")]
    public void A_property_names_its_entity_or_source_in_claims(string claim)
    {
        var result = WithReferences(claim, "").Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
        if (claim.Contains("AttributedTo", StringComparison.Ordinal))
            Assert.Contains("INC-105", result["G.Image.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoPath(nameof(N.Item.X), nameof(N.Item.Next), nameof(N.Item.INC105))", null)]
    [InlineData("PathExists(nameof(N.Item.X), nameof(N.Item.Next), nameof(N.Item.INC105))", "INC-105")]
    public void A_property_names_its_entity_in_assertions(string assertion, string? message)
    {
        var result = WithReferences("", $"[assembly: {assertion}]").Run();
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
        if (message is null) Assert.Empty(result.Diagnostics);
        else Assert.Contains(message, Assert.Single(result.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"INC 105\": {\"kind\": \"Item\"}", "There is no entity 'INC105'")]
    [InlineData("\"Z\": {\"kind\": \"Item\", \"next\": \"INC105\"}", "There is no entity 'INC105'")]
    [InlineData("\"noTe\": {\"kind\": \"Item\", \"next\": \"NoTe\"}", "There is no entity 'NoTe'")]
    public void A_shared_property_name_and_a_name_in_a_fact_file_are_not_references(string entities, string message)
    {
        var claim = entities.Contains("next", StringComparison.Ordinal) ? "" : "[Claim(nameof(N.Item.Next), \"INC105\")]";
        var problem = Assert.Single(
            WithReferences(claim, "", entities).Run().Diagnostics, problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.StartsWith(message, problem.GetMessage(null), StringComparison.Ordinal);
    }

    /// <summary>A fact names an entity without its kind, so a name that two kinds would share is the name of neither.</summary>
    [Theory]
    [InlineData("INC-105", "INC105", "1 entity has", "'INC-105' of 'A'")]
    [InlineData("INC-105", "INC 105", "2 entities have", "'INC 105' of 'B'")]
    public void KG1046_of_entities_of_two_kinds(string key, string other, string count, string named)
    {
        var result = new GeneratorTest()
            .Add("Vocabulary.cs", """
                using KnowledgeGraph;
                namespace N;
                [KnowledgeGraph] public static partial class G;
                [Node] public readonly partial struct A;
                [Node] public readonly partial struct B;
                """)
            .AddFile("facts.kg.json", $$"""{ "entities": { "{{key}}": { "kind": "A" }, "{{other}}": { "kind": "B" } } }""").Run();
        var message = Assert.Single(result.Diagnostics, problem => problem.Id == "KG1046").GetMessage(null);
        Assert.StartsWith(count, message, StringComparison.Ordinal);
        Assert.Contains(named, message, StringComparison.Ordinal);
        Assert.Empty(result.Compilation.GetTypeByMetadataName("N.A")!.GetMembers("INC105"));
    }

    [Theory]
    [InlineData("\"annual report 2024\": \"a.txt\", \"D1\": \"b.txt\"", "AnnualReport2024 D1", null)]
    [InlineData("\"a-b\": \"a.txt\", \"a b\": \"b.txt\"", "", 
        "2 sources have no C# property, because the key does not yield a name, or yields one that is already used: for example 'a b'.")]
    [InlineData("\"a-b\": \"a.txt\", \"AB\": \"b.txt\"", "AB", 
        "1 source has no C# property, because the key does not yield a name, or yields one that is already used: 'a-b'.")]
    [InlineData("\"sources!\": \"a.txt\", \"→\": \"b.txt\", \"ToString\": \"c.txt\"", "", "3 sources have no C# property")]
    public void KG1047_sources_have_properties_or_are_counted(string sources, string names, string? message)
    {
        var result = new GeneratorTest()
            .Add("Vocabulary.cs", Unmarked).AddFile("facts.kg.json", "{ \"sources\": { " + sources + " } }").Run();
        var messages = result.Diagnostics.Where(problem => problem.Id == "KG1047").Select(problem => problem.GetMessage(null)).ToList();
        if (message is null) Assert.Empty(result.Diagnostics);
        else Assert.StartsWith(message, Assert.Single(messages), StringComparison.Ordinal);
        var members = result.Compilation.GetTypeByMetadataName("N.Sources")?.GetMembers()
            .OfType<IPropertySymbol>().Select(property => property.Name);
        Assert.Equal(names, string.Join(' ', (members ?? []).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public sealed class Sources;", true)]
    [InlineData("public struct Sources;", true)]
    [InlineData("public static class Sources;", true)]
    [InlineData("internal static partial class Sources;", true)]
    [InlineData("public static partial class Sources;", false)]
    [InlineData("public sealed class Sources<T>;", false)]
    public void KG1047_of_sources_beside_a_type_of_the_author_with_the_name_of_their_class(string type, bool isTaken)
    {
        var result = new GeneratorTest().Add("Vocabulary.cs", Unmarked).Add("Own.cs", "namespace N;\n" + type)
            .AddFile("facts.kg.json", "{ \"sources\": { \"D1\": \"a.txt\" } }").Run();
        Assert.Equal(
            isTaken
                ? ["1 source has no C# property, because the project has its own type 'Sources': 'D1'. "
                    + "Use 'Graph.Sources' instead, or rename the type."]
                : [],
            result.Diagnostics.Select(problem => problem.GetMessage(null)));
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("annual report")]
    [InlineData("AnnualReport")]
    public void KG1047_of_a_source_with_the_name_of_a_member_of_its_class(string key)
    {
        var result = new GeneratorTest()
            .Add("Vocabulary.cs", Unmarked)
            .Add("Papers.cs", """
                namespace N;
                public static partial class Papers
                {
                    public const string AnnualReport = "x";
                    [KnowledgeGraph.Source("a.txt")] public static partial KnowledgeGraph.Source Maker { get; }
                }
                """)
            .AddFile("facts.kg.json", $$"""{ "sources": { "{{key}}": "b.txt" } }""").Run();
        Assert.Contains($"'{key}'", Assert.Single(result.Diagnostics).GetMessage(null), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    private static GeneratorTest WithReferences(string claim, string assertion, string entities = "") => new GeneratorTest()
        .Add("Vocabulary.cs", $$"""
            using KnowledgeGraph;
            {{assertion}}
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Item
            {
                [Relation] public partial Nodes<Item> Next { get; }
                [Entity]{{claim}} public static partial Item X { get; }
                [Entity] public static partial Item Y { get; }
            }
            """)
        .AddFile("facts.kg.json", $$"""
            {
              "sources": { "annual report 2024": "a.txt" },
              "entities": { "INC-105": { "kind": "Item" }{{(entities.Length == 0 ? "" : ", " + entities)}} }
            }
            """);

    private static string Unmarked => Vocabulary.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static GeneratorTest Test(string entities, string vocabulary = Vocabulary) =>
        new GeneratorTest().Add("Vocabulary.cs", vocabulary).AddFile("facts.kg.json", "{ \"entities\": { " + entities + " } }");
}
