using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Checks.Contradictions;

public sealed class ContradictionPropertyTests(ITestOutputHelper output)
{
    private const int Graphs = 300;

    [Fact]
    public void Consistent_facts_are_silent_and_breaking_one_thing_reports_that_thing()
    {
        var start = Environment.TickCount;
        output.WriteLine($"seeds from {start}");
        for (var seed = start; seed < start + Graphs; seed++)
        {
            Assert.True(Check(new ConsistentFacts(new Random(seed)).Next()) is [], $"seed {seed}");

            var random = new Random(seed);
            var broken = new ConsistentFacts(random).Next();
            var (expected, wrong) = Break(random, random.Next(ConsistentFacts.Companies));
            Assert.True(
                Check(broken, wrong) is [var only] && only == expected,
                $"seed {seed}: {expected}, not {string.Join(", ", Check(broken, wrong))}");
        }
    }

    /// <summary>Says one wrong thing in a unit of its own, which stands behind all others, and where that is reported.</summary>
    private static (string Expected, UnitBuilder Unit) Break(Random random, int company)
    {
        var name = "C" + company;
        var unit = new UnitBuilder("z").Source("Z");
        switch (random.Next(8))
        {
            case 0:
                return ($"z: value of {name} ledBy Q{company} | KG2001",
                    unit.Claim($"{name} ledBy Q{company}", (QualifierKind.Source, "Z")));
            case 1:
                return ($"z: subject of Q{company} leads {name} | KG2001",
                    unit.Claim($"Q{company} leads {name}", (QualifierKind.Source, "Z")));
            case 2:
                return ($"z: value of {name} founded 1999 | KG2001", unit.Claim($"{name} founded 1999", (QualifierKind.Source, "Z")));
            case 3:
                return ($"z: value of {name} budget 7e6 USD | KG2001",
                    unit.Claim($"{name} budget 7e6 USD", (QualifierKind.Source, "Z"), (Id, "z")));
            case 4:
                return ("z: Modality denied | KG2002",
                    unit.Claim($"{name} backs M{company}", (QualifierKind.Source, "Z"), (QualifierKind.Modality, "denied")));
            case 5:
                return ("z: Modality denied | KG2004",
                    unit.Claim(
                        $"{name} founded 20{company + 10}-05-10/20{company + 10}-05-20", (QualifierKind.Source, "Z"),
                        (QualifierKind.Modality, "denied")));
            case 6:
                return ("z: Rank deprecated | KG2006",
                    unit.Claim($"{name} motto wrong", (QualifierKind.Source, "Z"), (QualifierKind.Rank, "deprecated")));
            default:
                return ($"z: value of {name} motto bad | KG2010",
                    unit.Claim($"{name} motto bad", (QualifierKind.Source, "Z"), (QualifierKind.Modality, "opinion")));
        }
    }

    [Fact]
    public void One_source_among_thousands_that_differs_is_found()
    {
        const int Sources = 20_000;
        var claims = Enumerable.Range(0, Sources)
            .Select(i => Claim(i, "founded", i == Sources / 2 ? "1999" : "2023", [Source(i)]))
            .ToArray();
        var problem = Assert.Single(Found(claims, Sources));
        Assert.Equal(4 * (Sources / 2) + 3, problem.Anchor.Ordinal);
    }

    [Fact]
    public void Of_thousands_of_values_of_one_member_a_limited_number_of_pairs_is_compared_and_the_check_reports_it()
    {
        // All overlap, so that none is reported and no comparison ends early: a quadratic check takes minutes.
        const int Sources = 30_000;
        var claims = Enumerable.Range(0, Sources)
            .Select(i => Claim(i, "founded", $"{1 + i % 2000:0000}/{3000 + i / 2000:0000}", [Source(i)]))
            .ToArray();
        Assert.Equal("KG9007", Assert.Single(Found(claims, Sources)).Descriptor.Id);
    }

    [Fact]
    public void Thousands_of_denials_of_thousands_of_claims_take_linear_time()
    {
        const int Sources = 15_000;
        var claims = Enumerable.Range(0, Sources).SelectMany(i => new[]
        {
            Claim(2 * i, "founded", "2023", [Source(i), new QualifierDeclaration(AttributedTo, "A" + i, 0)]),
            Claim(
                2 * i + 1, "founded", "2023",
                [Source(i), new QualifierDeclaration(QualifierKind.Modality, "denied", 0), new QualifierDeclaration(Scope, "s" + i, 0)]),
        }).ToArray();
        var problems = Found(claims, Sources);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Contains(problem.Descriptor.Id, (string[])["KG2010", "KG1020", "KG9007"]));
    }

    private static ClaimDeclaration Claim(int index, string member, string value, QualifierDeclaration[] qualifiers) =>
        new("A", member, value, ValueForm.Text, null, new(qualifiers), 4 * index + 1);

    private static EquatableArray<Problem> Found(ClaimDeclaration[] claims, int sources)
    {
        var declared = Enumerable.Range(0, sources)
            .Select(i => new SourceDeclaration("S" + i, null, null, null, null, null, null, null, null, 0));
        var unit = new FactUnit(
            "a", FactFormat.Json, new([.. declared]), new([new EntityDeclaration("A", "Company", null, default, null, 0)]), new(claims));
        var facts = GraphCompiler.Check(Race.Vocabulary, [unit], CheckInputs.None, CancellationToken.None);
        Assert.Empty(facts.Link.Problems);
        return facts.Found;
    }

    private static QualifierDeclaration Source(int number) => new(QualifierKind.Source, "S" + number, 0);

    private static string[] Check(params UnitBuilder[] units)
    {
        var facts = GraphCompiler.Check(
            Race.Vocabulary, [.. units.Select(unit => unit.ToUnit())], CheckInputs.None, CancellationToken.None);
        string[] texts = Race.Texts(facts.Problems.ToEquatableArray(), units);
        return
        [
            .. texts.Where(text => !text.Contains("| KG3005", StringComparison.Ordinal))
                .Select(text => text[..(text.IndexOf("| KG", StringComparison.Ordinal) + 8)])
        ];
    }
}
