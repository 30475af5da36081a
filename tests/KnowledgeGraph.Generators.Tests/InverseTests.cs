using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Inverses that an abstract kind declares for the sake of some of the kinds below it.</summary>
public sealed class InverseTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node(Abstract = true)] public readonly partial struct Agent
        {
            [Inverse] public partial Nodes<Thing> Owns { get; }
            [Inverse] public partial Thing? Runs { get; }
        }
        [Node(Is = typeof(Agent))] public readonly partial struct Bank { public int this[int index] => index; }
        [Node(Is = typeof(Agent))] public readonly partial struct Firm;
        [Node(Is = typeof(Agent))] public readonly partial struct Person;
        [Node] public readonly partial struct Thing
        {
            [Relation(Inverse = nameof(Agent.Owns))] public partial Firm? OwnedBy { get; }
            [Relation(Inverse = nameof(Agent.Runs))] public partial Firm? RunBy { get; }
        }
        """;

    [Fact]
    public void A_kind_that_the_relation_does_not_lead_to_has_nothing_by_its_inverse() => Assert.Equal(
        """
        Barings [] 0  0 0
        Item [] 0  0 0
        Intel [Fab] 1 Fab 1 1
        Ann [] 0  0 0

        """.ReplaceLineEndings("\n"),
        new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts.kg.json", """
                {
                  "entities": {
                    "Ann": { "kind": "Person" }, "Barings": { "kind": "Bank" }, "Item": { "kind": "Bank" },
                    "Intel": { "kind": "Firm", "owns": "Fab", "runs": "Fab" }, "Fab": { "kind": "Thing" }
                  }
                }
                """)
            .Add("Program.cs", """
                public static class Program
                {
                    public static void Main(System.IO.TextWriter output)
                    {
                        foreach (var agent in N.G.Agents)
                        {
                            output.Write($"{agent} [{agent.Owns}] {agent.Owns.Count} {agent.Runs} ");
                            output.WriteLine($"{agent.Claims.Owns.Count} {agent.Claims.Runs.Facts.Count}");
                        }
                    }
                }
                """)
            .Run().Execute());
}
