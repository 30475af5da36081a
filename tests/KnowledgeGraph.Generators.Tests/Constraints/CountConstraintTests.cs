using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>How many values there are, in which languages, and when claims hold.</summary>
public sealed class CountConstraintTests
{
    private const string TwoAtMost = "[Relation, MaxCount(2)] public partial Nodes<Firm> M { get; }";

    [Fact]
    public void KG1206_too_few_values_are_reported_at_the_entity()
    {
        const string Message = "'A' has too few values of 'M': it has 1 and needs at least 2. Add claims that are asserted, reported, "
            + "claimed or inferred, or correct the number at Vocabulary.cs:8:16.";
        var test = Vocabulary("[Property, MinLength(2)] public partial Values<int> M { get; }")
            .Add("Facts.cs", """
                using KnowledgeGraph;
                namespace N;
                public readonly partial struct Firm
                {
                    [Entity, Claim(nameof(M), 1), Claim(nameof(M), 2, Modality = Modality.Denied)] public static partial Firm [|A|] { get; }
                }
                """);
        Assert.Equal(Message, DiagnosticAssert.Reports(test, "KG1206", "").GetMessage(null));
        DiagnosticAssert.Reports(
            Vocabulary("[Property, MinCount(2)] public partial Values<int> M { get; }")
                .AddFile(
                    "a.kg.json", """{ "entities": { [|"A"|]: { "kind": "Firm", "m": [1] }, "B": { "kind": "Firm", "m": [1, 2] } } }"""),
            "KG1206", "'A' has too few values of 'm': it has 1 and needs at least 2.");
    }

    [Fact]
    public void A_claim_that_is_wrong_itself_is_not_missed_as_well() => DiagnosticAssert.Reports(
        Vocabulary("[Property, MinCount(1)] public partial Values<int> M { get; }")
            .AddFile("a.kg.json", """{ "entities": { "A": { "kind": "Firm", "m": [[|"one"|]] } } }"""),
        "KG1005", "'one'");

    [Fact]
    public void KG1207_the_first_value_that_is_too_many_is_reported()
    {
        DiagnosticAssert.Reports(
            Vocabulary(TwoAtMost).InCSharp("Claim(nameof(M), nameof(C)), Claim(nameof(M), nameof(A)), Claim(nameof(M), [|nameof(B)|])"),
            "KG1207",
            "'A' has too many values of 'M': it has 3 and can have at most 2. Remove or deprecate the others, "
                + "or correct the number at Vocabulary.cs:8:16.");
        DiagnosticAssert.Reports(
            Vocabulary(TwoAtMost)
                .InFile("""["A", "m", "C"], ["A", "m", "A"], ["A", "m", [|"B"|]], ["A", "m", "B", { "modality": "reported" }]"""), "KG1207",
            "'A' has too many values of 'm': it has 3 and can have at most 2.");
    }

    [Fact]
    public void Counts_of_an_inverse_are_of_the_nodes_that_it_leads_to()
    {
        const string Members = "[Relation(Inverse = nameof(O))] public partial Nodes<Firm> M { get; } "
            + "[Inverse, Length(0, 1)] public partial Nodes<Firm> O { get; }";
        DiagnosticAssert.Reports(
            Vocabulary(Members).InFile("""["A", "m", "C"], [[|"B"|], "m", "C"]"""), "KG1207",
            "'C' has too many values of 'o': it has 2 and can have at most 1.");
        DiagnosticAssert.Reports(
            Vocabulary(Members).InFile("""["A", "m", "C"], ["C", "o", [|"B"|]]"""), "KG1207",
            "'C' has too many values of 'o': it has 2 and can have at most 1.");
    }

    [Fact]
    public void KG1214_a_second_text_in_one_language_is_reported()
    {
        const string Members = "[Property, UniqueLanguage] public partial Values<LanguageText> M { get; }";
        DiagnosticAssert.Reports(
            Vocabulary(Members).InFile("""["A", "m", "b@en"], ["B", "m", "c@en"], ["A", "m", "a@de"], ["A", "m", [|"a@en"|]]"""), "KG1214",
            "'A' has a second 'm' in 'en'; the first is at facts/a.kg.json:7:16. Remove one of them.");
        DiagnosticAssert.Reports(
            Vocabulary(Members).InCSharp("Claim(nameof(M), \"b@en\"), Claim(nameof(M), [|\"a@en\"|])"), "KG1214",
            "'A' has a second 'M' in 'en'");
    }

    [Theory]
    [InlineData(
        "\"since\": \"2020\", \"until\": [|\"2019\"|]", "KG1211",
        "'until' is 2019, which is before 'since', 2020 (facts/a.kg.json:7:32). Correct one of the dates.")]
    [InlineData("\"until\": [|\"2019\"|], \"since\": \"2020\", \"modality\": \"denied\"", "KG1211", "'until' is 2019")]
    [InlineData(
        "\"since\": \"2020\", \"at\": [|\"2019\"|]", "KG1212",
        "'at' is 2019, which is before 'since', 2020 (facts/a.kg.json:7:32). Correct one of the dates.")]
    [InlineData(
        "\"until\": \"2020\", \"at\": [|\"2021-01\"|]", "KG1212",
        "'at' is 2021-01, which is after 'until', 2020 (facts/a.kg.json:7:32). Correct one of the dates.")]
    public void A_claim_whose_times_exclude_each_other_is_reported_in_a_file(string qualifiers, string id, string message) =>
        DiagnosticAssert.Reports(Vocabulary(TwoAtMost).InFile($$"""["A", "m", "C", { {{qualifiers}} }]"""), id, message);

    [Theory]
    [InlineData("Since = \"2020\", Until = [|\"2019\"|]", "KG1211")]
    [InlineData("Since = \"2020\", At = [|\"2019\"|]", "KG1212")]
    [InlineData("Until = \"2020\", At = [|\"2021\"|]", "KG1212")]
    public void A_claim_whose_times_exclude_each_other_is_reported_in_CSharp(string qualifiers, string id) =>
        DiagnosticAssert.Reports(
            Vocabulary(TwoAtMost).InCSharp($"Claim(nameof(M), nameof(C), {qualifiers})"), id, "Correct one of the dates.");

    [Fact]
    public void Times_that_can_be_right_are_silent() => Assert.Empty(Vocabulary(TwoAtMost).InFile(
        """["A", "m", "C", { "since": "2020-05", "until": "2020" }], ["B", "m", "C", """
            + """{ "since": "2020~", "until": "2019" }]""").Run().Diagnostics);
}
