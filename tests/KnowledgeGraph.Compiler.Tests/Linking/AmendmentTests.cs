using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>A graph judges claims of the graphs that it extends.</summary>
public sealed class AmendmentTests
{
    private static readonly VocabularyModule Makers = new("Makers", "", 1) { Assembly = "Makers", Version = "1.0.0" };
    private static readonly VocabularyModule Traders = new("Traders", "", 2) { Assembly = "Traders", Version = "1.0.0" };
    private static readonly VocabularyModule Supply = new("Supply", "", 3);

    private const string Facts = """
        {
          "sources": { "D1": {}, "D2": {} },
          "entities": { "A": { "kind": "Company" }, "B": { "kind": "Company" }, "H": { "kind": "Chip" } },
          "claims": [
            ["A", "motto", "x", { "source": "D1", "id": "c1" }],
            ["A", "motto", "y", { "source": "D2", "quote": "we are y" }],
            ["A", "uses", "H", { "id": "c2", "modality": "inferred", "restsOn": "c1" }]
          ]
        }
        """;

    [Fact]
    public void Without_an_amendment_the_claims_contradict_each_other() =>
        Assert.Equal(["KG2001"], Check("{}").Found.Select(problem => problem.Descriptor.Id));

    [Fact]
    public void A_claim_is_deprecated_by_its_id_and_what_rests_on_it_is_hidden()
    {
        var facts = Check("""{ "amendments": { "c1": { "rank": "deprecated", "reason": "It was corrected." } } }""");
        Assert.Empty(facts.Problems);
        Assert.Equal(
            [
                "A motto y Normal", "  Normal Asserted D2 we are y",
                "A motto x Hidden", "  Deprecated Asserted D1 c1 It was corrected.",
                "A uses H Hidden", "  Normal Inferred c2 on 1",
            ],
            Race.Lines(facts.Graph));
        Assert.Equal([0, 0, 0], facts.Graph.Claims.Select(claim => claim.Module));
    }

    [Fact]
    public void A_claim_is_preferred_by_its_handle()
    {
        var handle = HandleOf("we are y");
        var facts = Check($$"""{ "amendments": { "{{handle}}": { "rank": "preferred", "reason": "It is the later one." } } }""");
        Assert.Empty(facts.Problems);
        Assert.Equal(Standing.Preferred, facts.Graph.Facts[0].Standing);
        Assert.Equal("It is the later one.", facts.Graph.Claims[0].RankReason);

        // The claim has the same handle in the graph that judges it.
        Assert.Equal("we are y", Open(facts.Graph).Claim(handle).Quote);
        Assert.Equal("It is the later one.", Open(facts.Graph).Claim(handle).RankReason);
    }

    [Fact]
    public void A_claim_is_denied()
    {
        var facts = Check("""{ "amendments": { "c1": { "modality": "denied", "reason": "Nobody said so." } } }""");
        var claim = facts.Graph.Claims.Single(claim => claim.Id == "c1");
        Assert.Equal((Modality.Denied, Rank.Normal, "Nobody said so."), (claim.Modality, claim.Rank, claim.RankReason));
        Assert.Equal([Standing.Hidden, Standing.Hidden], facts.Graph.Facts.Where(fact => fact.Value != "y").Select(fact => fact.Standing));
    }

    [Theory]
    [InlineData("""{ "KG2001": "both are mottos" }""")]
    [InlineData("""["KG2001: both are mottos"]""")]
    [InlineData("\"KG2001: both are mottos\"")]
    public void A_claim_is_excepted_from_a_check(string except)
    {
        var facts = Check($$"""{ "amendments": { "{{HandleOf("we are y")}}": { "except": {{except}}, "reason": "r" } } }""");
        Assert.Empty(facts.Problems);
        Assert.All(facts.Graph.Claims, claim => Assert.Null(claim.RankReason));
    }

    [Fact]
    public void KG1032_an_exception_that_is_not_needed_is_reported_where_it_is_written() => AssertReports(
        """{ "amendments": { "c1": { "except": { «"KG2002"»: "r" }, "reason": "r" } } }""", "KG1032",
        "No check reports KG2002 (A fact is stated and denied) here. Remove the exception.");

    [Fact]
    public void KG1012_an_unknown_claim_is_reported_with_the_nearest_id() => AssertReports(
        """{ "amendments": { «"c11"»: { "rank": "deprecated", "reason": "r" } } }""", "KG1012",
        "There is no claim with the id 'c11'; did you mean 'c1'?");

