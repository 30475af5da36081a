using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

/// <summary>
/// Which of several values a single-valued member gives in a view, and what an inverse gives: what has no end, then the latest.
/// </summary>
public class RecencyTests
{
    private static readonly Graph Graph = new TestGraph().Kind("Firm").Kind("Person")
        .Property("Firm", "Uptime", MemberType.Quantity)
        .Relation("Firm", "LedBy", "Person", inverse: "Leads", cardinality: Cardinality.Optional)
        .Relation("Firm", "MergedWith", "Firm", symmetric: true, cardinality: Cardinality.Optional)
        .Source("D1").Source("D2").Source("D3").Entity("Firm", "a").Entity("Firm", "b").Entity("Firm", "c").Entity("Person", "p")
        .Entity("Person", "q")
        .Fact("a", "Uptime", "99.9 %", new TestClaim("D1") { Since = "2020", Until = "2023" }, new TestClaim("D3") { At = "2025" })
        .Fact("a", "Uptime", "99.95 %", new TestClaim("D2") { Since = "2024" })
        .Fact("a", "LedBy", "p", new TestClaim("D1") { Until = "2021" }).Fact("b", "LedBy", "p", new TestClaim("D2") { Since = "2021" })
        .Fact("c", "LedBy", "p", new TestClaim("D2") { Since = "2020" })
        .Fact("a", "MergedWith", "b", new TestClaim("D1") { Until = "2021" })
        .Fact("a", "MergedWith", "c", new TestClaim("D2") { At = "2019" })
        .Build();

    [Theory]
    [InlineData("99.9 %", "D1", "D2", "D3")] // Observed in 2025.
    [InlineData("99.95 %", "D1", "D2")] // The other has ended.
    [InlineData("99.9 %", "D1")]
    [InlineData("99.9 %", "D1", "D3")]
    public void A_view_gives_the_most_recent_of_the_claims_that_count(string expected, params string[] sources) =>
        Assert.Equal(expected, Hop.Value(Graph.FromSources(sources)["a"], Of("Uptime"))?.ToString());

    [Fact]
    public void As_of_a_date_only_what_held_then_is_given()
    {
        Assert.Equal("99.9 %", Hop.Value(Graph.AsOf(PartialDate.Parse("2022"))["a"], Of("Uptime"))?.ToString());
        Assert.Equal("99.95 %", Hop.Value(Graph.AsOf(PartialDate.Parse("2026"))["a"], Of("Uptime"))?.ToString());
    }

    [Fact]
    public void An_inverse_and_a_symmetric_relation_lead_to_what_has_no_end()
    {
        Assert.Equal("b", Hop.Source<Node>(Graph["p"], Of("LedBy"))?.Key);
        Assert.Equal("a", Hop.Source<Node>(Graph.FromSources("D1")["p"], Of("LedBy"))?.Key);
        Assert.Null(Hop.Source<Node>(Graph["q"], Of("LedBy")));
        Assert.Equal("c", Hop.Target<Node>(Graph["a"], Of("MergedWith"))?.Key);
        Assert.Equal("a", Hop.Target<Node>(Graph["b"], Of("MergedWith"))?.Key);
        Assert.Equal("b", Hop.Target<Node>(Graph.FromSources("D1")["a"], Of("MergedWith"))?.Key);
    }

    private static int Of(string member) => Graph.Members.Single(found => found.Name == member).Index;
}
