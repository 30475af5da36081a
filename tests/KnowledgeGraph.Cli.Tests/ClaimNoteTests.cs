using System.Text.Json;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What kg shows of a claim besides its fact: its note, and when it was written down.</summary>
public sealed class ClaimNoteTests
{
    private static readonly Graph Techniques = new TestGraph("Techniques").Kind("Technique").Relation("Technique", "Uses", "Technique")
        .Entity("Technique", "A").Entity("Technique", "B")
        .Fact("A", "Uses", "B", new TestClaim { Note = "from the annex", Recorded = "2024-03-01T12:00:00+01:00" })
        .Fact("B", "Uses", "A", new TestClaim { Recorded = "2023-07" }).Build();

    [Fact]
    public void Show_has_them_as_text_and_as_JSON()
    {
        Assert.Contains(
            "asserted, recorded 2024-03-01T11:00:00Z, note: from the annex", Kg.RunOn(Techniques, "show", "A").Output,
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Kg.RunOn(Techniques, "show", "A", "--json").Output);
        var claim = json.RootElement.GetProperty("facts")[0].GetProperty("claims")[0];
        Assert.Equal("from the annex", claim.GetProperty("note").GetString());
        Assert.Equal("2024-03-01T11:00:00Z", claim.GetProperty("recorded").GetString());
    }

    [Theory]
    [InlineData("annex", "from the annex")]
    [InlineData("2024-03", "recorded 2024-03-01")]
    [InlineData("July 2023", "recorded 2023-07")]
    public void Find_finds_them(string text, string found) =>
        Assert.Contains(found, Kg.RunOn(Techniques, "find", text).Output, StringComparison.Ordinal);
}
