using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Views;

public class ViewErrorTests
{
    /// <summary>Views, by what they say of themselves.</summary>
    private static readonly Dictionary<string, Func<Graph>> Views = new()
    {
        ["Race as of 2025-01, including rumoured"] = () => Graph.Including(Modality.Rumoured).AsOf(Month),
        ["Race as of 2025-01-20"] = () => Graph.AsOf(new DateOnly(2025, 1, 20)),
        ["Race as of 2024, as of 2025-01"] = () => Graph.AsOf(Month).AsOf(Year).AsOf(Month),
        ["Race as of 2024, possibly as of 2024, between 2024 and 2024, possibly between 2024 and 2024"] =
            () => Graph.PossiblyBetween(Year, Year).Between(Year, Year).PossiblyAsOf(Year).AsOf(Year),
        ["Race between 2024 and 2025"] = () => Graph.Between(Year, PartialDate.Parse("2025")),
        ["Race from D1 and D3, excluding asserted, reported and inferred"] =
            () => Graph.Excluding(Modality.Asserted, Modality.Inferred, Modality.Reported).FromSources("D3", "D1"),
        ["Race from no source"] = () => Graph.FromSources("D1").FromSources("D3"),
        ["Race where a condition holds"] = () => Graph.Where(_ => true),
        ["Race where 2 conditions hold"] = () => Graph.Where(_ => true).Where(_ => false),
        ["Race as by default"] = () => Graph.Including(Modality.Asserted),
        ["Many from D1, D2, D3, D4, D5 and 3 more"] = () =>
        {
            var many = new TestGraph("Many").Kind("A");
            for (var i = 1; i < 9; i++) many.Source("D" + i);
            var graph = many.Build();
            return graph.FromSources([.. graph.Sources]);
        },
    };

    public static TheoryData<string> ViewNames => [.. Views.Keys];

    private static Graph Graph => Race.Graph;

