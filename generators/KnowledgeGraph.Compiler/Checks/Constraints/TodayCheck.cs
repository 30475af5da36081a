using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports a date of the build that is none, rather than to let dates of the future pass.</summary>
internal sealed class TodayCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        if (context.Inputs.Today is { } today && TypedValue.ReadDate(today, out var error) is null)
            context.Problems.Add(ConstraintProblems.WrongToday, new Anchor("", 0), today, error);
    }
}
