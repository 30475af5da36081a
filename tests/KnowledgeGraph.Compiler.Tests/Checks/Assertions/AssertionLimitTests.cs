using System.Globalization;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;

namespace KnowledgeGraph.Compiler.Tests.Checks.Assertions;

/// <summary>An assertion asks only what it needs, and its steps are limited.</summary>
public sealed class AssertionLimitTests
{
    private const string TooLong =
        "The assertion about 'D' cannot be checked, because it takes more than 10,000 steps. Begin the path at an "
            + "entity instead of a kind, narrow the path or the "
        + "definitions of the derived members in it, or raise the MSBuild property KnowledgeGraphAssertionSteps.";

    [Theory]
    [InlineData("A|A/D|D/D")]
    [InlineData("A|D/A")]
    [InlineData("A+")]
    public void A_repetition_however_it_is_written_takes_one_search_from_where_it_begins(string definition)
    {
        var problems = Check(
            definition, Cycle(2_000, "A"), 100_000, Path(AssertionForm.PathExists, "n0", "n900"),
            Path(AssertionForm.PathExists, "n0", "any K"),
            Path(AssertionForm.NoPath, "n0", "n3"));
        var problem = Assert.Single(problems);
        Assert.Equal(AssertionProblems.PathFound, problem.Descriptor);
        Assert.Contains("n0 ─a→ n1", ProblemText.Render(problem, _ => "here"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PathExists", "n0", "n9")]
    [InlineData("PathExists", "any K", "each K")]
    [InlineData("PathExists", "each K", "any K")]
    [InlineData("NoPath", "n0", "m")]
    [InlineData("Count", "n0", null)]
    [InlineData("Count", "each K", null)]
    [InlineData("Acyclic", null, null)]
    public void KG9005_what_takes_too_many_steps_is_given_up(string form, string? from, string? to)
    {
        // As many steps to A as then to B: no repetition says that, and the cycles of different length make it hold between all nodes.
        var facts = Cycle(400, "A") + Cycle(399, "B") + "m";
        var problem = Assert.Single(
            Check(
                "A/B|A/D/B", facts, 10_000, Path(Enum.Parse<AssertionForm>(form), from, to) with { Minimum = form == "Count" ? 1 : null }));
        Assert.Equal((ToolProblems.AssertionTooLong, new Anchor("assertions", 2)), (problem.Descriptor, problem.Anchor));
        Assert.Equal(TooLong, ProblemText.Render(problem, _ => ""));
    }

    [Fact]
    public void What_depends_on_itself_is_only_asked_for_from_the_nodes_that_the_path_comes_to()
    {
        // The large part of the graph is not reached from the small one.
        var facts = Cycle(400, "A") + Cycle(399, "B") + "s A t,t B u,s A s,u B u";
        Assert.Empty(
            Check(
                "A/B|A/D/B", facts, 10_000, Path(AssertionForm.PathExists, "s", "u"), Path(AssertionForm.NoPath, "s", "n1"),
                Path(AssertionForm.Count, "s", null) with { Minimum = 1, Maximum = 1 }));
    }

    [Fact]
    public void A_plain_path_is_limited_as_well()
    {
        var problem = Assert.Single(
            Check("A", Cycle(400, "A"), 100, new AssertionDeclaration(AssertionForm.NoPath, "n0", "A+", "m", null, null, 0)));
        Assert.Equal(ToolProblems.AssertionTooLong, problem.Descriptor);
    }

    private static AssertionDeclaration Path(AssertionForm form, string? from, string? to) => new(form, from, "D", to, null, null, 0);

    private static string Cycle(int length, string relation) =>
        string.Concat(
            Enumerable.Range(0, length).Select(i => string.Create(CultureInfo.InvariantCulture, $"n{i} {relation} n{(i + 1) % length},")));

    /// <param name="facts">Such as <c>n0 A n1,n1 B n2,m</c>; a node alone is one without facts.</param>
    private static Problem[] Check(string definition, string facts, int steps, params AssertionDeclaration[] assertions)
    {
        var (vocabulary, problems) = VocabularyBinder.Bind(
            "Race", "Race", true,
            [
                Declare.Kind(
                    "K", Declare.Relation("A", "K"), Declare.Relation("B", "K"),
                    Declare.Relation("D", "K") with { Role = MemberRole.Derived, Rule = new RuleDeclaration(definition, false, null, 0) }),
            ]);
        Assert.Empty(problems);
        var unit = new UnitBuilder("facts");
        foreach (var node in facts.Split(' ', ',').Append("m").Where(name => name.Length > 0 && char.IsLower(name[0])).Distinct())
            unit.Entity(node, "K");
        foreach (var fact in facts.Split(',').Where(fact => fact.Contains(' ', StringComparison.Ordinal)))
            unit.Claim(fact.Replace(" A ", " a ", StringComparison.Ordinal).Replace(" B ", " b ", StringComparison.Ordinal));
        var asserting = new FactUnit("assertions", FactFormat.CSharp, default, default, default) { Assertions = new(assertions) };
        var inputs = CheckInputs.None with { AssertionSteps = steps };
        var checkedFacts = GraphCompiler.Check(vocabulary, [unit.ToUnit(), asserting], inputs, CancellationToken.None);
        Assert.Empty(checkedFacts.Link.Problems);
        return [.. checkedFacts.Found];
    }
}
