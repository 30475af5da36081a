using System.Globalization;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Checks.Constraints;

/// <summary>
/// Random graphs that keep to every constraint are silent; breaking one thing in them reports that and nothing else, at its place.
/// </summary>
public sealed class RandomConstraintTests
{
    private const int Seeds = 140;

    private static readonly Vocabulary Vocabulary = VocabularyBinderTests.Bound(
        Abstract("Agent"),
        Kind(
            "Firm",
            Property(
                "Stars",
                MemberType.Int32) with { Constraints = Of(Constraint("Range", 1, ("1", ArgumentForm.Number), ("5", ArgumentForm.Number))) },
            Property(
                "Budget",
                MemberType.Quantity) with { Constraints = Of(
                    Constraint("MinInclusive", 2, ("0 USD", ArgumentForm.Text)), Constraint("Unit", 3, ("USD", ArgumentForm.Text))) },
            Property(
                "Ticker",
                MemberType.Text) with { Constraints = Of(
                    Constraint("RegularExpression", 4, ("[a-z0-9]+", ArgumentForm.Text)), Constraint("Unique", 5)) },
            Property("Founded", MemberType.PartialDate) with { Constraints = Of(Constraint("Before", 6, ("Closed", ArgumentForm.Text))) },
            Property("Closed", MemberType.PartialDate),
            Relation("Owns", "Firm") with { Constraints = Of(Constraint("Acyclic", 7)) },
            Relation(
                "Uses",
                "Firm") with { Constraints = Of(Constraint("Irreflexive", 8), Constraint("MaxCount", 9, ("3", ArgumentForm.Number))) },
            Relation(
                "LedBy",
                "Person") with { Constraints = Of(
                    Constraint("After", 10, ("Founded", ArgumentForm.Text)),
                    Constraint("RequiresQualifier", 11, ("Since", ArgumentForm.Enumeration))) })
            .Is("Agent") with { Constraints = Of(Constraint("DisjointWith", 12, ("Race.Person", ArgumentForm.Type))) },
        Kind("Person").Is("Agent"));

    private static readonly (string Id, string Place, Action<UnitBuilder> Break)[] Breaks =
    [
        ("KG1201", "value of F0 stars 6", unit => unit.Claim("F0 stars 6", ValueForm.Number)),
        ("KG1201", "value of F0 budget -1..5 USD", unit => unit.Claim("F0 budget -1..5 USD")),
        ("KG1208", "value of F0 budget 7 EUR", unit => unit.Claim("F0 budget 7 EUR")),
        ("KG1202", "value of F0 ticker A!", unit => unit.Claim("F0 ticker A!")),
        ("KG1220", "value of F0 ticker t1", unit => unit.Claim("F0 ticker t1")),
        ("KG1232", "value of F0 founded 2900", unit => unit.Claim("F0 founded 2900").Claim("F0 closed 2800")),
        ("KG1222", "value of F9 owns F8", unit => unit.Claim("F8 owns F9").Claim("F9 owns F8")),
        ("KG1223", "value of F0 uses F0", unit => unit.Claim("F0 uses F0")),
        ("KG1207", "value of F0 uses F4", unit => unit.Claim("F0 uses F1").Claim("F0 uses F2").Claim("F0 uses F3").Claim("F0 uses F4")),
        ("KG1228", "value of F0 ledBy P0", unit => unit.Claim("F0 ledBy P0")),
        ("KG1233", "Since 1000", unit => unit.Claim("F0 ledBy P0", (Since, "1000")).Claim("F0 founded 1100")),
        ("KG1211", "Until 2000", unit => unit.Claim("F0 ledBy P0", (Since, "2010"), (Until, "2000"))),
        ("KG1212", "At 2000", unit => unit.Claim("F0 ledBy P0", (Since, "2010"), (At, "2000"))),
        ("KG1226", "entity Q", unit => unit.Entity("Q", "Person", "f0")),
    ];

    [Fact]
    public void A_consistent_graph_is_silent()
    {
        for (var seed = 0; seed < Seeds; seed++)
            Assert.True(Check(Consistent(seed, 0)).Length == 0, $"seed {seed}: {string.Join('\n', Check(Consistent(seed, 0)))}");
    }

