using KnowledgeGraph.CodeFixes.Names;
using KnowledgeGraph.CodeFixes.Tests.Harness;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>A walk without type arguments gets those that its expression says.</summary>
public sealed class TypeWalkCodeFixTests
{
    private static readonly FixTest Project = new FixTest(new TypeWalkCodeFix())
        .Add("Vocabulary.cs", """
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Chip;
            [Node] public readonly partial struct Firm
            {
                [Relation] public partial Nodes<Firm> Backs { get; }
                [Relation] public partial Nodes<Chip> Uses { get; }
                [Entity] public static partial Firm DeepSeek { get; }
            }
            """)
        .Add("Program.cs", """
            namespace Elsewhere
            {
                internal static class Program
                {
                    public static object Ask() => CALL;
                }
            }
            """);

    [Theory]
    [InlineData("N.G.Walk(\"Backs*/Uses\")", "N.G.Walk<N.Firm, N.Chip>(\"Backs*/Uses\")")]
    [InlineData("N.G.Graph . Walk ( \"Backs*/Uses\" )", "N.G.Graph . Walk<N.Firm, N.Chip> ( \"Backs*/Uses\" )")]
    [InlineData(
        "N.G.Walk(\"Backs|Uses\").From(N.Firm.DeepSeek)", "N.G.Walk<N.Firm, KnowledgeGraph.Node>(\"Backs|Uses\").From(N.Firm.DeepSeek)")]
    [InlineData("N.Firm.DeepSeek.Walk(\"Uses\")", "N.Firm.DeepSeek.Walk<N.Chip>(\"Uses\")")]
    public Task A_walk_gets_the_types_of_its_ends(string before, string after) =>
        Project.Edit("CALL", before).Becomes(Project.Edit("CALL", after));
}
