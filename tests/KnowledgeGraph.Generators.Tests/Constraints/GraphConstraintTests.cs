using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>Facts against each other: id, message and exact span, in a fact file and in C#.</summary>
public sealed class GraphConstraintTests
{
    private const string Backs = "] public partial Nodes<Firm> Backs { get; }";
    private const string Twice = "[Relation, Symmetric(BothWays = true)" + Backs;
    private const string Both = "[Relation, DisjointWith(nameof(Fights))] public partial Nodes<Firm> Backs { get; } "
        + "[Relation, Symmetric] public partial Nodes<Firm> Fights { get; }";
    private const string Dates = "[Property, Before(nameof(Closed))] public partial PartialDate? Founded { get; } "
        + "[Property] public partial PartialDate? Closed { get; }";
    private const string Led =
        "[Relation, After(nameof(Founded))] public partial Person? LedBy { get; } [Property] public partial PartialDate? Founded { get; }";
    private const string Later = "[Relation, After(nameof(Founded), nameof(Founded))] public partial Nodes<Firm> Bought { get; } "
        + "[Property] public partial PartialDate? Founded { get; }";
    private const string Lives =
        "[Property] public partial PartialDate? Founded { get; } [Relation, Contemporary] public partial Nodes<Person> Knew { get; }";
    private const string Life = "[Property] public partial PartialDate? Born { get; } [Property] public partial PartialDate? Died { get; }";

    [Theory]
    [InlineData("""["A", "backs", "B"], ["B", "backs", "A"]""")]
    [InlineData("""["A", "backs", "B"], ["B", "backs", "A", { "source": "D1" }], ["A", "backs", "A"]""")]
    [InlineData("""["A", "backs", "B", { "modality": "rumoured" }]""")]
    [InlineData("""["A", "backs", "B", { "except": "KG1090: one list is older" }]""")]
    public void Facts_that_are_stated_in_both_directions_or_need_not_be(string claims) =>
        Assert.Empty(Vocabulary(Twice).InFile(claims).Run().Diagnostics);

