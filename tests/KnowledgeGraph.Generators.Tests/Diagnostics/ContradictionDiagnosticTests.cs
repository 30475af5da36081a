using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Contradictions and exceptions stand at the exact argument in C# and at the exact token in a file.</summary>
public sealed class ContradictionDiagnosticTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Firm
        {
            [Property] public partial PartialDate? Founded { get; }
            [Property] public partial string? Motto { get; }
            [Relation, Asymmetric, DisjointWith(nameof(Fights))] public partial Nodes<Firm> Backs { get; }
            [Relation, Symmetric] public partial Nodes<Firm> Fights { get; }
        }
        public static partial class Sources
        {
            [Source] public static partial Source D1 { get; }
            [Source] public static partial Source D2 { get; }
        }
        """;

    [Theory]
    [InlineData(
        """Claim("Motto", "x", Source = "D1"), Claim("Motto", [|"y"|], Source = "D2")""",
        "KG2001",
        "'A Motto y', according to D2, contradicts 'A Motto x', according to D1, at Facts.cs:5:29: 'Motto' can have only one value. "
            + "Add a qualifier")]
    [InlineData(
        """Claim("Backs", "B", Source = "D1"), Claim("Backs", "B", Source = "D2", Modality = [|Modality.Denied|])""",
        "KG2002", "'A Backs B' does not hold according to D2, but 'A Backs B' holds according to D1, at Facts.cs:5:29. Add a qualifier")]
    [InlineData(
        """Claim("Backs", "B", Source = "D1"), Claim("Fights", [|"B"|], Source = "D2")""",
        "KG2003",
        "'A Fights B', according to D2, contradicts 'A Backs B', according to D1, at Facts.cs:5:29: 'backs' and 'fights' exclude each "
            + "other.")]
    [InlineData(
        """Claim("Backs", "B", Source = "D1"), Claim("Fights", [|"B"|], Modality = Modality.Opinion)""",
        "KG2010",
        "'A Fights B', according to a claim without a source, is not compatible with 'A Backs B', according to D1, at Facts.cs:5:29.")]
    [InlineData(
        """Claim("Backs", "B", Source = "D1", Scope = "s"), Claim("Backs", "B", Source = "D2", Modality = [|Modality.Denied|])""",
        "KG2004",
        "'A Backs B' does not hold according to D2. This denial rules out 'A Backs B', according to D1, at Facts.cs:5:29, "
            + "because it has no scope")]
    [InlineData(
        """Claim("Motto", "x", Source = "D1"), Claim("Motto", "y", Source = "D2", Rank = [|Rank.Deprecated|])""",
        "KG2006",
        "The rank 'deprecated' resolves a contradiction with 'A Motto x', according to D1, at Facts.cs:5:29, but gives no reason.")]
    [InlineData(
        """Claim("Motto", "x", Rank = Rank.Preferred, RankReason = "r", Source = "D1"), """
            + """Claim("Motto", "y", Source = "D2", Rank = [|Rank.Preferred|], RankReason = "s")""",
        "KG2007", "'A Motto y', according to D2, and 'A Motto x', according to D1, at Facts.cs:5:29, contradict each other")]
    [InlineData(
        """Claim("Motto", "x", Source = "D1"), Claim("Motto", [|"y"|], Source = "D2", Modality = Modality.Opinion)""",
        "KG2010", "'A Motto y', according to D2, is not compatible with 'A Motto x', according to D1, at Facts.cs:5:29.")]
    [InlineData("""Claim("Motto", "x", Except = [[|"KG1001: r"|]])""", "KG1030", "'KG1001' is not reported by a check")]
    [InlineData(
        """Claim("Motto", "x", Source = "D1"), Claim("Motto", "y", Source = "D2", Except = [[|"KG2001"|]])""", "KG1031",
        "This exception from KG2001 does not give a reason.")]
    [InlineData(
        """Claim("Motto", "x", Except = new[] { [|"KG2001: r"|] })""", "KG1032", "KG2001 (Sources give values that cannot both be true)")]
    public void In_CSharp_at_the_argument(string claims, string id, string message) => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add("Vocabulary.cs", Vocabulary)
            .Add("Facts.cs", $$"""
                using KnowledgeGraph;
                namespace N;
                public readonly partial struct Firm
                {
                    [Entity, {{claims}}]
                    public static partial Firm A { get; }
                    [Entity] public static partial Firm B { get; }
                }
                """),
        id,
        message);

    [Theory]
    [InlineData(
        """["A", "motto", "x", { "source": "D1" }], ["A", "motto", [|"y"|], { "source": "D2" }]""",
        "KG2001",
        "'A motto y', according to D2, contradicts 'A motto x', according to D1, at facts/a.kg.json:3:30: 'motto' can have only one value. "
            + "Add a qualifier")]
    [InlineData(
        """["A", "backs", "B", { "source": "D1" }], ["A", "backs", "B", { "source": "D2", "modality": [|"denied"|] }]""",
        "KG2002",
        "'A backs B' does not hold according to D2, but 'A backs B' holds according to D1, at facts/a.kg.json:3:30. Add a qualifier")]
    [InlineData(
        """["A", "backs", "B", { "source": "D1" }], ["B", "fights", [|"A"|], { "source": "D2" }]""",
        "KG2003",
        "'B fights A', according to D2, contradicts 'A backs B', according to D1, at facts/a.kg.json:3:30: 'backs' and 'fights' exclude "
            + "each other.")]
    [InlineData(
        """["A", "backs", "B", { "source": "D1" }], ["B", "backs", [|"A"|], { "source": "D2" }]""",
        "KG2005",
        "'B backs A', according to D2, contradicts 'A backs B', according to D1, at facts/a.kg.json:3:30: 'backs' holds in one direction "
            + "only.")]
    [InlineData(
        """["A", "founded", "2023-05", { "source": "D1" }], ["A", "founded", "2023", { "source": "D2", "modality": [|"denied"|] }]""",
        "KG2004",
        "'A founded 2023' does not hold according to D2. This denial rules out 'A founded 2023-05', according to D1, "
            + "at facts/a.kg.json:3:32, because the value lies within the denied one.")]
    [InlineData(
        """["A", "motto", "x", { "source": "D1", "rank": [|"preferred"|] }], ["A", "motto", "y", { "source": "D2" }]""",
        "KG2006", "The rank 'preferred' resolves a contradiction with 'A motto y', according to D2, at facts/a.kg.json:3:")]
    [InlineData(
        """["A", "motto", "x", { "source": "D1", "rank": "preferred", "rankReason": "r" }], ["A", "motto", "y", """
            + """{ "source": "D2", "rank": [|"preferred"|], "rankReason": "s" }]""",
        "KG2007", "'A motto y', according to D2, and 'A motto x', according to D1, at facts/a.kg.json:3:30, contradict each other")]
    [InlineData(
        """["A", "motto", "x", { "source": "D1", "modality": "opinion" }], ["A", "motto", [|"y"|], { "source": "D2" }]""",
        "KG2010", "'A motto y', according to D2, is not compatible with 'A motto x', according to D1, at facts/a.kg.json:3:30.")]
    [InlineData("""["A", "motto", "x", { "except": [|"KG9999: r"|] }]""", "KG1030", "'KG9999' is not the id of a problem.")]
    [InlineData(
        """["A", "motto", "x", { "source": "D1" }], ["A", "motto", "y", { "except": [|"KG2001:"|] }]""", "KG1031",
        "This exception from KG2001 does not give a reason.")]
    [InlineData(
        """["A", "motto", "x", { "except": [[|"KG2001: r"|]] }]""", "KG1032", "KG2001 (Sources give values that cannot both be true)")]
    public void In_a_file_at_the_token(string claims, string id, string message) => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts/a.kg.json", $$"""
                {
                  "entities": { "A": { "kind": "Firm" }, "B": { "kind": "Firm" } },
                  "claims": [ {{claims}} ]
                }
                """),
        id,
        message);

    [Fact]
    public void A_contradiction_between_a_file_and_CSharp_names_the_other_place() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add("Vocabulary.cs", Vocabulary)
            .Add("Facts.cs", """
                using KnowledgeGraph;
                namespace N;
                public readonly partial struct Firm
                {
                    [Entity, Claim(nameof(Motto), [|"x"|], Source = nameof(Sources.D1))] public static partial Firm A { get; }
                }
                """)
            .AddFile("facts/a.kg.json", """{ "claims": [["A", "motto", "y", { "source": "D2" }]] }"""),
        "KG2001",
        "contradicts 'A motto y', according to D2, at facts/a.kg.json:1:29:");
}
