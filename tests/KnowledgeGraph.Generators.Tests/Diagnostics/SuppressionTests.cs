using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>A problem of a fact in C# obeys what every other diagnostic there obeys.</summary>
public sealed class SuppressionTests
{
    private const string Repeated = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Firm
        {
            [Property] public partial PartialDate? Founded { get; }
            #pragma warning disable KG0000
            [Entity]
            [Claim(nameof(Founded), "2023")]
            [Claim(nameof(Founded), "2023")]
            #pragma warning restore KG0000
            public static partial Firm A { get; }
        }
        """;

    [Fact]
    public void A_pragma_silences_a_warning()
    {
        var test = new GeneratorTest().Add("A.cs", Repeated);
        var warning = Assert.Single(test.Run().Diagnostics);
        Assert.Equal(("KG1019", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));

        var silenced = new GeneratorTest().Add("A.cs", Repeated.Replace("KG0000", "KG1019", StringComparison.Ordinal)).Run();
        Assert.DoesNotContain(silenced.Diagnostics, d => !d.IsSuppressed);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public void The_severity_that_editorconfig_sets_holds(ReportDiagnostic set, DiagnosticSeverity severity)
    {
        var test = new GeneratorTest { Severities = ConfiguredSeverity.InSources("KG1019", set) }.Add("A.cs", Repeated);
        Assert.Equal(severity, Assert.Single(test.Run().Diagnostics).Severity);
    }

    [Fact]
    public void Editorconfig_can_turn_a_diagnostic_off() =>
        Assert.Empty(
            new GeneratorTest { Severities = ConfiguredSeverity.InSources("KG1019", ReportDiagnostic.Suppress) }.Add("A.cs", Repeated)
                .Run().Diagnostics);

    [Fact]
    public void A_pragma_silences_an_error_and_editorconfig_lowers_it()
    {
        var misspelt = Repeated.Replace("nameof(Founded)", "\"Foundd\"", StringComparison.Ordinal);
        var found = new GeneratorTest().Add("A.cs", misspelt).Run().Diagnostics;
        Assert.Equal(["KG1002", "KG1002"], found.Select(d => d.Id));
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));

        var silenced = new GeneratorTest().Add("A.cs", misspelt.Replace("KG0000", "KG1002", StringComparison.Ordinal)).Run();
        Assert.DoesNotContain(silenced.Diagnostics, d => !d.IsSuppressed);
        var lowered = new GeneratorTest { Severities = ConfiguredSeverity.InSources("KG1002", ReportDiagnostic.Warn) }.Add("A.cs", misspelt)
            .Run();
        Assert.All(lowered.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }
}