    [Theory]
    [InlineData(
        "[Property, Unique] public partial string? M { get; }", """["A", "m", "x"], ["B", "m", [|"x"|]]""", "KG1220",
        "'x' must be a unique 'm', but 'A' has the same value, at facts/a.kg.json:7:16. Correct one of the two.")]
    [InlineData(
        "[Property, Unique] public partial string? M { get; }",
        """["A", "m", "x", { "until": "2011" }], ["B", "m", [|"x"|], { "since": "2009" }]""", "KG1220",
        "'x' must be a unique 'm', but 'A' has the same value")]
    [InlineData(
        "[Property, UniqueLanguage] public partial Values<LanguageText> M { get; }",
        """["A", "m", "x@en", { "until": "2011" }], ["A", "m", [|"y@en"|], { "since": "2009" }]""", "KG1214", "")]
    [InlineData(
        Dates, """["A", "founded", [|"2020"|], { "since": "2010" }], ["A", "closed", "2019", { "since": "2012" }]""", "KG1232",
        "'founded' of 'A' is 2020, which is after its 'closed', 2019")]
    [InlineData(
        Led, """["A", "ledBy", "P", { "since": "2015" }], ["A", "ledBy", [|"Q"|], { "since": "2018" }]""", "KG1008",
        "'A' can have only one 'ledBy', but 'Q' and 'P'")]
    [InlineData(
        "[Relation, Unique" + Backs, """["B", "backs", "C"], ["A", "backs", [|"C"|]]""", "KG1220",
        "'C' must be a unique 'backs', but 'B' has the same value, at facts/a.kg.json:7:20. Correct one of the two.")]
    [InlineData(
        "[Relation, Acyclic" + Backs, """["A", "backs", "B"], ["B", "backs", "C"], ["C", "backs", [|"A"|]]""", "KG1222",
        "'backs' forms a cycle: C → A → B → C (the other facts are at facts/a.kg.json:7:20, facts/a.kg.json:7:41). "
            + "Remove or correct one of these facts.")]
    [InlineData(
        "[Relation, Acyclic" + Backs, """["A", "backs", [|"A"|]]""", "KG1222",
        "'backs' forms a cycle: A → A. Remove or correct one of these facts.")]
    [InlineData(
        "[Relation, Acyclic, Irreflexive" + Backs, """["A", "backs", [|"A"|]], ["A", "backs", "B"]""", "KG1223",
        "The relation 'backs' cannot lead from 'A' to itself. Name another entity, or remove the claim.")]
    [InlineData(
        "[Relation, Irreflexive, Symmetric" + Backs, """["A", "backs", "B"], ["A", "backs", [|"A"|]]""", "KG1223",
        "The relation 'backs' cannot lead from 'A' to itself. Name another entity, or remove the claim.")]
    [InlineData(
        "[Relation, Acyclic, Asymmetric" + Backs, """["A", "backs", "B"], ["B", "backs", [|"A"|]]""", "KG1224",
        "The relation 'backs' leads from 'B' to 'A', but also from 'A' to 'B', at facts/a.kg.json:7:20. It can hold in one direction only. "
            + "Remove or correct one of the two facts.")]
    [InlineData(
        Twice, """["A", "backs", "B"], ["B", "backs", "A", { "source": "D1" }], ["C", "backs", [|"A"|]]""", "KG1090",
        "The relation 'backs' is stated from 'C' to 'A', but not from 'A' to 'C', and its facts must be stated in both directions. Add the "
            + "other direction, or remove the claim.")]
    [InlineData(
        Twice, """["A", "backs", [|"B"|]], ["A", "backs", "B", { "source": "D1" }], ["B", "backs", "A", { "modality": "rumoured" }]""",
        "KG1090", "The relation 'backs' is stated from 'A' to 'B', but not from 'B' to 'A'")]
    [InlineData(
        Both, """["A", "fights", "B"], ["B", "backs", [|"A"|]]""", "KG1225",
        "The relations 'backs' and 'fights', at facts/a.kg.json:7:21, both lead from 'B' to 'A', "
            + "but they exclude each other (Vocabulary.cs:8:16). Remove or correct one of the two facts.")]
    [InlineData(
        "[Relation, RequiresQualifier(Qualifier.Since, Qualifier.Scope)" + Backs, """["A", "backs", [|"B"|], { "at": "2020" }]""", "KG1228",
        "A claim of 'backs' must specify 'since' and 'scope' (Vocabulary.cs:8:16). Add it to the claim.")]
    [InlineData(
        "[Relation, AllowsQualifier(Qualifier.Since)" + Backs,
        """["A", "backs", "B", { "since": "2020", "source": "D1", "scope": [|"half"|] }]""", "KG1229",
        "A claim of 'backs' cannot have the qualifier 'scope' (Vocabulary.cs:8:16). Remove it from the claim.")]
    [InlineData(
        "[Relation, CitationNeeded" + Backs, """["A", "backs", "C", { "source": "D1" }], ["A", "backs", [|"B"|]]""", "KG1230",
        "A claim of 'backs' must name a source (Vocabulary.cs:8:16). Add the source, or mark the claim as inferred with modality and "
            + "restsOn.")]
    [InlineData(
        "[Relation, CitationNeeded(Quote = true)" + Backs, """["A", "backs", [|"B"|], { "source": "D1" }]""", "KG1231",
        "A claim of 'backs' must quote its source (Vocabulary.cs:8:16), but this claim does not quote 'D1'. Add the quote.")]
    [InlineData(
        Dates, """["A", "founded", [|"2020"|]], ["A", "closed", "2019"]""", "KG1232",
        "'founded' of 'A' is 2020, which is after its 'closed', 2019 (facts/a.kg.json:7:47). Correct one of the dates.")]
    [InlineData(
        Dates, """["A", "founded", [|"2019-05-01"|]], ["A", "closed", "2019-05-01"]""", "KG1232",
        "'founded' of 'A' is 2019-05-01, which is not before its 'closed', 2019-05-01")]
    [InlineData(
        Dates, """["A", "founded", [|"2019-05-02/2020"|]], ["A", "closed", "2019-04/2019-05-02"]""", "KG1232",
        "'founded' of 'A' is 2019-05-02/2020, which is not before its 'closed'")]
    [InlineData(
        Led, """["A", "ledBy", "P", { "since": [|"2019"|] }], ["A", "founded", "2020"]""", "KG1233",
        "The fact holds since 2019, which is before 'founded' of 'A', 2020 (facts/a.kg.json:7:64). Correct one of the dates.")]
    [InlineData(
        Led,
        """["A", "ledBy", "P", { "since": "2020", "at": "2021" }], ["A", "founded", "2020"], ["B", "ledBy", "P", """
            + """{ "until": [|"2018"|] }], ["B", "founded", "2019"]""",
        "KG1233", "The fact holds until 2018, which is before 'founded' of 'B', 2019")]
    [InlineData(
        Later, """["A", "bought", [|"B"|]], ["A", "founded", "2019"], ["B", "founded", "2020"]""", "KG1233",
        "'founded' of 'A' is 2019, which is before 'founded' of 'B', 2020 (facts/a.kg.json:7:70). Correct one of the dates.")]
    public void In_a_file(string members, string claims, string id, string message) =>
        DiagnosticAssert.Reports(Vocabulary(members).InFile(claims), id, message);

