using KnowledgeGraph.CodeFixes.Assertions;
using KnowledgeGraph.CodeFixes.Tests.Harness;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>A kind in an assertion gets the word that says of which of its entities the assertion must hold.</summary>
public sealed class QuantifierCodeFixTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        [assembly: PathExists(FROM, "Backs", "DeepSeek")]
        namespace N
        {
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm
            {
                public const string Kind = nameof(Firm);
                [Relation] public partial Nodes<Firm> Backs { get; }
                [Entity] [Claim(nameof(Backs), nameof(DeepSeek))] public static partial Firm DeepSeek { get; }
            }
        }
        """;

    [Theory]
    [InlineData("\"Firm\"", "\"each Firm\"")]
    [InlineData("from: \"N.Firm\"", "from: \"each N.Firm\"")]
    [InlineData("nameof(N.Firm)", "$\"each {nameof(N.Firm)}\"")]
    [InlineData("N.Firm.Kind", "$\"each {N.Firm.Kind}\"")]
    public Task A_kind_becomes_each(string wrong, string right) => Becomes(new FixTest(new WriteEachCodeFix()), wrong, right);

    [Theory]
    [InlineData("\"Firm\"", "\"any Firm\"")]
    [InlineData("nameof(N.Firm)", "$\"any {nameof(N.Firm)}\"")]
    public Task A_kind_becomes_any(string wrong, string right) => Becomes(new FixTest(new WriteAnyCodeFix()), wrong, right);

    private static Task Becomes(FixTest test, string wrong, string right) =>
        test.Add("Vocabulary.cs", Vocabulary.Replace("FROM", wrong, StringComparison.Ordinal))
            .Becomes(test.Add("Vocabulary.cs", Vocabulary.Replace("FROM", right, StringComparison.Ordinal)));
}
