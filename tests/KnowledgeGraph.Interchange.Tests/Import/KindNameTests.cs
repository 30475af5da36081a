using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class KindNameTests
{
    [Fact]
    public void A_kind_is_named_by_the_singular_of_its_table()
    {
        var singulars = new Dictionary<string, string>
        {
            ["licenses"] = "License", ["cases"] = "Case", ["houses"] = "House", ["analyses"] = "Analysis", ["addresses"] = "Address",
            ["boxes"] = "Box", ["batches"] = "Batch", ["statuses"] = "Status", ["countries"] = "Country",
            ["leaves"] = "Leaf", ["matrices"] = "Matrix", ["people"] = "Person", ["causes"] = "Cause", ["series"] = "Series",
        };
        using var directory = new ImportDirectory().Add("tables.json", "{" + string.Join(",", singulars.Keys.Select(
            static (name, i) => $$""" "{{name}}": [{ "id": "x{{i}}", "size": {{i}} }] """)) + "}");

        directory.Import("tables.json");

        Assert.Equal(singulars.Values, directory.Report!.Kinds.Select(static kind => kind.Name));
    }

    [Fact]
    public void Blank_texts_are_not_values()
    {
        using var directory = new ImportDirectory().Add(
            "a.json", """[{ "id": "a", "code2": "x", "empty": "" }, { "id": "b", "code2": " ", "empty": "" }]""");

        var graph = directory.Import("a.json");

        Assert.Contains("public partial string? Code2 { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.DoesNotContain("Empty", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains(directory.Report!.LeftOut, static note => note is { What: "blank values of 'A.empty'", Count: 2 });
    }
}