    [Theory]
    [InlineData(
        "[Property, Unique] public partial string? M { get; }", "Claim(nameof(M), \"x\")", "Claim(nameof(M), [|\"x\"|])", "KG1220",
        "'x' must be a unique 'M', but 'A' has the same value, at Facts.cs:5:")]
    [InlineData(
        "[Relation, Acyclic" + Backs, "Claim(nameof(Backs), nameof(B))", "Claim(nameof(Backs), [|nameof(A)|])", "KG1222",
        "'Backs' forms a cycle: B → A → B")]
    [InlineData(
        "[Relation, Irreflexive" + Backs, "Claim(nameof(Backs), [|nameof(A)|])", "", "KG1223",
        "The relation 'Backs' cannot lead from 'A' to itself.")]
    [InlineData(
        "[Relation, Asymmetric" + Backs, "Claim(nameof(Backs), nameof(B))", "Claim(nameof(Backs), [|nameof(A)|])", "KG1224",
        "The relation 'Backs' leads from 'B' to 'A', but also from 'A' to 'B'")]
    [InlineData(
        Both, "Claim(nameof(Fights), nameof(B))", "Claim(nameof(Backs), [|nameof(A)|])", "KG1225",
        "The relations 'backs' and 'fights', at ")]
    [InlineData(
        "[Relation, RequiresQualifier(Qualifier.Since)" + Backs, "Claim(nameof(Backs), [|nameof(B)|])", "", "KG1228",
        "A claim of 'Backs' must specify 'Since'")]
    [InlineData(
        "[Relation, AllowsQualifier" + Backs, "Claim(nameof(Backs), nameof(B), At = [|\"2020\"|])", "", "KG1229",
        "A claim of 'Backs' cannot have the qualifier 'At'")]
    [InlineData(
        "[Relation, CitationNeeded" + Backs, "Claim(nameof(Backs), [|nameof(B)|])", "", "KG1230", "A claim of 'Backs' must name a source")]
    [InlineData(
        "[Relation, CitationNeeded(Quote = true)" + Backs, "Claim(nameof(Backs), [|nameof(B)|], Source = nameof(Sources.D1))", "", "KG1231",
        "does not quote 'D1'")]
    [InlineData(
        Dates, "Claim(nameof(Closed), \"2019\"), Claim(nameof(Founded), [|\"2020\"|])", "", "KG1232",
        "'Founded' of 'A' is 2020, which is after its 'Closed', 2019")]
    [InlineData(
        Led, "Claim(nameof(Founded), \"2020\"), Claim(nameof(LedBy), nameof(Person.P), At = [|\"2019-12\"|])", "", "KG1233",
        "The fact is observed at 2019-12, which is before 'Founded' of 'A', 2020")]
    public void In_CSharp(string members, string a, string b, string id, string message) =>
        DiagnosticAssert.Reports(Vocabulary(members).InCSharp(a, b), id, message);

