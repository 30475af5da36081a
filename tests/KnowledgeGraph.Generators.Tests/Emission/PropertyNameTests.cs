using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

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
            if (PropertyName.Of(key) is { } name) Assert.True(SourceIdentifier.IsValid(name), $"'{key}' → '{name}'");
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

    private static string Unmarked => Vocabulary.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static GeneratorTest Test(string entities, string vocabulary = Vocabulary) =>
        new GeneratorTest().Add("Vocabulary.cs", vocabulary).AddFile("facts.kg.json", "{ \"entities\": { " + entities + " } }");
}
