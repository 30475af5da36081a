using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>
/// The rules by which a vocabulary says what else cannot be true together: each fires at its exact place, names the other claim, and is
/// silent where both can be true.
/// </summary>
public sealed class ConflictConstraintTests
{
    private const string Extinct =
        "[Property, ConflictsWith(nameof(IsGone), true)] public partial Quantity? Staff { get; } "
            + "[Property] public partial bool? IsGone { get; }";

    private const string Audits =
        "[Relation, DisjointWith(\"Owns+\")] public partial Nodes<Firm> Audits { get; } "
            + "[Relation(Inverse = nameof(OwnedBy))] public partial Nodes<Firm> Owns { get; } "
            + "[Inverse] public partial Nodes<Firm> OwnedBy { get; }";

    private const string Beats =
        "[Relation(Inverse = nameof(Trails)), DisjointWith(\"Trails/PartOf\")] public partial Nodes<Firm> Beats { get; } "
            + "[Inverse] public partial Nodes<Firm> Trails { get; } "
            + "[Relation, Transitive] public partial Nodes<Firm> PartOf { get; }";

    private const string Carried =
        "[Property, CarriesOver(\"PartOf\")] public partial Stage? Stage { get; } "
            + "[Relation] public partial Nodes<Firm> PartOf { get; }";

    private const string Same =
        "[Property, SuggestsSame(\"LedBy\")] public partial PartialDate? Founded { get; } "
            + "[Relation] public partial Nodes<Person> LedBy { get; }";

    private const string Denying =
        "[Relation, Denies] public partial Nodes<Person> Disputes { get; } [Property] public partial string? Motto { get; }";

    private const string Graded =
        "[Property, Judgement(Tolerance = 1)] public partial Grade? Grade { get; }";

    [Theory]
    [InlineData(
        "[Property, Judgement] public partial string? Motto { get; }",
        """["A", "motto", "x", { "modality": "claimed", "attributedTo": "P" }], """
            + """["A", "motto", [|"y"|], { "modality": "claimed", "attributedTo": "Q", "source": "D1" }]""",
        "KG2010", "'A motto y (Q)', according to D1, is not compatible with 'A motto x (P)', according to a claim without a source, at ")]
    [InlineData(
        Graded, """["A", "grade", "Poor", { "source": "D1" }], ["A", "grade", [|"Good"|]]""", "KG2010",
        "'A grade Good', according to a claim without a source, is not compatible with 'A grade Poor', according to D1, at ")]
    [InlineData(
        Extinct, """["A", "staff", "5", { "source": "D1" }], ["A", "isGone", [|true|]]""", "KG2008",
        "'A isGone true', according to a claim without a source, contradicts 'A staff 5', according to D1, at facts/a.kg.json:7:20: "
            + "'staff' conflicts with this value of 'isGone' (Vocabulary.cs:8:16). Add a qualifier")]
    [InlineData(
        Extinct, """["A", "isGone", true], ["A", "staff", [|"5"|], { "scope": "sales" }]""", "KG2008",
        "'A staff 5', according to a claim without a source, contradicts 'A isGone true', according to a claim without a source, at ")]
    [InlineData(
        "[Relation, ConflictsWith(nameof(IsGone))] public partial Nodes<Person> LedBy { get; } "
            + "[Property] public partial bool? IsGone { get; }",
        """["A", "ledBy", "P"], ["A", "isGone", [|false|]]""", "KG2008",
        "'A isGone false', according to a claim without a source, contradicts 'A ledBy P'")]
    [InlineData(
        "[Relation, Symmetric, ConflictsWith(nameof(LedBy), \"P\")] public partial Nodes<Firm> Allies { get; } "
            + "[Relation] public partial Nodes<Person> LedBy { get; }",
        """["A", "allies", "B"], ["B", "ledBy", "Q"], ["B", "ledBy", [|"P"|]]""", "KG2008",
        "'B ledBy P', according to a claim without a source, contradicts 'A allies B'")]
    [InlineData(
        Extinct, """["A", "staff", "5"], ["A", "isGone", [|true|], { "modality": "opinion", "attributedTo": "P" }]""", "KG2010",
        "'A isGone true (P)', according to a claim without a source, is not compatible with 'A staff 5'")]
    [InlineData(
        Extinct, """["A", "staff", "5"], ["A", "isGone", true, { "rank": [|"preferred"|] }]""", "KG2006",
        "The rank 'preferred' resolves a contradiction with 'A staff 5'")]
    [InlineData(
        Audits, """["A", "owns", "B", { "source": "D1" }], ["B", "owns", "C"], ["A", "audits", [|"C"|]]""", "KG2009",
        "'A audits C', according to a claim without a source, contradicts 'A owns B', according to D1, at facts/a.kg.json:7:19: 'audits' "
            + "never leads where 'Owns+' leads, and that is A ─owns→ B (facts/a.kg.json:7:6) ─owns→ C (facts/a.kg.json:7:")]
    [InlineData(
        Audits, """["B", "ownedBy", "A"], ["A", "audits", [|"B"|], { "source": "D1", "modality": "claimed" }]""", "KG2009",
        "'A audits B', according to D1, contradicts 'B ownedBy A', according to a claim without a source")]
    [InlineData(
        Beats,
        """["A", "beats", [|"C"|], { "modality": "opinion", "attributedTo": "P" }], ["B", "beats", "A", """
            + """{ "scope": "sales", "modality": "opinion", "source": "D1" }], ["B", "partOf", "C"]""",
        "KG2011",
        "'A beats C (P)', according to a claim without a source, is not compatible with 'B beats A', according to D1, at ")]
    [InlineData(
        Carried,
        """["A", "stage", "Seed", { "source": "D1" }], ["A", "partOf", "B"], ["B", "stage", [|"Listed"|], { "attributedTo": "P" }]""",
        "KG2012",
        "'B stage Listed (P)', according to a claim without a source, is not compatible with 'A stage Seed', according to D1, at "
            + "facts/a.kg.json:7:20, if what is said of a whole is true of the part: 'PartOf' leads from one to the other, by "
            + "A ─part of→ B (facts/a.kg.json:7:")]
    [InlineData(
        Same,
        """["A", "ledBy", "P"], ["B", "ledBy", "P"], ["A", "founded", "2020", { "source": "D1" }], ["B", "founded", [|"2020-05"|]]""",
        "KG2013",
        "'B founded 2020-05', according to a claim without a source, agrees with 'A founded 2020', according to D1, at "
            + "facts/a.kg.json:7:64, and 'LedBy' leads from both to 'P'. 'A' and 'B' may be the same, and no source tells them apart.")]
    [InlineData(
        Denying,
        """["A", "motto", "x", { "source": "D1", "modality": "rumoured", "attributedTo": "P" }], ["B", "disputes", [|"P"|]]""", "KG2015",
        "'B disputes P', according to a claim without a source, denies 'A motto x', which is attributed to 'P' according to D1, at "
            + "facts/a.kg.json:7:20.")]
    public void In_a_file_at_the_token(string members, string claims, string id, string message) =>
        DiagnosticAssert.Reports(Vocabulary(members).InFile(claims), id, message);

