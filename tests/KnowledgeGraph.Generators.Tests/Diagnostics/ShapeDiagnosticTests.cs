using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>What C# declarations can look like and must not.</summary>
public sealed class ShapeDiagnosticTests
{
    private const string Graph = "using KnowledgeGraph; namespace N; [KnowledgeGraph] public static partial class G;\n";

    [Theory]
    [InlineData("[Node] public partial struct [|K|];", "KG0001", "is not readonly")]
    [InlineData("[Node] public readonly struct [|K|];", "KG0001", "is not partial")]
    [InlineData("[Node] public readonly partial struct [|K|]<T>;", "KG0001", "has type parameters")]
    [InlineData("[Node] public readonly partial record struct [|K|];", "KG0001", "is a record")]
    [InlineData("[Node] public readonly ref partial struct [|K|];", "KG0001", "is a ref struct")]
    [InlineData("[Node] file readonly partial struct [|K|];", "KG0001", "is local to its file")]
    [InlineData("public static partial class C { [Node] public readonly partial struct [|K|]; }", "KG0001", "is nested in 'C'")]
    [InlineData("[Node] public readonly partial struct K { [Property] public bool? [|P|] => null; }", "KG0002", "is not partial")]
    [InlineData("[Node] public readonly partial struct K { [Property] public static partial bool? [|P|] { get; } }", "KG0002", "is static")]
    [InlineData(
        "[Node] public readonly partial struct K { [Property] public partial bool? [|P|] { get; set; } }", "KG0002", "has a setter")]
    [InlineData(
        "[Node] public readonly partial struct K { [Property, Relation] public partial K? [|P|] { get; } }", "KG0002",
        "is both a [Property] and a [Relation]")]
    [InlineData(
        "[Node] public readonly partial struct K { [Property] public partial bool? [|P|] { get; } public partial bool? P => null; }",
        "KG0002", "has a body")]
    [InlineData("[Node] public readonly partial struct K { [Property] public partial [|float|] P { get; } }", "KG0003", "'float'")]
    [InlineData("[Node] public readonly partial struct K { [Property] public partial [|string[]|] P { get; } }", "KG0003", "'string[]'")]
    [InlineData("[Node] public readonly partial struct K { [Property] public partial [|K?|] P { get; } }", "KG0003", "'K?'")]
    [InlineData("[Node] public readonly partial struct K { [Relation] public partial [|bool?|] P { get; } }", "KG0003", "'bool?'")]
    [InlineData("[Node] public readonly partial struct K { [Relation] public partial [|Values<K>|] P { get; } }", "KG0003", "'Values<K>'")]
    [InlineData(
        "[Node] public readonly partial struct K { [Property] public partial [|Values<string?>|] P { get; } }", "KG0003",
        "'Values<string?>'")]
    [InlineData(
        "[KnowledgeGraph] public static partial class [|H|]; [Node] public readonly partial struct K;", "KG0004", "Vocabulary.cs:1:81")]
    [InlineData("[Node] public readonly partial struct K { [Entity] public partial K [|E|] { get; } }", "KG1021", "is not static")]
    [InlineData("[Node] public readonly partial struct K { [Entity] public static K [|E|] => default; }", "KG1021", "is not partial")]
    [InlineData(
        "[Node] public readonly partial struct K { [Entity] public static partial L [|E|] { get; } } "
            + "[Node] public readonly partial struct L;",
        "KG1021", "is of the type 'L' in the kind 'K'")]
    [InlineData(
        "[Node] public readonly partial struct K; public static partial class C { [Entity] public static partial K [|E|] { get; } }",
        "KG1021", "is declared in 'C'")]
    [InlineData(
        "[Node] public readonly partial struct K; public static partial class C { [Source] public static Source [|S|] => default; }",
        "KG1022", "is not partial")]
    [InlineData(
        "[Node] public readonly partial struct K; public static partial class C { [Source] public static partial string [|S|] { get; } }",
        "KG1022", "is of the type 'string'")]
    [InlineData(
        "[Node] public readonly partial struct K; public static partial class C { public static partial class D { [Source] public static "
            + "partial Source [|S|] { get; } } }",
        "KG1022", "nested in 'C'")]
    [InlineData(
        "[Node] public readonly partial struct K { [Property] public partial bool? P { get; } "
            + "[[|Claim(nameof(P), true)|]] public static K E => default; }",
        "KG1023", "'E'")]
    [InlineData(
        "[Node] public readonly partial struct K { [Property] public partial bool? P { get; } "
            + "[Entity, Claim(nameof(P), [|typeof(int)|])] public static partial K E { get; } }",
        "KG1024", "'typeof(int)'")]
    [InlineData(
        "[Node] public readonly partial struct K { [Property] public partial bool? P { get; } "
            + "[Entity, Claim(nameof(P), [|'c'|])] public static partial K E { get; } }",
        "KG1024", "''c''")]
    public void A_declaration_of_the_wrong_shape_is_reported_at_its_place(string source, string id, string message) =>
        DiagnosticAssert.Reports(new GeneratorTest().Add("Vocabulary.cs", Graph + source), id, message);