    [Fact]
    public void KG1012_an_unknown_handle_is_reported_with_what_handles_depend_on() => AssertReports(
        """{ "amendments": { «"22222222222z"»: { "rank": "deprecated", "reason": "r" } } }""", "KG1012",
        "There is no claim with the id '22222222222z'. The handle of a claim changes with its subject, member, value, source and quote; "
            + "'kg show' shows it.");

    [Fact]
    public void KG1050_a_claim_of_the_graph_itself_is_changed_where_it_is() => AssertReports(
        """
        {
          "claims": [["B", "motto", "z", { "id": "own" }]],
          "amendments": { «"own"»: { "rank": "deprecated", "reason": "r" } }
        }
        """,
        "KG1050", "'own' is a claim of this graph, at <own 1>, and not of one that it extends. Change the claim itself.");

    [Fact]
    public void KG1051_of_two_amendments_of_one_claim_the_second_is_reported()
    {
        var handle = HandleOf("c1");
        AssertReports(
            $$"""
            {
              "amendments": {
                "c1": { "rank": "deprecated", "reason": "r" },
                «"{{handle}}"»: { "rank": "preferred", "reason": "s" }
              }
            }
            """,
            "KG1051", $"The claim '{handle}' is already amended at <own 1>. Write one amendment for both.");
    }

    [Theory]
    [InlineData("""{ «"c1"»: { "rank": "deprecated" } }""")]
    [InlineData("""{ «"c1"»: { "rank": "deprecated", "reason": " " } }""")]
    public void KG1052_every_amendment_gives_a_reason(string amendments) => AssertReports(
        $$"""{ "amendments": {{amendments}} }""", "KG1052", "This amendment of 'c1' does not give a reason. Add 'reason'.");

    [Theory]
    [InlineData("""{ «"c1"»: {} }""")]
    [InlineData("""{ «"c1"»: { "reason": "r" } }""")]
    public void KG1053_every_amendment_changes_something(string amendments) => AssertReports(
        $$"""{ "amendments": {{amendments}} }""", "KG1053",
        "This amendment of 'c1' does not change anything. Add 'rank', 'modality' or 'except', or remove it.");

    [Theory]
    [InlineData("\"rank\": «\"normal\"»", "'normal' is not a valid value for 'rank': an amendment takes preferred or deprecated.")]
    [InlineData("\"rank\": «\"depricate\"»", "'depricate' is not a valid value for 'rank': an amendment takes preferred or deprecated.")]
    [InlineData("\"modality\": «\"claimed\"»", "'claimed' is not a valid value for 'modality': an amendment takes denied.")]
    public void KG1014_an_amendment_takes_ranks_and_denials_alone(string property, string message) => AssertReports(
        $$"""{ "amendments": { "c1": { {{property}}, "reason": "r" } } }""", "KG1014", message);

    [Fact]
    public void Of_graphs_that_extend_each_other_the_last_one_decides()
    {
        FactUnit[] units =
        [
            Unit("z", Facts, 0),
            Unit("y", """{ "amendments": { "c1": { "rank": "preferred", "reason": "Traders say so." } } }""", 1),
            Unit("a", """{ "amendments": { "c1": { "rank": "deprecated", "reason": "Supply says so." } } }""", 2),
        ];
        var facts = WithoutQuotes(
            GraphCompiler.Check(Of(Makers, Traders, Supply), units, CheckInputs.None, CancellationToken.None));
        Assert.Empty(facts.Problems);
        var claim = facts.Graph.Claims.Single(claim => claim.Id == "c1");
        Assert.Equal((Rank.Deprecated, "Supply says so."), (claim.Rank, claim.RankReason));
    }

    [Fact]
    public void An_amendment_of_a_claim_that_is_in_error_is_not_reported_as_well()
    {
        var facts = Facts.Replace("\"uses\", \"H\"", "\"uses\", \"Hh\"", StringComparison.Ordinal);
        var link = Link(facts, """{ "amendments": { "c2": { "rank": "deprecated", "reason": "r" } } }""");
        Assert.Equal(["KG1001"], link.Problems.Select(problem => problem.Descriptor.Id));
    }

