using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>Small graphs in assemblies of their own, which extend one another.</summary>
internal static class GraphProject
{
    /// <summary>A project with a graph.</summary>
    /// <param name="source">What it declares in C#.</param>
    /// <param name="facts">A fact file, or null.</param>
    public static GeneratorTest Of(string source, string? facts, params Library[] libraries)
    {
        var test = new GeneratorTest { Libraries = [.. libraries], Documentation = DocumentationMode.Parse }
            .Add("Graph.cs", "using KnowledgeGraph;\n" + source);
        return facts is null ? test : test.AddFile("facts.kg.json", facts);
    }

    /// <summary>The assembly of a graph, as another project sees it.</summary>
    public static Library Build(string name, string source, string? facts, params Library[] libraries)
    {
        var result = Of(source, facts, libraries).Run();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        return Library.ReferenceOf(name, result);
    }

    /// <summary>Companies and who backs them.</summary>
    public const string Core = """
        namespace Cores;
        [KnowledgeGraph] public static partial class Core;
        [Node] public readonly partial struct Company
        {
            [Relation] public partial Nodes<Company> Backs { get; }
            [Property] public partial int? Founded { get; }
        }
        """;

    public const string CoreFacts = """
        {
          "sources": { "D1": { "document": "core.txt" } },
          "source": "D1",
          "entities": { "Nvidia": { "kind": "Company", "label": "NVIDIA" }, "DeepSeek": { "kind": "Company" } },
          "claims": [ ["Nvidia", "founded", 1993, { "id": "C1", "quote": "founded in 1993" }] ]
        }
        """;

    /// <summary>A graph that extends that of <see cref="Core"/>, with the facts alone.</summary>
    /// <param name="name">Its name, and that of its namespace with an s.</param>
    public static string Extending(string name, params string[] bases) => $$"""
        namespace {{name}}s;
        [KnowledgeGraph(Extends = [{{string.Join(", ", bases.Select(other => $"typeof({other}s.{other})"))}}])]
        public static partial class {{name}};
        """;

    public static Library CoreLibrary { get; } = Build("Cores", Core, CoreFacts);
}
