using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What kg says of deprecated entities.</summary>
public sealed class DeprecatedEntityTests
{
    private static readonly Graph Techniques = new TestGraph("Techniques").Kind("Technique").Relation("Technique", "After", "Technique")
        .Entity("Technique", "Start").Entity("Technique", "Old").Entity("Technique", "New", "New one").Entity("Technique", "End")
        .Fact("Start", "After", "Old").Fact("Old", "After", "End").Status("Old", "deprecated", "New", "It was merged.").Build();

    [Fact]
    public void Show_has_the_status_and_why_facts_are_hidden()
    {
        var output = Kg.RunOn(Techniques, "show", "Old").Output;
        Assert.Contains("deprecated, replaced by New one (New): It was merged.", output, StringComparison.Ordinal);
        Assert.Contains("(hidden)", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Kg.RunOn(Techniques, "show", "Old", "--json").Output);
        var root = json.RootElement;
        Assert.Equal("deprecated", root.GetProperty("status").GetString());
        Assert.Equal("New", root.GetProperty("replacedBy").GetProperty("key").GetString());
        Assert.Equal("It was merged.", root.GetProperty("statusReason").GetString());
        Assert.Equal("deprecated entity", root.GetProperty("facts")[0].GetProperty("hidden").GetString());
        Assert.DoesNotContain("status", Kg.RunOn(Techniques, "show", "New", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_paths_leave_it_out_unless_it_is_included()
    {
        Assert.DoesNotContain("Old", Kg.RunOn(Techniques, "list", "Technique").Output, StringComparison.Ordinal);
        Assert.Contains("Old", Kg.RunOn(Techniques, "list", "Technique", "--include-deprecated").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NothingFound, Kg.RunOn(Techniques, "path", "Start", "End").ExitCode);
        Assert.Equal(ExitCode.Found, Kg.RunOn(Techniques, "path", "Start", "End", "--include-deprecated").ExitCode);
    }
}