    [Fact]
    public void KG1226_a_name_in_two_disjoint_kinds() => DiagnosticAssert.Reports(
        Vocabulary("", ", DisjointWith(typeof(Person))")
            .AddFile(
                "a.kg.json",
                """{ "entities": { "F": { "kind": "Firm", "label": "ＢＹＤ" }, """
                    + """[|"G"|]: { "kind": "Person", "label": "x", "aliases": ["byd"] } } }"""),
        "KG1226",
        "The Person 'G' has the name 'byd', and so has the Firm 'F', at a.kg.json:1:17, but no entity can be of both kinds. "
            + "Merge the two entities, or rename one of them.");

    [Fact]
    public void KG1226_in_CSharp() => DiagnosticAssert.Reports(
        Vocabulary("", ", DisjointWith(typeof(Person))").Add("Facts.cs", """
            using KnowledgeGraph;
            namespace N;
            public readonly partial struct Firm { [Entity("X")] public static partial Firm A { get; } }
            public readonly partial struct Person { [Entity("x")] public static partial Person [|B|] { get; } }
            """),
        "KG1226", "The Person 'B' has the name 'x', and so has the Firm 'A', at Facts.cs:3:");

    [Fact]
    public void KG1227_an_entity_of_a_closed_kind_in_a_file()
    {
        var test = Vocabulary("", ", Closed").InCSharp("")
            .AddFile("a.kg.json", """{ "entities": { "A": { "aliases": ["a"] }, [|"D"|]: { "kind": "Firm" } } }""");
        DiagnosticAssert.Reports(
            test, "KG1227",
            "'D' cannot be declared in a fact file: the entities of 'Firm' are declared in C# only (Vocabulary.cs:6:28). "
                + "Declare it there with [Entity], or name an entity that is declared.");
    }

    [Fact]
    public void KG1230_claims_about_entities_of_a_kind() => DiagnosticAssert.Reports(
        Vocabulary("[Relation" + Backs, ", CitationNeeded").InFile("""["A", "backs", [|"B"|]], ["B", "backs", "A", { "source": "D1" }]"""),
        "KG1230", "A claim of 'backs' must name a source (Vocabulary.cs:6:28).");

    [Theory]
    [InlineData(
        """["A", "founded", "2000"], ["P", "died", "1999"], ["A", "knew", [|"P"|]]""",
        "The relation 'knew' cannot lead from 'A' to 'P': 'P' ended (1999, facts/a.kg.json:7:45) before 'A' began "
            + "(2000, facts/a.kg.json:7:22). Correct the claim or one of the dates.")]
    public void KG1234_ends_that_never_met(string claims, string message) => DiagnosticAssert.Reports(
        Vocabulary(Lives, ", Lifetime(Start = nameof(Founded))", Life)
            .WithLifetimeOfPeople().InFile(claims), "KG1234", message);

    [Fact]
    public void KG1234_in_CSharp() => DiagnosticAssert.Reports(
        Vocabulary(
            "[Property] public partial PartialDate? Founded { get; } [Property] public partial PartialDate? Gone { get; } "
                + "[Relation, Contemporary" + Backs,
            ", Lifetime(Start = nameof(Founded), End = nameof(Gone))")
            .InCSharp("Claim(nameof(Gone), \"1990\"), Claim(nameof(Backs), [|nameof(B)|])", "Claim(nameof(Founded), \"1991\")"),
        "KG1234", "The relation 'Backs' cannot lead from 'A' to 'B': 'A' ended (1990, ");