    [Fact]
    public void Random_amendments_are_as_if_the_claims_had_been_written_so()
    {
        var amended = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var units = RandomGraph.Create(random);
            var link = GraphCompiler.Link(Of(Makers), units, CancellationToken.None);
            var handles = Open(link.Graph).Facts.SelectMany(fact => fact.Claims).Select(claim => claim.Id ?? claim.Handle).ToArray();
            var amendments = new List<AmendmentDeclaration>();
            foreach (var claim in Enumerable.Range(0, handles.Length).Where(_ => random.Next(3) == 0))
            {
                var (unit, declaration) = (link.Origins.Claims[claim].Unit, link.Origins.Claims[claim].Declaration);
                var place = Array.FindIndex(units, other => other.Unit == link.Origins.Units[unit].Unit);
                QualifierDeclaration[] judgement =
                [
                    random.Next(2) == 0
                        ? new(QualifierKind.Modality, "denied", 900)
                        : new(QualifierKind.Rank, random.Next(2) == 0 ? "preferred" : "deprecated", 900),
                    new(QualifierKind.RankReason, "r" + claim, 901),
                ];
                amendments.Add(new AmendmentDeclaration(handles[claim], new(judgement), 3 * claim));
                var written = units[place].Claims.ToArray();
                var kinds = judgement.Select(qualifier => qualifier.Kind).ToArray();
                written[declaration] = written[declaration] with
                {
                    Qualifiers = written[declaration].Qualifiers.Where(qualifier => !kinds.Contains(qualifier.Kind)).Concat(judgement)
                        .ToEquatableArray(),
                };
                units[place] = units[place] with { Claims = new(written) };
                amended++;
            }

            var own = new FactUnit("own", FactFormat.Json, default, default, default) { Amendments = new([.. amendments]), Module = 1 };
            var original = RandomGraph.Create(new Random(seed));
            var result = GraphCompiler.Link(Of(Makers, Supply), [.. original, own], CancellationToken.None);
            var expected = GraphCompiler.Link(Of(Makers), units, CancellationToken.None);
            Assert.True(Race.Lines(expected.Graph).SequenceEqual(Race.Lines(result.Graph)), $"seed {seed}");
            Assert.DoesNotContain(result.Problems, problem => AmendmentProblems.All.Contains(problem.Descriptor));
        }

        Assert.InRange(amended, 500, 10_000);
    }

    private static void AssertReports(string text, string id, string message)
    {
        var (start, end) = (text.IndexOf('«', StringComparison.Ordinal), text.IndexOf('»', StringComparison.Ordinal));
        var plain = text.Remove(end, 1).Remove(start, 1);
        var file = FactFormat.Json.Read(plain, "own");
        Assert.Empty(file.Problems);
        var found = Check(Facts, file.Unit with { Module = 1 }).Problems
            .Where(problem => problem.Descriptor.Id != "KG2001" || id == "KG2001").ToArray();
        var problem = Assert.Single(found);
        var position = file.Anchors[problem.Anchor.Ordinal];
        Assert.Equal((start, end - start - 1), (position.Start, position.Length));
        Assert.Equal(
            $"{id} {message}", problem.Descriptor.Id + " " + ProblemText.Render(problem, anchor => $"<{anchor.Unit} {anchor.Ordinal}>"));
    }

    private static CheckedFacts Check(string own) => Check(Facts, Unit("own", own, 1));

    private static CheckedFacts Check(string facts, FactUnit own) =>
        WithoutQuotes(
            GraphCompiler.Check(Of(Makers, Supply), [Unit("base", facts, 0), own], CheckInputs.None, CancellationToken.None));

    /// <summary>There are no documents here.</summary>
    private static CheckedFacts WithoutQuotes(CheckedFacts facts) =>
        facts with { Found = facts.Found.Where(problem => problem.Descriptor != EvidenceProblems.Unchecked).ToEquatableArray() };

    private static LinkResult Link(string facts, string own) =>
        GraphCompiler.Link(Of(Makers, Supply), [Unit("base", facts, 0), Unit("own", own, 1)], CancellationToken.None);

    private static FactUnit Unit(string name, string text, int module)
    {
        var file = FactFormat.Json.Read(text, name);
        Assert.Empty(file.Problems);
        return file.Unit with { Module = module };
    }

    /// <summary>The handle of a claim in the graph that states it, by its id or quote.</summary>
    private static string HandleOf(string claim)
    {
        var graph = GraphCompiler.Link(Of(Makers), [Unit("base", Facts, 0)], CancellationToken.None).Graph;
        return Open(graph).Facts.SelectMany(fact => fact.Claims).Single(found => found.Id == claim || found.Quote == claim).Handle;
    }

    private static Vocabulary Of(params VocabularyModule[] modules) =>
        Race.Vocabulary with { GraphName = modules[^1].Name, Hash = modules[^1].Hash, Modules = new(modules) };

    private static Graph Open(LinkedGraph graph) => Graph.Load(GraphCompiler.Write(graph, null));
}
