using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Testing;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

public sealed class SourcePolicyTests
{
    [Theory]
    [InlineData("KG3010", "Minimum", "2")]
    [InlineData("KG3011", "Class", "official")]
    [InlineData("KG3012", "PublishedSince", "2024")]
    public void Every_problem_has_a_page_whose_wrong_example_gives_it_and_whose_right_one_gives_none(
        string id, string property, string value)
    {
        var examples = Documentation.Examples(Repository.Read("docs", "diagnostics", id + ".md")).ToArray();
        Assert.Equal(2, examples.Length);
        Assert.Equal([id], Check(examples[0], null, (property, value)).Select(problem => problem.Descriptor.Id));
        Assert.Empty(Check(examples[1], null, (property, value)));
    }

    [Theory]
    [InlineData("""{ "source": "D1" }""", "needs 2 independent sources (PLACE), but has 'D1'. ")]
    // one author
    [InlineData("""{ "source": "D1" }""", "needs 2 independent sources (PLACE), but has 'D1'; 'D2'. ", """{ "source": "D2" }""")]
    [InlineData("""{ "source": "D1" }""", null, """{ "source": "D3" }""")]
    // one document
    [InlineData("""{ "source": "D2" }""", "needs 2 independent sources (PLACE), but has 'D2'; 'D4'. ", """{ "source": "D4" }""")]
    // joined by the third
    [InlineData(
        """{ "source": "D1" }""", "needs 2 independent sources (PLACE), but has 'D1'; 'D2'; 'D4'. ", """{ "source": "D4" }""",
        """{ "source": "D2" }""")]
    [InlineData("""{ "source": "D1" }""", "needs 2 independent sources (PLACE), but has 'D1'. ", """{ "source": "D1", "scope": "x" }""")]
    [InlineData(
        """{ "source": "D1" }""", "needs 2 independent sources (PLACE), but has 'D1'. ", """{ "source": "D3", "modality": "rumoured" }""")]
    [InlineData(
        """{ "source": "D1" }""", "needs 2 independent sources (PLACE), but has 'D1'. ",
        """{ "source": "D3", "rank": "deprecated", "rankReason": "r" }""")]
    [InlineData(
        """{ "source": "D1" }""", "needs 2 independent sources (PLACE), but has 'D1'. ",
        """{ "modality": "inferred", "restsOn": ["c"] }""")]
    [InlineData("""{ "modality": "inferred", "restsOn": ["c"] }""", null)]
    [InlineData("""{ "source": "D1", "modality": "denied" }""", null)]
    [InlineData("{}", "needs 2 independent sources (PLACE), but has none. ")]
    [InlineData("""{ "source": "D1", "except": "KG3010: the other one is lost" }""", null)]
    public void Independent_sources_are_counted(string qualifiers, string? message, params string[] others) =>
        Expect("KG3010", message, Facts([qualifiers, .. others]), null, ("Minimum", "2"));

    [Theory]
    [InlineData("D1", "needs a source of the class 'official' (PLACE), but has 'D1', which has the class 'press'. ")]
    [InlineData("D2", "needs a source of the class 'official' (PLACE), but has 'D2', which has no class. ")]
    [InlineData("D3", null)]
    public void A_source_is_of_the_class(string source, string? message) =>
        Expect("KG3011", message, Facts([$$"""{ "source": "{{source}}" }"""]), null, ("Class", "official"));

    [Theory]
    [InlineData("D1", "2024-05-02", "needs a source published since 2024-05-02 (PLACE), but has 'D1', which was published 2024-05-01. ")]
    [InlineData("D1", "2024-05-01", null)]
    [InlineData("D1", "2024", null)]
    [InlineData("D3", "2024-05-02", null)] // some day of 2024
    [InlineData("D2", "1900", "needs a source published since 1900 (PLACE), but has 'D2', which has no date of publication. ")]
    public void A_source_is_not_too_old(string source, string since, string? message) =>
        Expect("KG3012", message, Facts([$$"""{ "source": "{{source}}" }"""]), null, ("PublishedSince", since));

    [Theory]
    [InlineData("2025-05-01", "365", null)]
    [InlineData("2025-05-02", "365", "needs a source published since 2024-05-02 (PLACE), but has 'D1', which was published 2024-05-01. ")]
    [InlineData("2025", "1", null)]
    [InlineData(null, "1", null)]
    [InlineData("2025-05-02", "2147483647", null)]
    public void Age_is_counted_back_from_the_date_of_the_build(string? today, string days, string? message) =>
        Expect("KG3012", message, Facts(["""{ "source": "D1" }"""]), today, ("MaximumAgeInDays", days));

    [Fact]
    public void What_one_more_source_would_mend_is_the_number_and_else_the_first_reason()
    {
        (string, string)[] policy = [("Minimum", "2"), ("Class", "official"), ("PublishedSince", "2024")];
        Expect(
            "KG3010", "needs 2 independent sources of the class 'official' published since 2024 (PLACE), but has 'D3'. ",
            Facts(["""{ "source": "D3" }"""]), null, policy);
        Expect(
            "KG3011",
            "needs 2 independent sources of the class 'official' published since 2024 (PLACE), but "
                + "has 'D1', which has the class 'press'; 'D3'. ",
            Facts(["""{ "source": "D1" }""", """{ "source": "D3" }"""]), null, policy);
        Expect(
            "KG3012",
            "needs 2 independent sources of the class 'official' published since 2024 (PLACE), "
                + "but has 'D3'; 'D5', which was published 2023. ",
            Facts(["""{ "source": "D3" }""", """{ "source": "D5" }"""]), null, policy);
    }

    private static string Facts(string[] claims) => $$"""
        {
          "sources": {
            "D1": { "document": "1.txt", "author": "Roe", "class": "press", "published": "2024-05-01" },
            "D2": { "document": "2.txt", "author": "Roe" },
            "D3": { "document": "3.txt", "author": "Doe", "class": "official", "published": "2024" },
            "D4": { "document": "2.txt" },
            "D5": { "class": "official", "published": "2023" }
          },
          "entities": { "A": { "kind": "Company" }, "B": { "kind": "Company" } },
          "claims": [
            ["A", "rivalOf", "B", { "id": "c" }],
            {{string.Join(", ", claims.Select(claim => $"[\"A\", \"backs\", \"B\", {claim}]"))}}
          ]
        }
        """;

    private static void Expect(string id, string? message, string facts, string? today, params (string, string)[] policy)
    {
        var texts = Check(facts, today, policy).Select(problem => problem.Descriptor.Id + " " + ProblemText.Render(problem, _ => "PLACE"))
            .ToArray();
        if (message is null) Assert.Empty(texts);
        else Assert.StartsWith($"{id} 'A backs B' {message}", Assert.Single(texts), StringComparison.Ordinal);
    }

    private static EquatableArray<Problem> Check(string facts, string? today, params (string Property, string Value)[] policy)
    {
        var sources = new ConstraintDeclaration(
            "Sources", new([.. policy.Select(p => new ConstraintArgument(p.Property, p.Value, ArgumentForm.Text, 9))]), 8);
        var vocabulary = VocabularyBinderTests.Bound(
            Kind("Company", Relation("Backs", "Company") with { Constraints = new([sources]) }, Relation("RivalOf", "Company")));
        var file = FactFileParser.Parse(facts, "a.kg.json");
        Assert.Empty(file.Problems);
        var checkedFacts = GraphCompiler.Check(
            vocabulary, [file.Unit], CheckInputs.None with { Today = today }, CancellationToken.None);
        Assert.Empty(checkedFacts.Link.Problems);
        return checkedFacts.Found;
    }
}
