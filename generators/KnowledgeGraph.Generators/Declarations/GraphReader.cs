using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>The class that stands for the graph.</summary>
/// <param name="ReservedNames">What the author wrote in it; the generator adds no member of these names.</param>
/// <param name="Anchor">The anchor at the class's identifier.</param>
internal sealed record GraphDeclaration(
    string Unit, string Name, string Namespace, bool IsPublic, EquatableArray<string> ReservedNames, string? Documentation, int Anchor)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

/// <summary>Reads a class that has <c>[KnowledgeGraph]</c>.</summary>
internal static class GraphReader
{
    /// <summary>What the generator cannot do without in the class.</summary>
    private static readonly string[] GeneratedNames = ["Graph", "GeneratedImage"];

    public static Reading<GraphDeclaration> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var anchors = new AnchorRecorder(type.PlainName());
        var at = anchors.Add(((TypeDeclarationSyntax)context.TargetNode).Identifier);
        var problems = new List<Problem>();
        var usable = type is { ContainingType: null, IsGenericType: false, IsFileLocal: false, IsRecord: false };
        if (!usable || !type.IsStatic || !type.IsPartial())
            problems.Add(Problem.At(VocabularyProblems.GraphShape, anchors.At(at), type.Name));

        foreach (var name in GeneratedNames)
        {
            var isClass = type.Name == name;
            if (isClass || type.GetMembers(name).Length > 0)
                problems.Add(Problem.At(VocabularyProblems.GraphName, anchors.At(at), type.Name, name, isClass ? "the class" : "your member '" + name + "'"));
        }

        var graph = new GraphDeclaration(
            anchors.Unit,
            type.Name,
            type.NamespaceName(),
            type.IsPublic(),
            type.GetMembers().Where(m => m.CanBeReferencedByName).Select(m => m.Name).Distinct().OrderBy(n => n, System.StringComparer.Ordinal).ToEquatableArray(),
            DocumentationReader.Summary(type, cancellationToken),
            at);
        return new Reading<GraphDeclaration>(usable ? graph : null, anchors.ToTable(), problems.ToEquatableArray());
    }
}
