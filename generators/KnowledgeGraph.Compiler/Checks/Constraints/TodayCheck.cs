using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Values;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports an invalid date of the build, because without it dates in the future would pass.</summary>
internal sealed class TodayCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        if (context.Inputs.Today is { } today && TypedValue.ReadDate(today, out var error) is null)
            context.Problems.Add(ConstraintProblems.WrongToday, new Anchor("", 0), today, error);
    }
}
