using System.Text.Json;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What kg prints of decimals, floating-point numbers and points in time: their canonical texts.</summary>
public sealed class NumberTypeTests
{
    private static readonly string[] Values = ["12.5", "6.02214076E+23", "2024-03-01T11:00:00.5Z"];

    private static readonly Graph Trades = new TestGraph("Trades").Kind("Trade")
        .Property("Trade", "Price", MemberType.Decimal).Property("Trade", "Mass", MemberType.Double)
        .Property("Trade", "Closed", MemberType.DateTimeOffset).Entity("Trade", "A")
        .Claim("A", "price", Values[0]).Claim("A", "mass", Values[1]).Claim("A", "closed", Values[2]).Build();

    [Theory]
    [InlineData("show", "A")]
    [InlineData("list", "Trade")]
    public void As_text(string command, string argument)
    {
        var output = Kg.RunOn(Trades, command, argument).Output;
        Assert.All(Values, value => Assert.Contains(value, output, StringComparison.Ordinal));
    }

    [Fact]
    public void As_JSON()
    {
        using var json = JsonDocument.Parse(Kg.RunOn(Trades, "show", "A", "--json").Output);
        Assert.Empty(Values.Except(Texts(json.RootElement)));
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };
}
