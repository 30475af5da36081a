using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Assertions as attributes of the assembly, and their problems at the exact argument or part of it.</summary>
public sealed class AssertionDiagnosticTests
{
    [Theory]
    [InlineData(
        "PathExists([|\"HighFlier\"|], \"Backs\", \"DeepSeek\")", "KG4001",
        "There is no entity or kind 'HighFlier'; did you mean 'HighFlyer'?")]
    [InlineData(
        "PathExists(nameof(Company.Nvidia), \"[|Backs|]/Uses\", nameof(Chip.H800))", "KG4002",
        "No path 'Backs/Uses' leads from 'Nvidia' to 'H800'. The path stops at its start: 'Nvidia' has no 'Backs'. Add the missing fact, "
            + "or fix the assertion.")]
    [InlineData(
        "PathExists(\"HighFlyer\", \"Backs/Uses/MadeBy/[|Backs|]\", \"any Company\")", "KG4002",
        "The facts match as far as 'Backs/Uses/MadeBy': HighFlyer ─backs→ DeepSeek (Facts.cs:9:6) ─uses→ H800 (Facts.cs:16:6) "
            + "─made by→ Nvidia (Facts.cs:27:6), but 'Nvidia' has no 'Backs'.")]
    [InlineData(
        "NoPath(\"HighFlyer\", [|\"Backs/Uses/RestrictedBy\"|], \"Policy\")", "KG4003",
        "A path 'Backs/Uses/RestrictedBy' leads from 'HighFlyer' to 'Policy', which is not allowed: HighFlyer ─backs→ DeepSeek "
            + "(Facts.cs:9:6) ─uses→ H800 (Facts.cs:16:6) ─restricted by→ ExportControls (Facts.cs:28:6). "
            + "Fix the facts or the assertion.")]
    [InlineData(
        "NoPath(to: \"DeepSeek\", path: [|\"Backs\" + \"+\"|], from: \"HighFlyer\")", "KG4003",
        "A path 'Backs+' leads from 'HighFlyer' to 'DeepSeek'")]
    [InlineData(
        "AcyclicPath([|\"Backs/BackedBy\"|])", "KG4004",
        "The path 'Backs/BackedBy' must not lead back to its start, but it does: HighFlyer ─backs→ DeepSeek (Facts.cs:9:6) "
            + "─backed by→ HighFlyer (Facts.cs:9:6).")]
    [InlineData(
        "Count(\"Company\", Minimum = [|4|])", "KG4005",
        "The number of entities of 'Company' is 3, but the minimum is 4: there are 'DeepSeek', 'HighFlyer' and 'Nvidia'.")]
    [InlineData("Count(nameof(Company), Maximum = [|1|])", "KG4006", "The number of entities of 'Company' is 3, but the maximum is 1")]
    [InlineData(
        "Count(\"HighFlyer\", \"Backs*\", Maximum = [|1|])", "KG4006",
        "The number of entities that 'Backs*' leads to from 'HighFlyer' is 2, but the maximum is 1")]
    [InlineData(
        "Count($\"each {nameof(Company)}\", \"Uses\", Minimum = [|1|])", "KG4005",
        "The number of entities that 'Uses' leads to from 'HighFlyer' is 0, but the minimum is 1")]
    [InlineData(
        "PathExists([|nameof(Company)|], \"Uses\", \"any Chip\")", "KG4009",
        "Write \"each Company\" if it must hold for each of them, or \"any Company\" if one of them is enough.")]
    [InlineData(
        "NoPath([|\"each Company\"|], \"Backs/Backs\", \"DeepSeek\")", "KG4010",
        "'each Company' is ambiguous in an assertion that no path exists.")]
    [InlineData("[|Count(\"Company\")|]", "KG4007", "The count has neither a minimum nor a maximum. Write one of them, or both.")]
    [InlineData("Count(\"Company\", Minimum = [|-1|])", "KG4007", "The minimum is negative.")]
    [InlineData(
        "AcyclicPath(\"Backs[|.|]Uses\")", "KG5001",
        "The path expression is not valid at column 6: found '.', but members are joined by '/'. Write '/' between the members.")]
    [InlineData("AcyclicPath([|\"Backs\\t.Uses\"|])", "KG5001", "The path expression is not valid at column 7")]
    [InlineData("AcyclicPath([|@\"Backs.Uses\"|])", "KG5001", "The path expression is not valid at column 6")]
    [InlineData("AcyclicPath(\"Backs/[|Ues|]\")", "KG5002", "There is no relation 'Ues'; did you mean 'Uses'?")]
    [InlineData("NoPath(\"Company\", \"[|Founded|]\", \"Company\")", "KG5003", "'Founded' is a property of 'Company'")]
    [InlineData(
        "NoPath(\"Company\", \"Uses/[|Backs|]\", \"Company\")", "KG5004",
        "'Uses' leads to 'Chip', which has no 'Backs'. The relations from there are 'MadeBy' and 'RestrictedBy'.")]
    [InlineData(
        "NoPath(\"Company\", [|\"Uses\"|], \"Company\")", "KG5005",
        "The path 'Uses' leads to 'Chip', but never to 'Company', which is a kind.")]
    public void A_problem_stands_at_the_argument(string assertion, string id, string message) =>
        DiagnosticAssert.Reports(With($"[assembly: {assertion}]"), id, message);

