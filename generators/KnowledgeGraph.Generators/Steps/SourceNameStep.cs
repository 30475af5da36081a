using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Emission;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Decides which sources get a C# property, and in which class.</summary>
internal static class SourceNameStep
{
    private static readonly string[] NamesOfEveryClass =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    public static Outcome<SourceNames> Choose(
        LinkedGraph? graph, BoundGraph? bound, ImmutableArray<DeclaredProperty> declared, GeneratorOptions options)
    {
        if (graph is null || bound is null) return Outcome<SourceNames>.Nothing;
        return StepBoundary.Run(StepNames.SourceNames, () =>
        {
            var indices = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < graph.Sources.Count; i++) indices[graph.Sources[i].Key] = i;

            var classes = declared
                .Where(p => p.IsSource)
                .GroupBy(p => p.ContainingType, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToList();
            var inFiles = InFiles(graph, options, classes.Count == 1 ? Simple(classes[0].Key) : HintNames.Sources);
            var containers = new List<SourceContainer>();
            foreach (var type in classes)
            {
                var sources = new List<NamedSource>();
                var taken = new HashSet<string>(StringComparer.Ordinal);
                foreach (var property in type.OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    if (!taken.Add(property.Name)) continue;
                    var index = indices.TryGetValue(property.Name, out var found) ? found : -1;
                    var text = index < 0 ? property.Name : Describe(graph.Sources[index]);
                    sources.Add(new NamedSource(property.Name, text, index, property.Modifiers, property.IsDocumented));
                }

                if (classes.Count == 1) sources.AddRange(inFiles.Where(s => !taken.Contains(s.Key)));
                containers.Add(new SourceContainer(Simple(type.Key), Namespace(type.Key), false, false, sources.ToEquatableArray()));
            }

            if (classes.Count != 1 && inFiles.Count > 0)
            {
                containers.Add(new SourceContainer(
                    HintNames.Sources, graph.Vocabulary.GraphNamespace, true, graph.Vocabulary.IsPublic, inFiles.ToEquatableArray()));
            }

            return containers.Count == 0
                ? Outcome<SourceNames>.Nothing
                : new Outcome<SourceNames>(new SourceNames(GraphEmitter.GraphOf(graph.Vocabulary), containers.ToEquatableArray()), default);
        });
    }

    /// <summary>The sources that are declared in fact files and can have a property in a class of that name.</summary>
    private static List<NamedSource> InFiles(LinkedGraph graph, GeneratorOptions options, string container)
    {
        var sources = new List<NamedSource>();
        for (var i = 0; i < graph.Sources.Count; i++)
        {
            var source = graph.Sources[i];
            if (source.ContainingType is null && source.Key != container && SourceIdentifier.IsValid(source.Key)
                && !NamesOfEveryClass.Contains(source.Key))
                sources.Add(new NamedSource(source.Key, Describe(source), i, null, false));
        }

        if (sources.Count > options.NamedEntities) sources.Clear();
        return sources;
    }

    private static string Describe(LinkedSource source) => source.Title ?? source.Document ?? source.Url ?? source.Key;

    private static string Simple(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    private static string Namespace(string fullName) => fullName.LastIndexOf('.') is > 0 and var dot ? fullName.Substring(0, dot) : "";
}
