using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>What a member says of sources: id, message and exact span, in C#, in a file and in the vocabulary.</summary>
public sealed class SourcePolicyTests
{
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Minimum = 2", "KG3010",
            "needs 2 independent sources (Vocabulary.cs:8:16), but has 'S1'. Sources with the same author or the same document count once. "
                + "Add a claim from another source." },
        { "Class = \"official\"", "KG3011",
            "needs a source of the class 'official' (Vocabulary.cs:8:16), but has 'S1', which has the class 'press'. "
                + "Add a claim from such a source, or give the source its class." },
        { "PublishedSince = \"2024\"", "KG3012",
            "needs a source published since 2024 (Vocabulary.cs:8:16), but has 'S1', which was published 2023-05. "
                + "Add a claim from a newer source, or give the source its date of publication." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_broken_policy_is_reported_in_CSharp(string policy, string id, string message) => Reports(
        Project(policy)
            .Add(
                "Press.cs",
                "namespace N; public static partial class Press { [KnowledgeGraph.Source(\"one.txt\", Class = \"press\", "
                    + "Published = \"2023-05\")] public static partial KnowledgeGraph.Source S1 { get; } }")
            .InCSharp("Claim(nameof(Backs), [|nameof(B)|], Source = nameof(Press.S1))"),
        id, "'A backs B' " + message);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_broken_policy_is_reported_in_a_file(string policy, string id, string message) => Reports(
        Project(policy)
            .AddFile(
                "facts/sources.kg.json", """{ "sources": { "S1": { "document": "one.txt", "class": "press", "published": "2023-05" } } }""")
            .InFile("""["A", "backs", [|"B"|], { "source": "S1" }]"""),
        id, "'A backs B' " + message);

    [Theory]
    [InlineData(
        "Sources(Minimum = [|0|])", "KG0104",
        "'0' is not a valid value for [Sources] on 'Firm.Backs', which takes a number of sources: every fact has at least 0.")]
    [InlineData(
        "Sources(Minimum = [|-1|])", "KG0104",
        "'-1' is not a valid value for [Sources] on 'Firm.Backs', which takes a number of sources: it is negative.")]
    [InlineData(
        "Sources(MaximumAgeInDays = [|-1|])", "KG0104",
        "'-1' is not a valid value for [Sources] on 'Firm.Backs', which takes a number of days: it is negative.")]
    [InlineData(
        "Sources(PublishedSince = [|\"then\"|])", "KG0104",
        "'then' is not a valid value for [Sources] on 'Firm.Backs', which takes a date, such as \"2023\" or \"2023-09-14\" (EDTF): ")]
    [InlineData(
        "[|Sources|]", "KG0115",
        "[Sources] on 'Firm.Backs' names nothing. Name the required number of sources, their class or their earliest date of publication.")]
    public void A_mistake_in_a_policy_is_reported_at_its_place(string attribute, string id, string message) =>
        Reports(Vocabulary($"[Relation, {attribute}] public partial Nodes<Firm> Backs {{ get; }}"), id, message);

    [Fact]
    public void The_attribute_and_a_class_of_sources_may_have_one_name() => Assert.Empty(
        Project("Minimum = 1").InCSharp("Claim(nameof(Backs), nameof(B), Source = nameof(Sources.D1))").Run().Diagnostics);

    private static void Reports(GeneratorTest test, string id, string message) =>
        Assert.StartsWith(message, DiagnosticAssert.Reports(test, id, "").GetMessage(null), StringComparison.Ordinal);

    private static GeneratorTest Project(string policy) =>
        Vocabulary($"[Relation, Sources({policy})] public partial Nodes<Firm> Backs {{ get; }}");
}
