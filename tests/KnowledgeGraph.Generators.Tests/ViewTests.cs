using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Generated types of nodes in views of their graph.</summary>
public sealed class ViewTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node(Abstract = true)] public readonly partial struct Agent
        {
            [Relation] public partial Nodes<Agent> Knows { get; }
        }
        [Node(Is = typeof(Agent))] public readonly partial struct Firm
        {
            [Property] public partial int? Staff { get; }
            [Relation] public partial Agent LedBy { get; }
        }
        """;

    private const string Facts = """
        {
          "sources": { "A": { "title": "a" }, "B": { "title": "b" } },
          "entities": { "X": { "kind": "Firm" }, "Y": { "kind": "Firm" } },
          "claims": [
            ["X", "knows", "Y", { "source": "A", "modality": "denied" }],
            ["X", "staff", 3, { "source": "A" }],
            ["X", "staff", 4, { "source": "B", "rank": "preferred", "rankReason": "newer" }],
            ["X", "ledBy", "Y", { "source": "B" }],
            ["Y", "ledBy", "X", { "source": "A" }]
          ]
        }
        """;

    [Fact]
    public void A_typed_node_keeps_its_type_in_a_view()
    {
        const string Program = """
            using System;
            using System.IO;
            using KnowledgeGraph;
            namespace N;
            internal static class Program
            {
                internal static void Main(TextWriter output)
                {
                    var view = G.Graph.Including(Modality.Denied).FromSources(Sources.A);
                    Firm x = Firm.X.In(view);
                    Agent agent = x;
                    output.WriteLine($"{Firm.X.Knows.Count} {x.Knows} {x.Knows[0].In(G.Graph) == Firm.Y}");
                    output.WriteLine($"{Firm.X.Staff} {x.Staff} {x.Claims.Staff.Count} {x == Firm.X} {agent.In(G.Graph).AsFirm == Firm.X}");
                    output.WriteLine(Firm.Y.In(view).LedBy);
                    try { _ = x.LedBy; } catch (InvalidOperationException e) { output.WriteLine(e.Message); }
                    try { _ = G.Graph.ShortestPath(x, Firm.Y); } catch (ArgumentException e) { output.WriteLine(e.Message); }
                    foreach (var firm in view.NodesOf<Firm>()) output.WriteLine($"{firm}: {firm.Knows.Count}");
                }
            }
            """;
        var test = new GeneratorTest { Documentation = DocumentationMode.Parse }.Add("Vocabulary.cs", Vocabulary).Add("Program.cs", Program)
            .AddFile("facts.kg.json", Facts);
        Assert.Equal(
            """
            0 Y True
            4 3 2 False True
            X
            X has no LedBy in G from A, including denied: every claim of it is hidden there. Use Claims to read these claims.
            The node X is of G from A, including denied, not of G. Use In(…) to get the same node in another view. (Parameter 'from')
            X: 1
            Y: 0

            """.ReplaceLineEndings("\n"),
            test.Run().Execute());
    }

    [Fact]
    public void No_member_and_no_kind_can_be_named_In()
    {
        var found = new GeneratorTest().Add("Vocabulary.cs", Vocabulary.Replace("Knows", "In", StringComparison.Ordinal)).Run().Diagnostics;
        Assert.Contains(
            found, diagnostic => diagnostic.GetMessage(null).Contains("every kind has a generated member 'In'", StringComparison.Ordinal));
    }
}
