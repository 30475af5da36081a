using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Generators.Tests.Modules;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Ordered members in C# and in fact files, and in graphs that extend others.</summary>
public sealed class OrderedMemberTests
{
    private const string Vocabulary = """
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Paper
        {
            [Relation(Inverse = nameof(Person.Wrote)), Ordered] public partial Nodes<Person> Authors { get; }
            [Property, Ordered] public partial Values<string> Parts { get; }
            [Property] public partial Values<string> Tags { get; }
        }
        [Node] public readonly partial struct Person { [Inverse] public partial Nodes<Paper> Wrote { get; } }
        """;

    private const string Facts = """
        {
          "entities": {
            "P": { "kind": "Paper", "authors": ["Cy", "Ann", "Bob"], "parts": ["b", "c", "a"], "tags": ["b", "c", "a"] },
            "Ann": { "kind": "Person" }, "Bob": { "kind": "Person" }, "Cy": { "kind": "Person" }
          }
        }
        """;

    private const string Program = """
        public static class Program
        {
            public static void Main(System.IO.TextWriter output)
            {
                foreach (var paper in N.G.Papers)
                {
                    output.WriteLine(string.Join(", ", paper.Authors));
                    output.WriteLine(string.Join(", ", paper.Parts) + "; " + string.Join(", ", paper.Tags));
                }
            }
        }
        """;

    [Fact]
    public void The_order_in_a_file() => Assert.Equal(
        "Cy, Ann, Bob\nb, c, a; a, b, c\n", GraphProject.Of(Vocabulary, Facts).Add("Program.cs", Program).Run().Execute());

    [Fact]
    public void The_order_of_attributes_in_CSharp() => Assert.Equal(
        "Cy, Ann, Bob\nb, c, a; a, b, c\n",
        GraphProject.Of(Vocabulary, null).Add("Program.cs", Program).Add("Facts.cs", """
            using KnowledgeGraph;
            namespace N;
            partial struct Paper
            {
                [Entity, Claim(nameof(Authors), nameof(Person.Cy)), Claim(nameof(Parts), "b"), Claim(nameof(Tags), "b")]
                [Claim(nameof(Authors), nameof(Person.Ann)), Claim(nameof(Tags), "c"), Claim(nameof(Parts), "c"), Claim(nameof(Parts), "a")]
                [Claim(nameof(Authors), nameof(Person.Bob)), Claim(nameof(Tags), "a")]
                public static partial Paper P { get; }
            }
            partial struct Person
            {
                [Entity] public static partial Person Ann { get; }
                [Entity] public static partial Person Bob { get; }
                [Entity] public static partial Person Cy { get; }
            }
            """).Run().Execute());

    [Fact]
    public void A_graph_adds_values_after_those_of_the_graph_that_it_extends()
    {
        var papers = GraphProject.Of(Vocabulary, Facts).Run();
        Assert.DoesNotContain(papers.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var more = GraphProject.Of(
            "namespace M; [KnowledgeGraph(Extends = [typeof(N.G)])] public static partial class More;", """
            {
              "entities": { "Abe": { "kind": "Person", "wrote": "P" } },
              "claims": [["P", "parts", "A"], ["P", "authors", "Ann", { "scope": "s" }]]
            }
            """, Library.ReferenceOf("Papers", papers)).Add("Program.cs", """
                public static class Program
                {
                    public static void Main(System.IO.TextWriter output)
                    {
                        var paper = N.Paper.P.In(M.More.Graph);
                        output.Write(string.Join(", ", paper.Authors) + "; " + string.Join(", ", paper.Parts));
                    }
                }
                """).Run();
        Assert.DoesNotContain(more.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("Cy, Ann, Bob, Abe; b, c, a, A", more.Execute());
    }
}
