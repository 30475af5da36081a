using System.Text.RegularExpressions;

namespace KnowledgeGraph.Seeds.Tests.Documentation;

/// <summary>The examples in the documentation of the libraries compile, and write what they say on the seed graph.</summary>
public sealed partial class DocumentedExampleTests
{
    private static readonly IReadOnlyList<DocumentedExample> Examples = DocumentedExample.ReadAll();
    private static readonly Lazy<ExampleProgram> Program = new(() => ExampleProgram.Compile(Examples));

    /// <summary>What programs call most.</summary>
    private static readonly string[] MostCalled =
    [
        "Graph.Nodes", "Graph.Facts", "Graph.NodesOf``1", "Graph.Item", "Graph.TryGet", "Graph.Find", "Graph.Find``1", "Graph.FindAll",
        "Graph.Load",
        "Graph.ShortestPath", "Graph.ShortestPaths", "Graph.KShortestPaths", "Graph.Paths", "Graph.Reachable``1", "Graph.ReachableAlong",
        "Graph.Walk", "Graph.Walk``2", "Graph.Why", "Graph.AsOf", "Graph.Between", "Graph.Including", "Graph.Excluding",
        "Graph.FromSources", "Graph.Where",
        "Graph.PageRank", "Graph.Components", "Graph.StronglyConnectedComponents", "Graph.TopologicalOrder", "Graph.Betweenness",
        "Graph.Distances",
        "Graph.ToSnapshot", "Node.Facts", "Node.IncomingFacts", "Node.FactsOf", "Node.Is``1", "Node.As``1", "Node.In", "Fact.Claims",
        "Claim.RestsOn",
        "GraphPath.Create", "GraphPath.Sources", "GraphPath.ToTable", "GraphPath.WeakestModality", "PartialDate.Parse",
        "PartialDate.IsBefore",
        "Quantity.Parse", "Quantity.To", "QuikGraphExtensions.AsQuikGraph", "QuikGraphExtensions.AsQuikGraph``1",
        "RelationGraph`2.FindPath",
        "RelationGraph`2.AsUndirected", "RelationGraph`2.ToMutable", "EdgePaths.ToPath``1", "Weight.From", "Weight.ByModality",
    ];

    public static TheoryData<string> Indexes => [.. Examples.Select((example, index) => $"{index} {NameOf(example)}")];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void An_example_writes_what_it_says(string example)
    {
        var index = int.Parse(example.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Examples[index].Output, Program.Value.Run(index));
    }

    [Fact]
    public void What_programs_call_most_has_an_example() => Assert.Empty(MostCalled.Except(Examples.Select(NameOf)));

    /// <summary>The type and the name of a member: <c>Graph.Find</c>, also where the member is an extension of that type.</summary>
    private static string NameOf(DocumentedExample example) =>
        ExtensionBlock().Replace(example.Member.Split('(')[0]["M:KnowledgeGraph.".Length..], "Graph.");

    [GeneratedRegex(@"^Graph\w+Extensions\.<G>\$[0-9A-F]+\.")]
    private static partial Regex ExtensionBlock();
}
