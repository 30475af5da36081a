using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Finds the graphs that the graph extends, in the assemblies that the compiler is given.</summary>
internal static class BaseModuleStep
{
    /// <summary>Determines whether the project lets an assembly contribute facts.</summary>
    private static bool IsTrusted(string assembly, string? trusted) => trusted is null || trusted.Split(';').Any(name =>
        name.Trim() is { Length: > 0 } pattern
        && (pattern[pattern.Length - 1] == '*'
            ? assembly.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
            : assembly.Equals(pattern, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads the modules. A module that was read before, from the same metadata, is not read again.</summary>
    /// <param name="trusted">The assemblies that may contribute facts, or null for all.</param>
    public static Outcome<BaseModules> Find(
        ImmutableArray<GraphDeclaration> graphs, Compilation compilation, string? trusted, CancellationToken cancellationToken)
    {
        var graph = graphs.Where(static found => !found.IsFaulty).OrderBy(static found => found.FullName, StringComparer.Ordinal)
            .FirstOrDefault();
        if (graph is null || graph.Bases.Count == 0)
        {
            var isIncomplete = graph is { HasUnknownBases: true };
            return new Outcome<BaseModules>(isIncomplete ? BaseModules.None with { IsIncomplete = true } : BaseModules.None, default);
        }

        return StepBoundary.Run(StepNames.BaseModules, () =>
        {
            var assemblies = new ModuleAssemblies(compilation, cancellationToken);
            var (modules, problems) = (new List<Module>(), new List<Problem>());
            foreach (var name in graph.Bases)
            {
                var place = new Anchor(graph.Unit, name.Anchor);
                if (assemblies.Find(name.Assembly, name.FullName, out var fault) is { } module) modules.Add(module);
                else problems.Add(fault!.At(place, graph.Name, name));
            }

            var order = assemblies.WithBases(modules, out var missing);
            if (missing is var (extending, lost))
            {
                problems.Add(Problem.At(
                    ModuleProblems.MissingBase, new Anchor(graph.Unit, graph.Bases[0].Anchor), graph.Name, extending.Name, lost.FullName,
                    lost.Assembly));
                order = [.. order.Where(module => module.Declarations.Bases.All(
                    reference => order.Exists(other => other.FullName == reference.FullName)))];
            }

            foreach (var module in order.Where(module => !IsTrusted(module.Assembly, trusted)))
            {
                var direct = graph.Bases.FirstOrDefault(name => name.FullName == module.FullName) ?? graph.Bases[0];
                problems.Add(Problem.At(
                    ModuleProblems.NotTrusted, new Anchor(graph.Unit, direct.Anchor), graph.Name, module.Name, module.Assembly));
            }

            if (problems.Exists(static problem => problem.Descriptor == ModuleProblems.NotTrusted)) order = [];

            return new Outcome<BaseModules>(
                new BaseModules(order.ToEquatableArray(), graph.Name, new Anchor(graph.Unit, graph.Bases[0].Anchor))
                {
                    IsIncomplete = problems.Count > 0 || graph.HasUnknownBases,
                },
                problems.ToEquatableArray());
        });
    }
}