    [Theory]
    [InlineData(
        "2023/2024",
        "2023/2024 is an interval, not a single date. To ask what held at some time in it, use Between "
            + "with its first and last date. (Parameter 'date')")]
    [InlineData("[2023,2024]", "[2023,2024] is one of several dates, but a view needs a single known date. (Parameter 'date')")]
    [InlineData("XXXX-01-27", "XXXX-01-27 has an unknown year, so nothing is certainly before or after it. (Parameter 'date')")]
    public void A_view_is_as_of_one_date(string date, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Graph.AsOf(PartialDate.Parse(date))).Message);

    [Fact]
    public void No_date_and_a_time_that_ends_before_it_begins_are_refused()
    {
        Assert.Equal(
            "The default value is not a date. (Parameter 'date')",
            Assert.Throws<ArgumentException>(() => Graph.AsOf(default(PartialDate))).Message);
        Assert.Equal("from", Assert.Throws<ArgumentException>(() => Graph.Between(default, PartialDate.Parse("2023"))).ParamName);
        Assert.Equal(
            "to", Assert.Throws<ArgumentException>(() => Graph.Between(PartialDate.Parse("2023"), PartialDate.Parse("2023/.."))).ParamName);
        var error = Assert.Throws<ArgumentException>(() => Graph.Between(PartialDate.Parse("2024-02"), PartialDate.Parse("2024-01")));
        Assert.Equal("The time ends before it begins: 2024-02 is after 2024-01. (Parameter 'to')", error.Message);
        Assert.Equal("Race between 2024-02 and 2024", Graph.Between(PartialDate.Parse("2024-02"), PartialDate.Parse("2024")).ToString());
    }

    [Fact]
    public void No_modality_and_a_number_that_is_none_are_refused()
    {
        Assert.Equal(
            "Name at least one modality. (Parameter 'modalities')", Assert.Throws<ArgumentException>(() => Graph.Including()).Message);
        Assert.Equal(
            "Name at least one modality. (Parameter 'modalities')", Assert.Throws<ArgumentException>(() => Graph.Excluding()).Message);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Graph.Including(Modality.Rumoured, (Modality)8));
        Assert.StartsWith("The modalities are Asserted to Denied. (Parameter 'modalities')", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Graph.Excluding((Modality)(-1)));
    }

    [Fact]
    public void Sources_that_are_none_or_of_another_graph_are_refused()
    {
        Assert.Equal(
            "Name at least one source. (Parameter 'sources')",
            Assert.Throws<ArgumentException>(() => Graph.FromSources(Array.Empty<Source>())).Message);
        Assert.Equal("keys", Assert.Throws<ArgumentException>(() => Graph.FromSources(Array.Empty<string>())).ParamName);
        Assert.Equal(
            "Race has no source 'D4'; did you mean 'D1'? (Parameter 'keys')",
            Assert.Throws<ArgumentException>(() => Graph.FromSources("D1", "D4")).Message);
        Assert.Throws<ArgumentNullException>(() => Graph.FromSources("D1", null!));
        Assert.Throws<InvalidOperationException>(() => Graph.FromSources(default(Source)));
        var other = Race.Create().Build();
        Assert.Equal(
            "The source D1 is of another graph, Race, not of this one. (Parameter 'sources')",
            Assert.Throws<ArgumentException>(() => Graph.FromSources(other.Sources["D1"])).Message);
    }

    [Fact]
    public void No_condition_is_refused() => Assert.Throws<ArgumentNullException>(() => Graph.Where(null!));

    [Fact]
    public void Messages_say_of_which_graph_or_view_a_node_is()
    {
        var (view, other) = (Graph.AsOf(PartialDate.Parse("2024")), Race.Create().Build());
        var (here, there) = (Graph["DeepSeek"], view["DeepSeek"]);
        const string Advice = " Use In(…) to get the same node in another view. (Parameter";
        Assert.StartsWith(
            "The node DeepSeek is of Race as of 2024, not of Race." + Advice, Refusal(() => Graph.ShortestPath(here, there)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The node DeepSeek is of Race, not of Race as of 2024." + Advice, Refusal(() => view.Distances(here)),
            StringComparison.Ordinal);
        Assert.Equal(
            "The node DeepSeek is of another graph, Race, not of this one. (Parameter 'node')",
            Refusal(() => Graph.PageRank()[other["DeepSeek"]]));
        Assert.Equal(
            "The node DeepSeek is of another graph, Race, not of this one. (Parameter 'node')",
            Refusal(() => Graph.Components().GroupOf(other["DeepSeek"])));
        Assert.StartsWith(
            "The node DeepSeek is of Race, not of Race as of 2024." + Advice, Refusal(() => view.Facts[0].Other(here)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The node DeepSeek is of another view, Race as of 2024, not of this one." + Advice,
            Refusal(() => Graph.AsOf(PartialDate.Parse("2024")).ShortestPath(there, there)),
            StringComparison.Ordinal);
        var foreign = new TestGraph().Kind("A").Entity("A", "a").Build();
        Assert.StartsWith("The node a is of ", Refusal(() => foreign["a"].In(Graph)), StringComparison.Ordinal);
        Assert.EndsWith(", not of Race as of 2024. (Parameter 'graph')", Refusal(() => foreign["a"].In(view)), StringComparison.Ordinal);

        // Graphs of one vocabulary have nodes of the same kinds, which their keys identify.
        Assert.Equal(Graph["DeepSeek"], other["DeepSeek"].In(Graph));
        Assert.Equal(view["DeepSeek"], other["DeepSeek"].In(view));
        var flow = view.MaximumFlow(there, view["H800"], _ => 1);
        Assert.StartsWith("The fact “", Refusal(() => flow[other.Facts[0]]), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void A_view_says_what_it_counts(string name) => Assert.Equal(name, Views[name]().ToString());

    private static PartialDate Month => PartialDate.Parse("2025-01");

    private static PartialDate Year => PartialDate.Parse("2024");

    private static string Refusal(Func<object?> question) => Assert.Throws<ArgumentException>(question).Message;
}
