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
    /// <summary>Reads the modules. A module that was read before, from the same metadata, is not read again.</summary>
    public static Outcome<BaseModules> Find(
        ImmutableArray<GraphDeclaration> graphs, Compilation compilation, CancellationToken cancellationToken)
    {
        var graph = graphs.Where(static found => !found.IsFaulty).OrderBy(static found => found.FullName, StringComparer.Ordinal)
            .FirstOrDefault();
        if (graph is null || graph.Bases.Count == 0) return new Outcome<BaseModules>(BaseModules.None, default);
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

            var order = ModuleOrder.Of(
                modules, reference => assemblies.Find(reference.Assembly, reference.FullName, out _), out var missing);
            if (missing is var (extending, lost))
            {
                problems.Add(Problem.At(
                    ModuleProblems.MissingBase, new Anchor(graph.Unit, graph.Bases[0].Anchor), graph.Name, extending.Name, lost.FullName,
                    lost.Assembly));
                order = [.. order.Where(module => module.Declarations.Bases.All(
                    reference => order.Exists(other => other.FullName == reference.FullName)))];
            }

            return new Outcome<BaseModules>(
                new BaseModules(order.ToEquatableArray(), graph.Name, new Anchor(graph.Unit, graph.Bases[0].Anchor)),
                problems.ToEquatableArray());
        });
    }
}
