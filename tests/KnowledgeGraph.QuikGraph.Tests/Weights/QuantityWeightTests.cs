using KnowledgeGraph.Seeds;
using Samples.Ownership;

namespace KnowledgeGraph.QuikGraph.Tests.Weights;

/// <summary>Weights that are read from facts, and what is wrong with those that cannot be.</summary>
public sealed class QuantityWeightTests
{
    private static readonly RelationGraph<Firm, RelationEdge<Firm>> Firms = Firm.Schema.Owns.AsQuikGraph<Firm>();

    private static readonly Dictionary<string, (Type Error, string Message, Func<object?> Call)> WrongWeights = new()
    {
        ["relation"] = (
            typeof(ArgumentException), "Firm.Owns cannot be a weight: it is a relation.", () => Weight.From(Firm.Schema.Owns)),
        ["texts"] = (
            typeof(ArgumentException), "Firm.FormerNames cannot be a weight: it is not a single number.",
            () => Weight.From(Firm.Schema.FormerNames)),
        ["unit of a whole number"] = (
            typeof(ArgumentException), "is a number without a unit", () => Weight.From(Firm.Schema.Employees, "USD")),
        ["negative weight of what is missing"] = (
            typeof(ArgumentOutOfRangeException), "", () => Weight.From(Firm.Schema.Employees, missing: -1)),
        ["weight of what is missing that is not a number"] = (
            typeof(ArgumentOutOfRangeException), "", () => Weight.FromScope("%", missing: double.NaN)),
        ["default member"] = (typeof(InvalidOperationException), "", () => Weight.From(default(Member))),
        ["null"] = (typeof(ArgumentNullException), "", () => Weight.From(null!)),
        ["null modalities"] = (typeof(ArgumentNullException), "", () => Weight.ByModality(null!)),
    };

    public static TheoryData<string> WrongWeightNames => [.. WrongWeights.Keys];

    [Fact]
    public void A_property_of_the_target_weighs_its_number()
    {
        var worth = Weight.From(Firm.Schema.Value, "USD");
        Assert.Equal(3e9, worth.Of(Edge(Firm.Crown, Firm.North)));
        Assert.Equal(25, Weight.From(Firm.Schema.Employees).Of(Edge(Firm.Crown, Firm.North)));
        Func<RelationEdge, double> function = worth;
        Assert.Equal(9e9, function(Edge(Firm.Port, Firm.Crown)));
        Assert.Equal(6e9, worth.Select(value => 2 * value).Of(Edge(Firm.Crown, Firm.North)));
    }

    [Fact]
    public void The_scope_of_the_claims_weighs_its_number()
    {
        Assert.Equal(60, Weight.FromScope("%").Of(Edge(Firm.Crown, Firm.North)));
        Assert.Equal(5, Weight.FromScope("%").Of(Edge(Firm.Port, Firm.Crown)));
    }

    [Fact]
    public void What_is_missing_is_an_error_or_what_was_said_for_it()
    {
        Assert.Equal(
            "Port Lines (Firm, Port) has no visible value of Firm.Value, so “Mill Works owns Port Lines” has no weight. State the "
                + "value, exclude such edges by the relations or the kind of the graph, "
                + "or pass a value for “missing”. With infinity, no path takes the edge. (Parameter 'weight')",
            Fails(Weight.From(Firm.Schema.Value, "USD"), Firm.Mill, Firm.Port));
        Assert.Equal(7, Weight.From(Firm.Schema.Value, "USD", missing: 7).Of(Edge(Firm.Mill, Firm.Port)));
        Assert.Null(Firms.FindPath(Firm.Crown, Firm.Port, Weight.From(Firm.Schema.Employees, missing: double.PositiveInfinity)));

        var rumours = Holdings.Graph.Including(Modality.Rumoured).AsQuikGraph();
        Assert.True(rumours.TryGetEdge(Firm.North, Firm.Port, out var rumour));
        Assert.Contains(
            "The best claim of “North Capital owns Port Lines” has no scope.",
            Assert.Throws<ArgumentException>(() => Weight.FromScope("%").Of(rumour)).Message, StringComparison.Ordinal);
        Assert.Equal(0, Weight.FromScope("%", missing: 0).Of(rumour));

        // A kind that does not have the property at all.
        Assert.True(Race.Graph.AsQuikGraph().TryGetEdge(Company.DeepSeek, Chip.H800, out var uses));
        Assert.Contains(
            "H800 is of the kind Chip, which has no Company.MarketValueLost, so “",
            Assert.Throws<ArgumentException>(() => Weight.From(Company.Schema.MarketValueLost, "USD").Of(uses)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_weight_beyond_the_end_of_a_path_is_not_asked_for() =>
        Assert.Equal(9e9, Firms.FindPath(Firm.Port, Firm.Crown, Weight.From(Firm.Schema.Value, "USD"))!.Weight);

    [Fact]
    public void Another_unit_a_range_and_another_graph_are_errors()
    {
        Assert.Equal(
            "The Firm.Value of South Capital is 2e9 EUR, but the weight is in “USD”. Pass the unit that the values have, “EUR”, "
                + "or a function of edges that converts them. (Parameter 'weight')",
            Fails(Weight.From(Firm.Schema.Value, "USD"), Firm.Crown, Firm.South));
        Assert.Contains(
            "but the weight is in no unit", Fails(Weight.From(Firm.Schema.Value), Firm.Crown, Firm.North), StringComparison.Ordinal);
        Assert.Contains(
            "which is not a single number", Fails(Weight.From(Firm.Schema.Value, "USD"), Firm.North, Firm.Mill), StringComparison.Ordinal);
        Assert.Contains(
            "is of Holdings, but the edge",
            Assert.Throws<ArgumentException>(() => Weight.From(Firm.Schema.Employees).Of(Race.Graph.AsQuikGraph().Edges.First())).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "but a weight must be 0 or more", Fails(Weight.FromScope("%").Select(share => -share), Firm.Crown, Firm.North),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongWeightNames))]
    public void What_is_not_a_number_cannot_be_a_weight(string weight)
    {
        var (error, message, call) = WrongWeights[weight];
        Assert.Contains(message, Assert.Throws(error, () => call()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modalities_weigh_in_the_order_of_their_strength()
    {
        var graph = Race.Graph.Including(Modality.Opinion, Modality.Speculated, Modality.Rumoured, Modality.Denied)
            .AsQuikGraph(new QuikGraphOptions { IncludeDerived = true });
        foreach (var edge in graph.Edges)
        {
            var expected = edge.IsDerived ? edge.Why().First().Steps.Sum(step => 1 + (int)step.Fact.Modality) : 1 + (int)edge.Fact.Modality;
            Assert.Equal(expected, Weight.ByModality().Of(edge));
        }
    }

    private static RelationEdge<Firm> Edge(Firm from, Firm to)
    {
        Assert.True(Firms.TryGetEdge(from, to, out var edge));
        return edge;
    }

    private static string Fails(Weight weight, Firm from, Firm to) =>
        Assert.Throws<ArgumentException>(() => weight.Of(Edge(from, to))).Message;
}
