using System.Text.Json;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Json;

public class NodeJsonConverterTests
{
    private static readonly Company DeepSeek = Race.Company("DeepSeek");

    [Fact]
    public void A_node_is_written_as_its_key_and_read_back()
    {
        Assert.Equal("\"DeepSeek\"", JsonSerializer.Serialize(DeepSeek));
        Assert.Equal(DeepSeek, JsonSerializer.Deserialize<Company>("\"DeepSeek\""));
        Assert.Equal("[\"DeepSeek\",null]", JsonSerializer.Serialize<Company?[]>([DeepSeek, null]));
        Assert.Null(JsonSerializer.Deserialize<Company?>("null"));
        Assert.Equal("\"H800\"", JsonSerializer.Serialize(Race.Graph["H800"]));
        Assert.Equal("[\"DeepSeek\"]", JsonSerializer.Serialize(Race.Company("HighFlyer").Backs));
    }

    [Fact]
    public void A_node_is_a_key_of_a_dictionary()
    {
        var scores = new Dictionary<Company, int> { [DeepSeek] = 1 };
        var json = JsonSerializer.Serialize(scores);
        Assert.Equal("{\"DeepSeek\":1}", json);
        Assert.Equal(scores, JsonSerializer.Deserialize<Dictionary<Company, int>>(json));
        Assert.Equal("{\"H800\":1}", JsonSerializer.Serialize(new Dictionary<Node, int> { [Race.Graph["H800"]] = 1 }));
    }

    [Theory]
    [InlineData("\"DeepSek\"", "did you mean 'DeepSeek'")]
    [InlineData("\"H800\"", "'H800' is not the key of a node of the kind Company; it is the key of a node of the kind Chip.")]
    [InlineData("1", "Expected the key of a node")]
    [InlineData("null", "Expected the key of a node")]
    public void What_is_no_key_is_a_JsonException_that_says_why(string json, string message) =>
        Assert.Contains(
            message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Company>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_default_node_is_not_written_and_an_untyped_one_not_read()
    {
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Company)));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Node>("\"H800\""));
    }
}
