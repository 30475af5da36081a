using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests;

public sealed class MemberTypeTests
{
    [Fact]
    public void Every_type_and_cardinality_is_read_back() =>
        Assert.Equal(
            """
            a "text" a "text" 1 a "text" a "text"
            True
            True True 1 True True
            True
            -42 -42 1 -42 -42
            True
            9007199254740993 9007199254740993 1 9007199254740993 9007199254740993
            True
            2023-09~ 2023-09~ 1 2023-09~ 2023-09~
            True
            5.6e6 USD 5.6e6 USD 1 5.6e6 USD 5.6e6 USD
            True
            Tiefe Suche@de Tiefe Suche@de 1 Tiefe Suche@de Tiefe Suche@de
            True
            https://example.org/a https://example.org/a 1 https://example.org/a https://example.org/a
            True
            Second Second 1 Second Second
            True
            two one two one
            two one two 2 int
            True int
            "one"

            """.ReplaceLineEndings("\n"),
            EveryType.Test.Run().Execute());

    [Fact]
    public void Where_nullable_annotations_are_off_a_plain_type_means_exactly_one()
    {
        var result = new GeneratorTest().Add("V.cs", """
            #nullable disable
            using KnowledgeGraph;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct K
            {
                [Property] public partial string Text { get; }
                [Entity] public static partial K E { get; }
            }
            """).Run();
        Assert.Equal("KG1007", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void An_author_may_write_ToString()
    {
        var result = new GeneratorTest().Add("V.cs", """
            using KnowledgeGraph;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Own
            {
                [Entity] public static partial Own E { get; }
                public override string ToString() => "own " + Key;
            }
            [Node] public readonly partial struct More
            {
                [Entity] public static partial More F { get; }
                public string ToString(int width) => Key.PadLeft(width);
            }
            internal static class Program
            {
                internal static void Main(System.IO.TextWriter output) => output.Write($"{Own.E} {More.F} {More.F.ToString(3)}");
            }
            """) with { Documentation = Microsoft.CodeAnalysis.DocumentationMode.Parse };
        Assert.Equal("own E F   F", result.Run().Execute());
    }
}
