using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Text;
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
            var (inFiles, problem) = InFiles(
                graph,
                options,
                bound.Declaration,
                classes.Count != 1,
                classes.Count == 1 ? Simple(classes[0].Key) : HintNames.Sources,
                classes.Count == 1 ? classes[0].SelectMany(static property => property.OtherMembers.Prepend(property.Name)) : []);
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

                if (classes.Count == 1) sources.AddRange(inFiles);
                containers.Add(new SourceContainer(Simple(type.Key), Namespace(type.Key), false, false, sources.ToEquatableArray()));
            }

            if (classes.Count != 1 && inFiles.Count > 0)
            {
                containers.Add(new SourceContainer(
                    HintNames.Sources, graph.Vocabulary.GraphNamespace, true, graph.Vocabulary.IsPublic, inFiles.ToEquatableArray()));
            }

            return new Outcome<SourceNames>(
                containers.Count == 0 ? null : new SourceNames(GraphEmitter.GraphOf(graph.Vocabulary), containers.ToEquatableArray()),
                problem is null ? default : new EquatableArray<Problem>([problem]));
        });
    }

    /// <summary>Names the sources that are declared in fact files for a class, and says how many have no name.</summary>
    /// <param name="isGenerated">Whether the class is not one of the author.</param>
    /// <param name="declared">The members that the class has in C#.</param>
    private static (List<NamedSource> Sources, Problem? Problem) InFiles(
        LinkedGraph graph, GeneratorOptions options, GraphDeclaration declaration, bool isGenerated, string container,
        IEnumerable<string> declared)
    {
        var place = new Anchor(declaration.Unit, declaration.Anchor);
        var isTaken = isGenerated && declaration.IsSourcesTaken;
        var named = new List<NamedSource>();
        var unnamed = new List<string>();
        var names = new PropertyNames(graph.Sources.Select(static source => source.Key));
        var taken = new HashSet<string>(NamesOfEveryClass.Concat(declared), StringComparer.Ordinal) { container };
        for (var i = 0; i < graph.Sources.Count; i++)
        {
            var source = graph.Sources[i];
            if (source.ContainingType is not null || source.Module != graph.Vocabulary.OwnModule) continue;
            if (isTaken || names.Of(source.Key) is not { } name || taken.Contains(name))
            {
                unnamed.Add(source.Key);
                continue;
            }

            var text = name == source.Key ? Describe(source) : $"{Describe(source)} (the key is '{source.Key}')";
            named.Add(new NamedSource(name, text, i, null, false));
        }

        var count = named.Count + unnamed.Count;
        if (count > options.NamedEntities) return ([], TooMany(count, options.NamedEntities, place));
        if (unnamed.Count == 0) return (named, null);
        return isTaken
            ? ([], WithoutProperty(unnamed, place, $"the project has its own type '{HintNames.Sources}'", "rename the type"))
            : (named, WithoutProperty(
                unnamed, place, "the key does not yield a name, or yields one that is already used", "change the key"));
    }

    private static Problem WithoutProperty(List<string> keys, Anchor place, string reason, string remedy)
    {
        keys.Sort(StringComparer.Ordinal);
        return Problem.At(
            NameProblems.NoSourceProperty,
            place,
            keys.Count == 1 ? "1 source has" : keys.Count.ToString("N0", CultureInfo.InvariantCulture) + " sources have",
            reason,
            keys.Count == 1 ? "" : "for example ",
            keys[0],
            remedy);
    }

    private static Problem TooMany(int count, int limit, Anchor place) => Problem.At(
        ToolProblems.TooManyNames,
        place,
        count.ToString("N0", CultureInfo.InvariantCulture) + " sources",
        limit.ToString("N0", CultureInfo.InvariantCulture),
        "'Graph.Sources'");

    private static string Describe(LinkedSource source) => source.Title ?? source.Document ?? source.Url ?? source.Key;

    private static string Simple(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    private static string Namespace(string fullName) => fullName.LastIndexOf('.') is > 0 and var dot ? fullName.Substring(0, dot) : "";
}
