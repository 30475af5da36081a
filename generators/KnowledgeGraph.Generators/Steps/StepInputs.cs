using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>
/// Steps that depend on several others: <c>(schema, facts).Select(name, Link)</c> calls <c>Link</c> with what these two made.
/// </summary>
internal static class StepInputs
{
    public static IncrementalValueProvider<TResult> Select<T1, T2, TResult>(
        this (IncrementalValueProvider<T1>, IncrementalValueProvider<T2>) inputs, string name, Func<T1, T2, TResult> make) =>
        inputs.Item1.Combine(inputs.Item2).Select((input, _) => make(input.Left, input.Right)).WithTrackingName(name);

    public static IncrementalValueProvider<TResult> Select<T1, T2, TResult>(
        this (IncrementalValueProvider<T1>, IncrementalValueProvider<T2>) inputs, string name,
        Func<T1, T2, CancellationToken, TResult> make) =>
        inputs.Item1.Combine(inputs.Item2).Select((input, token) => make(input.Left, input.Right, token)).WithTrackingName(name);

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, TResult>(
        this (IncrementalValueProvider<T1>, IncrementalValueProvider<T2>, IncrementalValueProvider<T3>) inputs, string name,
        Func<T1, T2, T3, TResult> make) =>
        inputs.Item1.Combine(inputs.Item2).Combine(inputs.Item3)
            .Select((input, _) => make(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(name);

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, TResult>(
        this (IncrementalValueProvider<T1>, IncrementalValueProvider<T2>, IncrementalValueProvider<T3>) inputs, string name,
        Func<T1, T2, T3, CancellationToken, TResult> make) =>
        inputs.Item1.Combine(inputs.Item2).Combine(inputs.Item3)
            .Select((input, token) => make(input.Left.Left, input.Left.Right, input.Right, token))
            .WithTrackingName(name);

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, T4, TResult>(
        this (IncrementalValueProvider<T1>, IncrementalValueProvider<T2>,
            IncrementalValueProvider<T3>, IncrementalValueProvider<T4>) inputs,
        string name, Func<T1, T2, T3, T4, TResult> make) =>
        inputs.Item1.Combine(inputs.Item2).Combine(inputs.Item3.Combine(inputs.Item4))
            .Select((input, _) => make(input.Left.Left, input.Left.Right, input.Right.Left, input.Right.Right))
            .WithTrackingName(name);

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, T4, TResult>(
        this (IncrementalValueProvider<T1>, IncrementalValueProvider<T2>,
            IncrementalValueProvider<T3>, IncrementalValueProvider<T4>) inputs,
        string name, Func<T1, T2, T3, T4, CancellationToken, TResult> make) =>
        inputs.Item1.Combine(inputs.Item2).Combine(inputs.Item3.Combine(inputs.Item4))
            .Select((input, token) => make(input.Left.Left, input.Left.Right, input.Right.Left, input.Right.Right, token))
            .WithTrackingName(name);

    /// <summary>Gives what several steps made as one list. Where all but one made nothing, it is not copied.</summary>
    public static IncrementalValueProvider<ImmutableArray<T>> Joined<T>(this IEnumerable<IncrementalValuesProvider<T>> parts) =>
        parts.Select(static part => part.Collect()).Aggregate(static (joined, part) => joined.Combine(part).Select(
            static (pair, _) => pair.Right.IsEmpty ? pair.Left : pair.Left.IsEmpty ? pair.Right : pair.Left.AddRange(pair.Right)));
}