    [Fact]
    public void KG2008_in_CSharp_at_the_argument() => DiagnosticAssert.Reports(
        Vocabulary(Extinct).InCSharp("Claim(nameof(IsGone), true), Claim(nameof(Staff), [|\"5\"|])"),
        "KG2008", "'A Staff 5', according to a claim without a source, contradicts 'A IsGone true'");

    [Fact]
    public void KG2014_a_value_that_fits_another_kind() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add("Vocabulary.cs", """
                using KnowledgeGraph;
                namespace N;
                [KnowledgeGraph] public static partial class G;
                [Node(Abstract = true)] public readonly partial struct Place
                {
                    [Property, AppliesTo(typeof(Town), "county seat", "market town")] public partial Values<string> Category { get; }
                }
                [Node(Is = typeof(Place))] public readonly partial struct Town;
                [Node(Is = typeof(Place))] public readonly partial struct Lake;
                """)
            .AddFile("a.kg.json", """
                {
                  "entities": { "Constance": { "kind": "Lake" }, "Meersburg": { "kind": "Town" } },
                  "claims": [
                    ["Constance", "category", [|"county seat"|]],
                    ["Constance", "category", "alpine lake"],
                    ["Constance", "category", "market town", { "modality": "denied" }],
                    ["Meersburg", "category", "county seat"]
                  ]
                }
                """),
        "KG2014",
        "'Constance category county seat', according to a claim without a source, fits only an entity of the kind 'Town' "
            + "(Vocabulary.cs:6:16), but 'Constance' is declared as a 'Lake' (a.kg.json:2:17).");

    [Theory]
    [InlineData(Graded, """["A", "grade", "Poor", { "source": "D1" }], ["A", "grade", "Fair"], ["B", "grade", "Good"]""")]
    [InlineData(Graded, """["A", "grade", "Poor", { "scope": "nose", "source": "D1" }], ["A", "grade", "Good", { "scope": "palate" }]""")]
    [InlineData(Graded, """["A", "grade", "Poor", { "source": "D1", "until": "2010" }], ["A", "grade", "Good", { "since": "2011" }]""")]
    [InlineData(Graded, """["A", "grade", "Poor", { "source": "D1" }], ["A", "grade", "Good", { "modality": "speculated" }]""")]
    [InlineData(
        Graded,
        """["A", "grade", "Poor", { "source": "D1" }], ["A", "grade", "Good", { "rank": "preferred", "rankReason": "a later tasting" }]""")]
    [InlineData(Extinct, """["A", "staff", "5"], ["A", "isGone", false], ["B", "isGone", true]""")]
    [InlineData(Extinct, """["A", "staff", "5", { "until": "2019" }], ["A", "isGone", true, { "since": "2020" }]""")]
    [InlineData(Extinct, """["A", "staff", "5", { "scope": "north" }], ["A", "isGone", true, { "scope": "south" }]""")]
    [InlineData(Extinct, """["A", "staff", "5"], ["A", "isGone", true, { "modality": "speculated" }]""")]
    [InlineData(Extinct, """["A", "staff", "5"], ["A", "isGone", true, { "modality": "denied" }]""")]
    [InlineData(Extinct, """["A", "staff", "5"], ["A", "isGone", true, { "modality": "claimed", "attributedTo": "P" }]""")]
    [InlineData(Extinct, """["A", "staff", "5", { "rank": "deprecated", "rankReason": "old" }], ["A", "isGone", true]""")]
    [InlineData(Extinct, """["A", "staff", "5"], ["A", "isGone", true, { "except": "KG2008: it keeps an archivist" }]""")]
    [InlineData(Audits, """["A", "audits", "C"], ["A", "owns", "B"], ["C", "owns", "B"]""")]
    [InlineData(Audits, """["A", "audits", "C"], ["A", "owns", "B", { "modality": "rumoured" }], ["B", "owns", "C"]""")]
    [InlineData(Audits, """["A", "audits", "C"], ["A", "owns", "B", { "scope": "a share" }], ["B", "owns", "C"]""")]
    [InlineData(Audits, """["A", "audits", "C", { "since": "2020" }], ["A", "owns", "B"], ["B", "owns", "C", { "until": "2020" }]""")]
    [InlineData(Audits, """["A", "audits", "C"], ["A", "owns", "B", { "until": "2010" }], ["B", "owns", "C", { "since": "2011" }]""")]
    [InlineData(
        Audits,
        """["A", "audits", "C", { "rank": "deprecated", "rankReason": "an error" }], ["A", "owns", "B"], ["B", "owns", "C"]""")]
    [InlineData(
        Beats,
        """["A", "beats", "C", { "modality": "opinion", "scope": "price" }], ["B", "beats", "A", { "scope": "sales" }], """
            + """["B", "partOf", "C"]""")]
    [InlineData(Carried, """["A", "stage", "Seed"], ["A", "partOf", "B"], ["B", "stage", "Seed"], ["C", "stage", "Listed"]""")]
    [InlineData(
        Carried, """["A", "stage", "Seed", { "scope": "x" }], ["A", "partOf", "B"], ["B", "stage", "Listed", { "scope": "y" }]""")]
    [InlineData(
        Carried, """["A", "stage", "Seed"], ["A", "partOf", "B", { "until": "2010" }], ["B", "stage", "Listed", { "since": "2011" }]""")]
    [InlineData(Carried, """["A", "stage", "Seed"], ["A", "partOf", "B", { "modality": "opinion" }], ["B", "stage", "Listed"]""")]
    [InlineData(Carried, """["A", "stage", "Seed"], ["A", "partOf", "B"], ["B", "stage", "Listed", { "modality": "rumoured" }]""")]
    [InlineData(
        Same, """["A", "ledBy", "P"], ["B", "ledBy", "Q"], ["A", "founded", "2020", { "source": "D1" }], ["B", "founded", "2020"]""")]
    [InlineData(
        Same, """["A", "ledBy", "P"], ["B", "ledBy", "P"], ["A", "founded", "2020", { "source": "D1" }], ["B", "founded", "2021"]""")]
    [InlineData(
        Same,
        """["A", "ledBy", "P"], ["B", "ledBy", "P"], ["A", "founded", "2020", { "source": "D1" }], ["B", "founded", "2020"], """
            + """["B", "founded", "2020", { "source": "D1" }]""")]
    [InlineData(Denying, """["A", "motto", "x", { "modality": "claimed", "attributedTo": "Q" }], ["B", "disputes", "P"]""")]
    [InlineData(
        Denying,
        """["A", "motto", "x", { "modality": "claimed", "attributedTo": "P" }], ["B", "disputes", "P", { "modality": "rumoured" }]""")]
    [InlineData(
        Denying,
        """["A", "motto", "x", { "modality": "claimed", "attributedTo": "P", "at": "2020" }], ["B", "disputes", "P", { "at": "2021" }]""")]
    [InlineData(
        Denying, """["A", "motto", "x", { "modality": "claimed", "attributedTo": "P", "rank": "deprecated", "rankReason": "r" }], """
            + """["B", "disputes", "P"]""")]
    public void What_can_be_true_is_silent(string members, string claims) =>
        Assert.Empty(Vocabulary(members).InFile(claims).Run().Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Theory]
    [InlineData(
        "[Property, [|ConflictsWith(nameof(M))|]] public partial string? M { get; }", "KG0101",
        "[ConflictsWith] is not allowed on 'Firm.M': it cannot name the member itself;")]
    [InlineData(
        "[Property, ConflictsWith([|\"Stag\"|])] public partial string? M { get; } [Property] public partial Stage? Stage { get; }",
        "KG0107", "[ConflictsWith] on 'Firm.M' names 'Stag', which is not a member of 'Firm' (did you mean 'Stage'?).")]
    [InlineData(
        "[Property, ConflictsWith(nameof(Stage), [|\"Grown\"|])] public partial string? M { get; } "
            + "[Property] public partial Stage? Stage { get; }",
        "KG0104", "'Grown' is not a valid value for [ConflictsWith] on 'Firm.M'")]
    [InlineData(
        "[Relation, ConflictsWith([|nameof(Back)|])] public partial Nodes<Firm> M { get; } "
            + "[Relation(Inverse = nameof(Back))] public partial Nodes<Firm> N { get; } [Inverse] public partial Nodes<Firm> Back { get; }",
        "KG0108", "[ConflictsWith] on 'Firm.M' names 'Back', which is an inverse.")]
    [InlineData(
        "[Property, ConflictsWith(nameof(N)), [|ConflictsWith(nameof(N), 1)|]] public partial string? M { get; } "
            + "[Property] public partial int? N { get; }",
        "KG0103", "[ConflictsWith] on 'Firm.M' repeats the constraint at Vocabulary.cs:8:16.")]
    [InlineData(
        "[Relation, DisjointWith([|\"M/\"|])] public partial Nodes<Firm> M { get; }", "KG5001",
        "The path expression is not valid at column 3")]
    [InlineData(
        "[Relation, DisjointWith([|\"M/Nn\"|])] public partial Nodes<Firm> M { get; } [Relation] public partial Nodes<Firm> Nm { get; }",
        "KG5002", "There is no relation 'Nn'")]
    [InlineData(
        "[Relation, DisjointWith([|\"M/Rivlas\"|])] public partial Nodes<Firm> M { get; } "
            + "[Relation] public partial Nodes<Firm> Rivals { get; }",
        "KG5002", "There is no relation 'Rivlas'; did you mean 'Rivals'?")]
    [InlineData(
        "[Relation, DisjointWith([|\"M/N\"|])] public partial Nodes<Firm> M { get; } [Relation] public partial Nodes<Person> N { get; }",
        "KG0113", "'Firm.M' cannot be [DisjointWith] 'M/N': they never lead to the same nodes")]
    [InlineData(
        "[Property, [|CarriesOver(\"N\")|]] public partial Values<string> M { get; } [Relation] public partial Nodes<Firm> N { get; }",
        "KG0101",
        "[CarriesOver] is not allowed on 'Firm.M': it applies to properties with at most one value, and this one has any number.")]
    [InlineData(
        "[Property, CarriesOver([|\"N\"|])] public partial string? M { get; } [Relation] public partial Nodes<Person> N { get; }",
        "KG5005", "The path 'N' leads to 'Person', but never to 'Firm', which is the kind that has 'M'.")]
    [InlineData(
        "[Relation, [|SuggestsSame(\"M\")|]] public partial Nodes<Firm> M { get; }", "KG0101",
        "[SuggestsSame] is not allowed on 'Firm.M': it applies to properties, and this is a relation.")]
    [InlineData(
        "[Property, [|AppliesTo(typeof(Person), \"x\")|]] public partial string? M { get; }", "KG0101",
        "[AppliesTo] is not allowed on 'Firm.M': it must name a kind below 'Firm', which has the member.")]
    [InlineData(
        "[Property, [|Judgement(Tolerance = 1)|]] public partial string? M { get; }", "KG0101",
        "[Judgement] is not allowed on 'Firm.M': Tolerance counts the constants of an enum, and this is a text.")]
    [InlineData(
        "[Property, Judgement(Tolerance = [|-1|])] public partial Stage? M { get; }", "KG0104",
        "'-1' is not a valid value for [Judgement] on 'Firm.M', which takes a number of constants: it is negative.")]
    [InlineData(
        "[Property, [|Denies|]] public partial string? M { get; }", "KG0101",
        "[Denies] is not allowed on 'Firm.M': it applies to relations, and this is a text.")]
    public void A_mistake_is_reported_at_its_place(string members, string id, string message) =>
        DiagnosticAssert.Reports(Vocabulary(members), id, message);
}
