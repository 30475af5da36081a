using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>A public kind can stand beside what is internal, and below it.</summary>
public sealed class AccessibilityTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        internal enum Grade { A, B }
        [Node(Abstract = true)] internal readonly partial struct Base
        {
            [Property] public partial Grade? Grade { get; }
            [Property] public partial Values<Grade> Grades { get; }
            [Property] public partial string? Text { get; }
            [Relation] public partial Nodes<Base> Next { get; }
            [Relation] public partial Hidden? Hides { get; }
        }
        [Node(Is = typeof(Base))] internal readonly partial struct Hidden { [Entity] internal static partial Hidden H { get; } }
        [Node(Is = typeof(Base))] public readonly partial struct Open
        {
            [Relation] internal partial Nodes<Hidden> Other { get; }
            [Property] internal partial Grade? Mark { get; }
        }
        """;

    [Fact]
    public void A_public_kind_inherits_from_one_that_is_internal()
    {
        var test = new GeneratorTest().Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts.kg.json", """
                {
                  "entities": {
                    "O": { "kind": "Open", "next": "H", "grade": "b", "grades": ["a", "b"], "text": "t", "other": "H" }
                  }
                }
                """);
        var result = test.Run();
        Assert.DoesNotContain(result.Diagnostics.Concat(result.Compilation.GetDiagnostics()), d => d.Severity == DiagnosticSeverity.Error);

        var open = result.Compilation.GetTypeByMetadataName("N.Open")!;
        Assert.Equal(Accessibility.Internal, open.GetMembers("Next").Single().DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, open.GetMembers("Grade").Single().DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, open.GetMembers("Grades").Single().DeclaredAccessibility);
        Assert.Equal(Accessibility.Public, open.GetMembers("Text").Single().DeclaredAccessibility);
    }
}