    [Theory]
    [InlineData("namespace N; [KnowledgeGraph.KnowledgeGraph] public partial class [|G|];", "KG0005", "'static partial class G'")]
    [InlineData("namespace N; [KnowledgeGraph.KnowledgeGraph] public static class [|G|];", "KG0005", "'static partial class G'")]
    [InlineData("namespace N; [KnowledgeGraph.KnowledgeGraph] public static partial class [|Graph|];", "KG0007", "Rename the class.")]
    [InlineData(
        "namespace N; [KnowledgeGraph.KnowledgeGraph] public static partial class [|G|] { public static int Graph => 0; }", "KG0007",
        "Rename your member 'Graph'.")]
    [InlineData("namespace N; [KnowledgeGraph.Node] public readonly partial struct [|K|];", "KG0006", "'K'")]
    public void A_graph_of_the_wrong_shape_is_reported_at_its_place(string source, string id, string message) =>
        DiagnosticAssert.Reports(new GeneratorTest().Add("Vocabulary.cs", source), id, message);

    [Theory]
    [InlineData("[Property] public partial [|ulong|] P { get; }", "the type 'ulong'. Write 'decimal'. The type of a [Property] is")]
    [InlineData("[Property] public partial [|float?|] P { get; }", "Write 'double?'. ")]
    [InlineData("[Property] public partial [|System.DateOnly?|] P { get; }", "Write 'PartialDate?'. ")]
    [InlineData("[Property] public partial [|System.DateTime|] P { get; }", "Write 'PartialDate'. ")]
    [InlineData("[Property] public partial [|System.TimeSpan?|] P { get; }", "Write 'Quantity?'. ")]
    [InlineData("[Property] public partial [|System.Guid?|] P { get; }", "Write 'string?'. ")]
    [InlineData("[Property] public partial [|short|] P { get; }", "Write 'int'. ")]
    [InlineData("[Property] public partial [|string[]|] P { get; }", "Write 'Values<string>'. ")]
    [InlineData("[Property] public partial [|System.Collections.Generic.List<string?>|] P { get; }", "Write 'Values<string>'. ")]
    [InlineData("[Property] public partial [|System.Collections.Generic.IEnumerable<double>|] P { get; }", "Write 'Values<double>'. ")]
    [InlineData("[Property] public partial [|Nodes<K>|] P { get; }", "Write [Relation] instead of [Property]. ")]
    [InlineData("[Property] public partial [|K[]|] P { get; }", "Write [Relation] instead of [Property], and 'Nodes<K>'. ")]
    [InlineData(
        "[Relation] public partial [|System.Collections.Generic.IReadOnlyList<K>|] P { get; }",
        "Write 'Nodes<K>'. The type of a [Relation] or an [Inverse] is")]
    [InlineData("[Relation] public partial [|Values<K>|] P { get; }", "Write 'Nodes<K>'. ")]
    [InlineData("[Relation] public partial [|string?|] P { get; }", "Write [Property] instead of [Relation]. ")]
    [InlineData("[Relation] public partial [|string[]|] P { get; }", "Write [Property] instead of [Relation], and 'Values<string>'. ")]
    [InlineData("[Derived(\"P\")] public partial [|K?|] P { get; }", "Write 'Nodes<K>'. The type of a [Derived] member is")]
    [InlineData("[Property] public partial [|System.Version?|] P { get; }", "the type 'Version?'. The type of a [Property] is")]
    [InlineData("[Derived(\"P\")] public partial [|int|] P { get; }", "the type 'int'. The type of a [Derived] member is")]
    public void A_type_that_no_member_has_is_reported_with_the_one_that_is_meant(string member, string message) =>
        DiagnosticAssert.Reports(
            new GeneratorTest().Add("Vocabulary.cs", Graph + "[Node] public readonly partial struct K { " + member + " }"), "KG0003",
            message);

    [Fact]
    public void An_older_language_is_named() => DiagnosticAssert.Reports(
        new GeneratorTest { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12 }
            .Add("Vocabulary.cs", Graph + "[Node] public readonly partial struct [|K|];"),
        "KG9003",
        "C# 12.0");

    [Fact]
    public void Members_in_several_files_are_reported_each_in_its_own() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add(
                "A.cs",
                Graph + "[Node] public readonly partial struct K { [Property] public partial bool? A { get; } "
                    + "[Property] public partial bool? C { get; } }")
            .Add(
                "B.cs",
                "using KnowledgeGraph; namespace N; public readonly partial struct K { [Property] public partial [|byte|] B { get; } }"),
        "KG0003",
        "'byte'");

    [Fact]
    public void A_kind_without_a_graph_is_the_only_error()
    {
        var result = new GeneratorTest().Add(
            "Vocabulary.cs",
            "using KnowledgeGraph; namespace N; [Node] public readonly partial struct K { [Relation] public partial K? R { get; } }").Run();
        Assert.Equal("KG0006", Assert.Single(result.Diagnostics).Id);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }
}
