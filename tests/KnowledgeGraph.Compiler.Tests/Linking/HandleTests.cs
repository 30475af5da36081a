using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Facts name claims by the handles that the graph shows.</summary>
public sealed class HandleTests
{
    private static readonly (QualifierKind, string) Inferred = (QualifierKind.Modality, "inferred");

    [Fact]
    public void A_claim_rests_on_the_claims_of_handles()
    {
        var premises = Facts()
            .Claim("A tokens 1", (QualifierKind.Source, "D1"), (Quote, "one"))
            .Claim("B rivalOf A", (Id, "named"), (QualifierKind.Source, "D1"), (QuoteAt, "7"))
            .Claim("A isPublic true");
        var handles = Handles(premises);
        var graph = Race.Link(premises.Claim("C backs A", Inferred, (RestsOn, handles[0]), (RestsOn, handles[1]), (RestsOn, handles[2])));

        var conclusion = graph.Claims.Single(claim => claim.Modality == Modality.Inferred);
        Assert.Equal(
            graph.Claims.Where(claim => claim.Modality != Modality.Inferred), conclusion.RestsOn.Select(premise => graph.Claims[premise]));
        Assert.Equal(["named"], graph.Claims.Select(claim => claim.Id).Where(id => id is not null));
    }

    [Fact]
    public void A_claim_that_is_named_by_id_and_by_handle_is_one_premise()
    {
        UnitBuilder Premise() => Facts().Claim("A tokens 1", (Id, "c1"));
        var byBoth = Premise();
        var handle = Handles(byBoth)[0];
        byBoth.Claim("C backs A", Inferred, (RestsOn, handle), (RestsOn, "c1"));
        Assert.Equal(
            Race.Lines(Race.Link(Premise().Claim("C backs A", Inferred, (RestsOn, "c1")))), Race.Lines(Race.Link(byBoth)));
    }

    [Fact]
    public void What_follows_from_a_hidden_claim_of_a_handle_is_hidden()
    {
        var facts = Facts().Claim("A tokens 1", (QualifierKind.Modality, "rumoured"));
        var first = Handles(facts)[0];
        var second = Handles(facts.Claim("B backs C", Inferred, (RestsOn, first))).Except([first]).Single();
        var graph = Race.Link(facts.Claim("C backs A", Inferred, (RestsOn, second)));
        Assert.All(graph.Facts, fact => Assert.Equal(Standing.Hidden, fact.Standing));
    }

    [Fact]
    public void An_id_wins_over_a_handle_of_the_same_text()
    {
        var facts = Facts().Claim("A tokens 1");
        var handle = Handles(facts)[0];
        var graph = Race.Link(facts.Claim("A tokens 2", (Id, handle)).Claim("C backs A", Inferred, (RestsOn, handle)));
        var premise = Assert.Single(graph.Claims.Single(claim => claim.Modality == Modality.Inferred).RestsOn);
        Assert.Equal(handle, graph.Claims[premise].Id);
    }

    [Fact]
    public void An_unknown_handle_is_reported_with_what_handles_depend_on()
    {
        var facts = Facts().Claim("A tokens 1").Claim("C backs A", Inferred, (RestsOn, "22222222222z"));
        Race.LinkWith(
            [
                "f.kg.json: RestsOn 22222222222z | KG1012 There is no claim with the id '22222222222z'. The handle of a claim changes with "
                    + "its subject, member, value, source and quote; 'kg show' shows it.",
            ],
            facts);
    }

    [Fact]
    public void A_handle_is_not_reported_where_its_claim_may_be_the_one_that_is_in_error()
    {
        var problems = Race.Linked(
            Facts().Claim("A tokens many").Claim("C backs A", Inferred, (RestsOn, "22222222222z"))).Problems;
        Assert.Equal(["KG1005"], problems.Select(problem => problem.Descriptor.Id));
    }

    [Fact]
    public void A_circle_through_handles_is_reported()
    {
        // The handle of an inferred claim does not depend on what it rests on.
        var handle = Handles(Facts().Claim("B backs C", Inferred, (RestsOn, "c1")).Claim("A tokens 1", (Id, "c1")))[0];
        var facts = Facts()
            .Claim("B backs C", Inferred, (RestsOn, "c1"))
            .Claim("A tokens 1", Inferred, (Id, "c1"), (RestsOn, handle));
        Assert.Equal(handle, Assert.Single(Handles(Facts().Claim("B backs C"))));
        var problem = Assert.Single(Race.Linked(facts).Problems);
        Assert.Equal("KG1018", problem.Descriptor.Id);
        Assert.Contains($"'{handle}'", ProblemText.Render(problem, _ => ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_claims_are_found_by_the_handles_of_their_graph()
    {
        var found = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var units = RandomGraph.Create(new Random(seed));
            var link = GraphCompiler.Link(Race.Vocabulary, units, CancellationToken.None);
            var claims = Open(link.Graph).Facts.SelectMany(fact => fact.Claims).ToArray();
            var conclusions = new UnitBuilder("z.kg.json");
            foreach (var claim in claims) conclusions.Claim("H800 madeBy A", Inferred, (Scope, claim.Handle), (RestsOn, claim.Handle));

            var graph = Open(GraphCompiler.Link(Race.Vocabulary, [.. units, conclusions.ToUnit()], CancellationToken.None).Graph);
            foreach (var conclusion in graph.Facts.SelectMany(fact => fact.Claims).Where(claim => claim.Modality == Modality.Inferred))
            {
                var premise = Assert.Single(conclusion.RestsOn);
                Assert.True(conclusion.Scope == premise.Handle, $"seed {seed}: {conclusion.Scope} and {premise.Handle}");
                Assert.Equal(premise, graph.Claim(premise.Handle));
                found++;
            }
        }

        Assert.InRange(found, 500, 10_000);
    }

    private static UnitBuilder Facts() => new UnitBuilder("f.kg.json").Source("D1")
        .Entity("A", "Company").Entity("B", "Company").Entity("C", "Company");

    /// <summary>The handles in the order of the graph.</summary>
    private static string[] Handles(UnitBuilder facts) =>
        [.. Open(Race.Linked(facts).Graph).Facts.SelectMany(fact => fact.Claims).Select(claim => claim.Handle)];

    private static Graph Open(LinkedGraph graph) => Graph.Load(GraphCompiler.Write(graph, null));
}
