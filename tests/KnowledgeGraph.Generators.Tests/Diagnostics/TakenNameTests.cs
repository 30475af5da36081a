using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Names that the generator writes into every kind.</summary>
public sealed class TakenNameTests
{
    [Theory]
    [InlineData("Find")]
    [InlineData("Key")]
    [InlineData("Walk")]
    [InlineData("Schema")]
    [InlineData("op_Equality")]
    [InlineData("op_Inequality")]
    [InlineData("get_Key")]
    public void KG0021_an_entity_cannot_be_named_as_a_generated_member(string name) => DiagnosticAssert.Reports(
        Kind($"[Entity] public static partial Team [|{name}|] {{ get; }}"), "KG0021", $"'Team.{name}' cannot have this name: every kind has a generated member '{name}'. Rename it.");

    [Theory]
    [InlineData("public bool [|Equals|](Team other) => true;", "'Team.Equals' cannot have this name: every kind has a generated 'Equals', which compares nodes")]
    [InlineData("public override bool [|Equals|](object? other) => true;", "'Team.Equals' cannot have this name: every kind has a generated 'Equals', which compares nodes")]
    [InlineData("public override int [|GetHashCode|]() => 0;", "'Team.GetHashCode' cannot have this name: every kind has a generated 'GetHashCode', which compares nodes")]
    [InlineData("public static bool operator [|==|](Team a, Team b) => true;", "'Team.operator ==' cannot have this name: every kind has this generated operator")]
    [InlineData("public static bool operator [|!=|](Team a, Team b) => true;", "'Team.operator !=' cannot have this name: every kind has this generated operator")]
    public void KG0021_equality_is_that_of_the_nodes_and_nothing_else_is_reported(string member, string message)
    {
        DiagnosticAssert.Reports(Kind(member), "KG0021", message);
        var unmarked = Kind(member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        Assert.DoesNotContain(unmarked.Run().Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public bool Equals(string other) => other == Key;")]
    [InlineData("public static bool operator <(Team a, Team b) => false; public static bool operator >(Team a, Team b) => false;")]
    [InlineData("public override string ToString() => Key;")]
    [InlineData("[Entity] public static partial Team TeamClaims { get; } [Property] public partial string? Note { get; }")]
    public void What_the_generator_does_not_write_is_free(string member)
    {
        var result = Kind(member).Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    private static GeneratorTest Kind(string member) => new GeneratorTest().Add(
        "Vocabulary.cs", "#nullable enable\nusing KnowledgeGraph; namespace N; [KnowledgeGraph] public static partial class G; [Node] public readonly partial struct Team { " + member + " }");
}
