using System;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>What a step made, and what it found wrong.</summary>
/// <param name="Value">Null where there is nothing to go on with.</param>
internal sealed record Outcome<T>(T? Value, EquatableArray<Problem> Problems)
    where T : class
{
    public static Outcome<T> Nothing { get; } = new(null, default);

    /// <summary>Gives what a step made, for steps that depend on that alone.</summary>
    public static T? ToValue(Outcome<T> outcome, CancellationToken cancellationToken) => outcome.Value;
}

/// <summary>
/// The boundary of each step: a fault of the generator is a diagnostic, never an exception that the compiler shows as its own.
/// </summary>
internal static class StepBoundary
{
    /// <summary>The unit of problems that have no place.</summary>
    public const string NoUnit = "";

    public static Outcome<T> Run<T>(string step, Func<Outcome<T>> body)
        where T : class
    {
        try
        {
            return body();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Outcome<T>(null, new EquatableArray<Problem>([Fault(step, exception)]));
        }
    }

    public static Problem Fault(string step, Exception exception) =>
        Problem.At(ToolProblems.Fault, new Anchor(NoUnit, 0), step, exception.GetType().FullName ?? "", exception.Message);
}