    [Fact]
    public void One_broken_thing_is_reported_as_that_at_its_place_and_nothing_else()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            // The first firm is left without facts, so that what breaks it is the only thing.
            var (id, place, @break) = Breaks[seed % Breaks.Length];
            var unit = Consistent(seed, 1);
            @break(unit);
            var found = Check(unit);
            Assert.True(found is [var only] && only == $"z: {place} {id}", $"seed {seed}: {string.Join('\n', found)}, not {place} {id}");
        }
    }

    [Fact]
    public void Random_facts_never_throw()
    {
        string[] values = ["6", "-1 USD", ">5 USD", "x", "2020", "XXXX-01-27", "F0", "P1", "../2010", "[2010..2020]", "~3 %", ""];
        string[] members = ["stars", "budget", "ticker", "founded", "closed", "owns", "uses", "ledBy", "nothing"];
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var unit = Consistent(seed, 0);
            for (var i = 0; i < 30; i++)
            {
                unit.Claim(
                    $"F{random.Next(10)} {members[random.Next(members.Length)]} {values[random.Next(values.Length)]}",
                    (random.Next(2) == 0 ? Since : Until, values[random.Next(values.Length)]),
                    (QualifierKind.Modality, random.Next(2) == 0 ? "claimed" : "denied"));
            }

            Assert.True(Check(unit, mayFailToLink: true).Length >= 0, $"seed {seed}");
        }
    }

    /// <summary>Ten firms and ten people: what a firm owns and uses comes after it, dates are in order, and tickers are its own.</summary>
    private static UnitBuilder Consistent(int seed, int firstFirm)
    {
        var random = new Random(seed);
        var unit = new UnitBuilder("z");
        for (var i = 0; i < 10; i++) unit.Entity("F" + i, "Firm", "f" + i).Entity("P" + i, "Person", "p" + i);
        for (var i = firstFirm; i < 8; i++)
        {
            var founded = random.Next(1900, 2000);
            string Year(int years) => (founded + years).ToString(CultureInfo.InvariantCulture);
            if (random.Next(2) == 0) unit.Claim($"F{i} stars {random.Next(1, 6)}", ValueForm.Number);
            if (random.Next(2) == 0) unit.Claim($"F{i} budget {(random.Next(2) == 0 ? ">" : "~")}{random.Next(1, 9)}e6 USD");
            unit.Claim($"F{i} ticker t{i}");
            unit.Claim($"F{i} founded {Year(0)}{(random.Next(3) == 0 ? "~" : "")}");
            if (random.Next(2) == 0) unit.Claim($"F{i} closed {Year(random.Next(5))}");
            if (random.Next(2) == 0) unit.Claim($"F{i} ledBy P{random.Next(10)}", (Since, Year(random.Next(9))));
            if (random.Next(4) == 0)
                unit.Claim($"F{i} stars 9", ValueForm.Number, (QualifierKind.Modality, random.Next(2) == 0 ? "opinion" : "denied"));
            foreach (var other in Enumerable.Range(i + 1, 9 - i).OrderBy(_ => random.Next()).Take(random.Next(4)))
                unit.Claim($"F{i} {(random.Next(2) == 0 ? "owns" : "uses")} F{other}");
        }

        return unit;
    }

    private static string[] Check(UnitBuilder unit, bool mayFailToLink = false)
    {
        var inputs = CheckInputs.None with { Today = "2025-01-29" };
        var facts = GraphCompiler.Check(Vocabulary, [unit.ToUnit()], inputs, CancellationToken.None);
        if (!mayFailToLink) Assert.Empty(Race.Texts(facts.Link.Problems, [unit]));
        return
        [
            .. facts.Found.Where(problem => problem.Descriptor.Id.StartsWith("KG12", StringComparison.Ordinal))
                .Select(problem => unit.Place(problem.Anchor) + " " + problem.Descriptor.Id),
        ];
    }

    private static EquatableArray<ConstraintDeclaration> Of(params ConstraintDeclaration[] constraints) => new(constraints);

    private static ConstraintDeclaration Constraint(string name, int number, params (string Text, ArgumentForm Form)[] arguments) => new(
        name,
        new([.. arguments.Select((argument, i) => new ConstraintArgument(null, argument.Text, argument.Form, 100 + 10 * number + i))]),
        99 + 10 * number);
}
