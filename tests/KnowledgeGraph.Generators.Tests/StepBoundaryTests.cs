using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Steps;

namespace KnowledgeGraph.Generators.Tests;

public sealed class StepBoundaryTests
{
    [Fact]
    public void A_fault_is_a_problem_that_names_its_step_and_asks_for_a_report()
    {
        var outcome = StepBoundary.Run<object>("Linking", () => throw new InvalidOperationException("No such thing."));
        Assert.Null(outcome.Value);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("KG9002", problem.Descriptor.Id);
        var message = ProblemText.Render(problem, _ => "");
        Assert.Contains("'Linking' (System.InvalidOperationException: No such thing.)", message, StringComparison.Ordinal);
        Assert.Contains("Please report it", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_step_is_no_fault() =>
        Assert.Throws<OperationCanceledException>(() => StepBoundary.Run<object>("Linking", () => throw new OperationCanceledException()));
}