    [Theory]
    [InlineData(
        "[Property, Unique] public partial string? M { get; }",
        """["A", "m", "x"], ["B", "m", "x", { "modality": "rumoured" }], ["A", "m", "x", { "source": "D1" }]""")]
    [InlineData("[Relation, Unique" + Backs, """["A", "backs", "B", { "until": "2010" }], ["C", "backs", "B", { "since": "2010" }]""")]
    [InlineData(
        "[Relation, Unique" + Backs, """["A", "backs", "B", { "until": "2010-05-01" }], ["C", "backs", "B", { "since": "2010-05-01" }]""")]
    [InlineData(
        "[Property, UniqueLanguage] public partial Values<LanguageText> M { get; }",
        """["A", "m", "x@en", { "until": "2010" }], ["A", "m", "y@en", { "since": "2010" }]""")]
    [InlineData(
        "[Relation, Acyclic, Asymmetric" + Backs, """["A", "backs", "B", { "until": "2010" }], ["B", "backs", "A", { "since": "2010" }]""")]
    [InlineData(Both, """["A", "backs", "B", { "at": "2010" }], ["A", "fights", "B", { "at": "2010-05" }]""")]
    [InlineData(Dates, """["A", "founded", "2020", { "since": "2010" }], ["A", "closed", "2019", { "until": "2010" }]""")]
    [InlineData(
        Dates,
        """["A", "founded", "2020", { "until": "2010" }], ["A", "founded", "2018", { "since": "2010" }], ["A", "closed", "2019", """
            + """{ "since": "2010" }]""")]
    [InlineData(
        Led, """["A", "ledBy", "P", { "since": "2015", "until": "2019" }], ["A", "ledBy", "Q", { "since": "2019", "until": "2023" }]""")]
    [InlineData(Led, """["A", "ledBy", "P", { "since": "2015", "until": "2016" }], ["A", "founded", "2018", { "since": "2017" }]""")]
    [InlineData(
        "[Relation, Acyclic, Asymmetric" + Backs,
        """["A", "backs", "B", { "until": "2010" }], ["B", "backs", "A", { "since": "2011" }], ["B", "backs", "C"]""")]
    [InlineData(
        "[Relation, Acyclic" + Backs,
        """["A", "backs", "B"], ["B", "backs", "A", { "modality": "denied" }], ["A", "backs", "C"], ["B", "backs", "C"]""")]
    [InlineData(Both, """["A", "backs", "B", { "at": "2010" }], ["A", "fights", "B", { "at": "2011" }], ["B", "fights", "C"]""")]
    [InlineData(
        "[Relation, CitationNeeded, RequiresQualifier(Qualifier.Source)" + Backs,
        """["B", "backs", "C", { "source": "D1", "id": "x" }], ["A", "backs", "B", { "modality": "inferred", "restsOn": ["x"] }]""")]
    [InlineData(
        "[Relation, AllowsQualifier" + Backs,
        """["A", "backs", "B", """
            + """{ "source": "D1", "quote": "q", "modality": "claimed", "attributedTo": "A", "rank": "preferred", "rankReason": "r" }]""")]
    [InlineData(
        Dates,
        """["A", "founded", "2020"], ["A", "closed", "2020-05"], ["B", "founded", "2020-06"], ["B", "closed", "2020"], """
            + """["C", "founded", "2021~"], ["C", "closed", "2020"]""")]
    [InlineData(
        Dates,
        """["A", "founded", "2020", { "source": "D1", "rank": "preferred", "rankReason": "r" }], ["A", "founded", "2030"], """
            + """["A", "closed", "2025"]""")]
    [InlineData(
        Led, """["A", "ledBy", "P", { "since": "2020" }], ["A", "founded", "2020-12"], ["B", "ledBy", "P"], ["B", "founded", "2020"]""")]
    public void What_can_be_right_is_silent(string members, string claims) =>
        Assert.DoesNotContain(
            Vocabulary(members).InFile(claims).Run().Diagnostics,
            d => d.Id.StartsWith("KG12", StringComparison.Ordinal) || d.Id.StartsWith("KG01", StringComparison.Ordinal));
}

file static class People
{
    public static GeneratorTest WithLifetimeOfPeople(this GeneratorTest test) =>
        test.Edit("Plural = \"People\")", "Plural = \"People\"), Lifetime(Start = \"Born\", End = \"Died\"");
}