    [Fact]
    public void What_holds_is_silent() => Assert.Empty(With("""
        [assembly: PathExists("HighFlyer", "Backs/Uses/RestrictedBy", "ExportControls"), PathExists("any Company", "Uses", "any Chip")]
        [assembly: NoPath("DeepSeek", "Backs+", "HighFlyer")]
        [assembly: AcyclicPath("Backs"), Count("Company", Minimum = 3, Maximum = 3), Count("HighFlyer", "Backs/Uses", Minimum = 1)]
        """).Run().Diagnostics);

    [Theory]
    [InlineData("NoPath(1, \"Backs\", \"Company\")")]
    [InlineData("NoPath(null!, \"Backs\", \"Company\")")]
    [InlineData("NoPath(\"Company\", Missing, \"Company\")")]
    [InlineData("NoPath(\"Company\", \"Backs\"")]
    [InlineData("NoPath(\"Company\")")]
    [InlineData("AcyclicPath")]
    [InlineData("AcyclicPath()")]
    [InlineData("AcyclicPath(path: null!)")]
    [InlineData("Count(\"Company\", Minimum = \"3\")")]
    [InlineData("Count(\"Company\", Minimum = 3, Minimum = 4)")]
    [InlineData("Count(, , Maximum)")]
    public void What_the_compiler_refuses_is_never_a_fault(string assertion) =>
        Assert.DoesNotContain(With($"[assembly: {assertion}]").Run().Diagnostics, d => d.Id.StartsWith("KG9", StringComparison.Ordinal));

    [Fact]
    public void An_assertion_is_suppressed_where_it_stands() => Assert.DoesNotContain(
        With("""
            #pragma warning disable KG4005
            [assembly: Count("Company", Minimum = 4)]
            """).Run().Diagnostics,
        d => !d.IsSuppressed);

    [Fact]
    public void After_an_edit_elsewhere_no_assertion_is_evaluated_again()
    {
        var test = With("[assembly: Count(\"Company\", Minimum = 3)]\n[assembly: NoPath(\"DeepSeek\", \"Backs+\", \"HighFlyer\")]");
        var after = test.Run().After(test.Edit("output.WriteLine(Company.Nvidia.Equals", "output.WriteLine(!Company.Nvidia.Equals"));
        Assert.DoesNotContain(StepNames.Linking, StepReasons.Computed(after));
        Assert.DoesNotContain(StepNames.Checking, StepReasons.Computed(after));
    }

    [Fact]
    public void A_moved_assertion_is_not_evaluated_again()
    {
        var test = With("[assembly: Count(\"Company\", Minimum = 3)]");
        var after = test.Run().After(test.Edit("[assembly: Count", "// Three firms.\n\n[assembly: Count"));
        Assert.Equal([StepNames.Anchors, StepNames.AssertionDeclarations], StepReasons.Changed(after));
        Assert.DoesNotContain(StepNames.Checking, StepReasons.Computed(after));
    }

    [Fact]
    public void An_edited_assertion_writes_the_declarations_and_nothing_else_again()
    {
        var test = With("[assembly: Count(\"Company\", Minimum = 3)]");
        var before = test.Run();
        var after = before.After(test.Edit("Minimum = 3", "Minimum = 4"));
        Assert.Equal(["Race.Declarations.g.cs", "Race.Module.g.cs"], StepReasons.ChangedFiles(before.Run, after));
        Assert.Equal(
            [StepNames.AssertionDeclarations, StepNames.Checking, StepNames.DeclarationText, StepNames.Linking, StepNames.Module,
                StepNames.Problems, StepNames.Units],
            StepReasons.Changed(after));
    }

    // Without quotes there is nothing that the absence of documents leaves unchecked.
    private static GeneratorTest With(string assertions) => AiRace.Test
        .Edit(", Quote = \"High-Flyer\"", "")
        .Edit(", Quote = \"H800 chips\"", "")
        .Add("Assertions.cs", "using KnowledgeGraph;\nusing AiRace;\n\n" + assertions + "\n");
}
