using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Json;

/// <summary>
/// What belongs to a graph is written by name and in the words of fact files, so that one fact does not bring the whole graph along.
/// </summary>
public class GraphItemJsonConverterTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Kinds_members_and_sources_are_written_by_name()
    {
        var uses = Race.Graph.Members.First(member => member.Name == "Uses");
        Assert.Equal("\"Company\"", JsonSerializer.Serialize(Race.Graph.Kinds["Company"]));
        Assert.Equal($"\"{uses.Domain.Name}.Uses\"", JsonSerializer.Serialize(uses));
        Assert.Equal(
            "[\"" + string.Join("\",\"", Race.Graph.Sources.Select(source => source.Key)) + "\"]",
            JsonSerializer.Serialize(Race.Graph.Sources));
        Assert.Equal("{\"Company\":1}", JsonSerializer.Serialize(new Dictionary<Kind, int> { [Race.Graph.Kinds["Company"]] = 1 }));
        Assert.Equal($"{{\"{uses.Domain.Name}.Uses\":1}}", JsonSerializer.Serialize(new Dictionary<Member, int> { [uses] = 1 }));
    }

    [Fact]
    public void A_graph_is_written_by_name_and_a_view_with_its_conditions()
    {
        Assert.Equal($"\"{Race.Graph.Name}\"", JsonSerializer.Serialize(Race.Graph));
        Assert.Equal($"\"{Race.Graph.Name} including rumoured\"", JsonSerializer.Serialize(Race.Graph.Including(Modality.Rumoured)));
        Assert.Contains(
            "Graph.Open", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Graph>("\"Race\"")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_is_written_with_its_claims_and_without_what_is_as_by_default()
    {
        foreach (var fact in Race.Graph.Facts)
        {
            using var json = JsonDocument.Parse(JsonSerializer.Serialize(fact));
            var root = json.RootElement;
            Assert.Equal(["subject", "member", "value", "claims"], root.EnumerateObject().Select(p => p.Name));
            Assert.Equal(fact.Subject.Key, root.GetProperty("subject").GetString());
            Assert.Equal(fact.Member.JsonName, root.GetProperty("member").GetString());
            Assert.Equal(ExpectedValue(fact.Value), root.GetProperty("value").GetRawText());
            foreach (var (claim, written) in fact.Claims.Zip(root.GetProperty("claims").EnumerateArray()))
            {
                Assert.Equal(claim.Source?.Key, Text(written, "source"));
                Assert.Equal(claim.Quote, Text(written, "quote"));
                Assert.Equal(claim.Id, Text(written, "id"));
                Assert.Equal(claim.Scope, Text(written, "scope"));
                Assert.Equal(claim.Since?.ToString(), Text(written, "since"));
                Assert.Equal(claim.RankReason, Text(written, "rankReason"));
                Assert.Equal(claim.AttributedNode?.Key ?? claim.AttributedTo, Text(written, "attributedTo"));
                Assert.Equal(claim.Modality, Enum.Parse<Modality>(Text(written, "modality") ?? "asserted", ignoreCase: true));
                Assert.Equal(claim.Rank, Enum.Parse<Rank>(Text(written, "rank") ?? "normal", ignoreCase: true));
                Assert.Equal(claim.RestsOn.Count > 0, written.TryGetProperty("restsOn", out var restsOn));
                if (claim.RestsOn.Count > 0)
                    Assert.Equal(claim.RestsOn.Select(c => c.Id), restsOn.EnumerateArray().Select(id => id.GetString()));
            }

            Assert.Equal(fact.Claims.Count, root.GetProperty("claims").GetArrayLength());
        }
    }

    [Fact]
    public void A_path_is_the_list_of_its_steps()
    {
        var path = Race.Graph.ShortestPath(Race.Graph["HighFlyer"], Race.Graph["H800"])!;
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(path, Plain));
        Assert.Equal(path.Steps.Select(step => (step.From.Key, step.To.Key, step.Label)), json.RootElement.EnumerateArray().Select(step => (
            step.GetProperty("from").GetString()!, step.GetProperty("to").GetString()!, step.GetProperty("relation").GetString()!)));
        Assert.Equal(JsonSerializer.Serialize(path[0].Fact), json.RootElement[0].GetProperty("fact").GetRawText());
        Assert.Equal("[]", JsonSerializer.Serialize(Race.Graph.ShortestPath(path.Start, path.Start)));
    }

    [Fact]
    public void None_of_them_is_read_and_none_is_written_by_default()
    {
        Assert.Contains(
            "does not identify the graph", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Fact>("{}")).Message,
            StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Source>("\"D1\""));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Fact)));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Claim)));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(PathStep)));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Kind)));
    }

    private static string ExpectedValue(FactValue value) => value.Type switch
    {
        MemberType.Node => JsonSerializer.Serialize(value.AsNode().Key),
        MemberType.Boolean => value.AsBoolean() ? "true" : "false",
        MemberType.Int32 or MemberType.Int64 => value.ToString(),
        _ => JsonSerializer.Serialize(value.ToString()),
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
