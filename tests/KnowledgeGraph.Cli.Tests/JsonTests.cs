using System.Text.Json;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Comparing;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Reports;
using KnowledgeGraph.Testing;
using KnowledgeGraph.Tests.Snapshots;

namespace KnowledgeGraph.Cli.Tests;

public class JsonTests
{
    [Theory]
    [InlineData(typeof(PathReport), "path", "HighFlyer", "ExportControls")]
    [InlineData(typeof(PathReport), "path", "HighFlyer", "Hermit")]
    [InlineData(typeof(PathReport), "path", "HighFlyer", "ExportControls", "--k", "2")]
    [InlineData(typeof(PathReport), "path", "HighFlyer", "Hermit", "--all")]
    [InlineData(typeof(EntityReport), "show", "DeepSeek")]
    [InlineData(typeof(EntityReport), "show", "Evil")]
    [InlineData(typeof(WalkReport), "walk", "HighFlyer", "Backs*/Uses/Class?")]
    [InlineData(typeof(WalkReport), "walk", "Hermit", "Backs")]
    [InlineData(typeof(WhyReport), "why", "HighFlyer", "backs", "DeepSeek", "--k", "2")]
    [InlineData(typeof(WhyReport), "why", "HighFlyer", "backs", "Hermit")]
    [InlineData(typeof(FindReport), "find", "e")]
    [InlineData(typeof(FindReport), "find", "xyzzy")]
    [InlineData(typeof(ListReport), "list", "agents")]
    [InlineData(typeof(ListReport), "list", "person")]
    [InlineData(typeof(KindsReport), "list")]
    [InlineData(typeof(StatsReport), "stats")]
    [InlineData(typeof(RankReport), "rank", "pagerank")]
    [InlineData(typeof(RankReport), "rank", "core", "--kind", "Person")]
    [InlineData(typeof(GroupsReport), "rank", "components", "--kind", "company")]
    [InlineData(typeof(DiagnosticReport), "explain", "KG2001")]
    [InlineData(typeof(DiagnosticsReport), "explain")]
    public void The_output_is_one_document_of_the_report_and_round_trips(Type report, params string[] arguments)
    {
        var kg = Kg.Run([.. arguments, "--json"]);

        var shape = report.IsSubclassOf(typeof(GraphReport))
            ? ReportJson.Options.GetTypeInfo(report)
            : DocumentJson.Shape.GetTypeInfo(report)!;
        var value = JsonSerializer.Deserialize(kg.Output, shape);
        Assert.Equal(kg.Output, JsonSerializer.Serialize(value, shape) + "\n");
    }

    [Fact]
    public void The_fields_of_each_document_are_as_reviewed() =>
        Snapshot.Match(
            this,
            JsonFields.Of(
                [
                    typeof(CheckReport), typeof(ConflictsReport), typeof(DiffReport), typeof(DiagnosticReport),
                    typeof(DiagnosticsReport),
                ],
                type => DocumentJson.Shape.GetTypeInfo(type)!));

    [Fact]
    public void A_path_carries_its_steps_claims_and_grounds()
    {
        using var json = JsonDocument.Parse(Kg.Run("path", "DeepSeek", "ExportControls", "--json").Output);

        var root = json.RootElement;
        Assert.True(root.GetProperty("found").GetBoolean());
        Assert.Equal(3, root.GetProperty("length").GetInt32());
        var inferred = root.GetProperty("steps")[1];
        Assert.True(inferred.GetProperty("inferred").GetBoolean());
        var claim = inferred.GetProperty("fact").GetProperty("claims")[0];
        Assert.False(claim.TryGetProperty("source", out _));
        var grounds = claim.GetProperty("grounds").EnumerateArray()
            .Select(g => g.GetProperty("id").GetString() + " " + g.GetProperty("source").GetString());
        Assert.Equal(["D3-7 D3", "D1-30 D1"], grounds.Order().Reverse());
        Assert.Equal(["D1-30", "D3-7"], claim.GetProperty("restsOn").EnumerateArray().Select(id => id.GetString()).Order());
        Assert.Equal(["D1", "D3"], root.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("key").GetString()));
    }

    [Fact]
    public void No_path_is_a_document_that_says_so()
    {
        var kg = Kg.Run("path", "DeepSeek", "Hermit", "--json");

        using var json = JsonDocument.Parse(kg.Output);
        Assert.Equal(ExitCode.NothingFound, kg.ExitCode);
        Assert.False(json.RootElement.GetProperty("found").GetBoolean());
        Assert.Equal(0, json.RootElement.GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public void Hidden_facts_say_why()
    {
        using var json = JsonDocument.Parse(Kg.Run("show", "DeepSeek", "--json").Output);

        Assert.Equal("deprecated", json.RootElement.GetProperty("facts")[1].GetProperty("hidden").GetString());
        Assert.Equal(
            "rumoured", json.RootElement.GetProperty("incomingFacts")[1].GetProperty("claims")[0].GetProperty("hidden").GetString());
    }

    [Fact]
    public void Text_is_the_facts_own_in_any_script_with_control_characters_escaped()
    {
        Assert.Contains("\"深度求索\"", Kg.Run("show", "DeepSeek", "--json").Output, StringComparison.Ordinal);

        var evil = Kg.Run("show", "Evil", "--json").Output;
        Assert.DoesNotContain('\u001b', evil);
        using var json = JsonDocument.Parse(evil);
        Assert.Equal("Evil\u001b[31m Corp\u202e", json.RootElement.GetProperty("label").GetString());
    }

    [Fact]
    public void An_error_writes_no_document() => Assert.Equal("", Kg.Run("show", "deepsek", "--json").Output);
}
