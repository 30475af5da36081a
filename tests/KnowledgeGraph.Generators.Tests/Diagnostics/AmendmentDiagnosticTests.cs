using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Amendments as attributes of the assembly, and their problems at the exact argument.</summary>
public sealed class AmendmentDiagnosticTests
{
    [Theory]
    [InlineData("Amendment(claim: [|\"c2\"|], Rank = Rank.Deprecated, Reason = \"r\")", "KG1012", "There is no claim with the id 'c2'")]
    [InlineData(
        "Amendment([|\"c1\"|], Modality = Modality.Denied, Reason = \"r\")", "KG1050", "'c1' is a claim of this graph, at Facts.cs:16:6")]
    public void A_problem_is_at_the_argument(string amendment, string id, string message) =>
        DiagnosticAssert.Reports(With($"[assembly: {amendment}]"), id, message);

    [Theory]
    [InlineData("Amendment")]
    [InlineData("Amendment()")]
    [InlineData("Amendment(null!)")]
    [InlineData("Amendment(1, Reason = 2)")]
    [InlineData("Amendment(\"c1\", Rank = 1, Except = [Missing])")]
    public void What_the_compiler_refuses_is_never_a_fault(string amendment) =>
        Assert.DoesNotContain(With($"[assembly: {amendment}]").Run().Diagnostics, d => d.Id.StartsWith("KG9", StringComparison.Ordinal));

    [Fact]
    public void A_moved_amendment_is_not_linked_again()
    {
        var test = With("[assembly: Amendment(\"c1\", Rank = Rank.Deprecated, Reason = \"r\")]");
        var after = test.Run().After(test.Edit("[assembly: Amendment", "// One.\n\n[assembly: Amendment"));
        Assert.Equal([StepNames.AmendmentDeclarations, StepNames.Anchors], StepReasons.Changed(after));
        Assert.DoesNotContain(StepNames.Linking, StepReasons.Computed(after));
    }

    private static GeneratorTest With(string amendments) => AiRace.Test
        .Edit("Quote = \"H800 chips\"", "Id = \"c1\"")
        .Edit(", Quote = \"High-Flyer\"", "")
        .Add("Amendments.cs", "using KnowledgeGraph;\n\n" + amendments + "\n");
}
