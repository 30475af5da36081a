using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Diagnostics;
using KnowledgeGraph.Generators.Steps;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Outputs;

/// <summary>Reports problems, at their places. The only output that sees positions, so that a moved line re-emits no source.</summary>
internal static class ProblemReporter
{
    public static void Report(SourceProductionContext context, ReportInputs inputs)
    {
        var (problems, (anchors, compilation, files), options, names) = inputs;
        if (problems.Count == 0) return;
        try
        {
            var places = new PlaceFinder(anchors, compilation, files, options.ProjectDirectory, context.CancellationToken);
            var reported = new HashSet<(string, Location, string)>();
            foreach (var problem in problems)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                var (place, text) = (places.Find(problem.Anchor), ProblemText.Render(problem, places.Write));

                // Several claims may share what is wrong with them, such as the name of their member.
                if (!reported.Add((problem.Descriptor.Id, place, text))) continue;
                var descriptor = Descriptors.Of(problem.Descriptor);
                var severity = problem.IsReportedByCompiler
                    || UnboundNames.IsReportedByCompiler(problem.Descriptor, place, compilation, names, context.CancellationToken)
                    ? DiagnosticSeverity.Hidden
                    : descriptor.DefaultSeverity;
                context.ReportDiagnostic(Diagnostic.Create(descriptor, place, severity, null, PropertiesOf(problem), text));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ReportFault(context, nameof(ProblemReporter), exception);
        }
    }

    /// <summary>What a code fix needs: it never reads the message.</summary>
    public static ImmutableDictionary<string, string?> PropertiesOf(Problem problem)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (problem.Suggestion is { } name) properties = properties.Add(Problem.SuggestionProperty, name);
        if (problem.Edit is not { } edit) return properties;
        return properties.Add(LineEdit.FileProperty, edit.File)
            .Add(LineEdit.RemovedProperty, string.Join("\n", edit.Removed))
            .Add(LineEdit.AddedProperty, string.Join("\n", edit.Added));
    }

    public static void ReportFault(SourceProductionContext context, string step, Exception exception)
    {
        var problem = StepBoundary.Fault(step, exception);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(problem.Descriptor), Location.None, ProblemText.Render(problem, static anchor => anchor.Unit)));
    }
}
