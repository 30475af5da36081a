using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>The class that stands for the graph.</summary>
/// <param name="ReservedNames">What the author wrote in it; the generator adds no member of these names.</param>
/// <param name="Anchor">The anchor at the class's identifier.</param>
internal sealed record GraphDeclaration(
    string Unit, string Name, string Namespace, bool IsPublic, EquatableArray<string> ReservedNames, string? Documentation, int Anchor)
{
    /// <summary>Gets a value indicating whether the compiler reports why the class is not that of a graph.</summary>
    public bool IsReported { get; init; }

    /// <summary>Gets a value indicating whether no member can be added to the class, as was reported.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>
    /// Gets a value indicating whether another class of its name can stand in for it, so that code that uses the graph is not in error as
    /// well.
    /// </summary>
    public bool CanBeRepeated { get; init; }

    /// <summary>Gets the graphs that it says it extends.</summary>
    public EquatableArray<BaseName> Bases { get; init; }

    /// <summary>Gets a value indicating whether it says that it extends something that it cannot extend, as was reported.</summary>
    public bool HasUnknownBases { get; init; }

    /// <summary>Gets the namespace of its IRIs, or null for the one that its name makes.</summary>
    public string? Iri { get; init; }

    /// <summary>
    /// Gets a value indicating whether its namespace has a type with the name of the class of sources that is not such a class.
    /// </summary>
    public bool IsSourcesTaken { get; init; }

    /// <summary>Gets how it is written.</summary>
    public GraphForm Form { get; init; } = new();

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

/// <summary>A type that a graph says it extends.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="Anchor">The anchor at it.</param>
internal sealed record BaseName(string FullName, string Assembly, int Anchor);

/// <summary>
/// Finds the class that is meant for the graph where none has <c>[KnowledgeGraph]</c>, so that the one error is not followed by one for
/// each use of it.
/// </summary>
internal static class MeantGraph
{
    /// <summary>
    /// Returns the only static partial class without members, or the only one of them with an attribute that does not exist; null where
    /// there is none.
    /// </summary>
    public static GraphDeclaration? Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new List<(INamedTypeSymbol Type, bool HasUnknownAttribute)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = (SemanticModel?)null;
            foreach (var declaration in tree.GetRoot(cancellationToken).DescendantNodes(
                static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<ClassDeclarationSyntax>())
            {
                if (declaration.Members.Count > 0 || !declaration.Modifiers.Any(SyntaxKind.StaticKeyword)
                    || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) continue;
                model ??= compilation.GetSemanticModel(tree);
                if (model.GetDeclaredSymbol(declaration, cancellationToken) is not { IsGenericType: false, IsFileLocal: false } type
                    || !type.IsPartial()) continue;
                if (type.GetMembers().Any(static member => !member.IsImplicitlyDeclared)) continue;
                found.Add(
                    (type, type.GetAttributes().Any(static attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error })));
            }
        }

        var unknown = found.Where(static candidate => candidate.HasUnknownAttribute).ToList();
        if (unknown.Count == 1) found = unknown;
        if (found.Count != 1) return null;
        var (meant, isReported) = found[0];
        return new GraphDeclaration(meant.PlainName(), meant.Name, meant.NamespaceName(), meant.IsPublic(), default, null, 0)
        {
            IsReported = isReported,
        };
    }
}

/// <summary>Reads a class that has <c>[KnowledgeGraph]</c>.</summary>
internal static class GraphReader
{
    /// <summary>The name of the class in which sources of fact files have properties.</summary>
    public const string SourcesClass = "Sources";

    public static Reading<GraphDeclaration> Read(AttributedDeclaration declaration, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)declaration.Symbol;
        var anchors = new AnchorRecorder(type.PlainName());
        var at = anchors.Add(((TypeDeclarationSyntax)declaration.Node).Identifier);
        var problems = new List<Problem>();
        var usable = type is { ContainingType: null, IsGenericType: false, IsFileLocal: false, IsRefLikeType: false };
        if (!usable || !type.IsStatic || !type.IsPartial())
        {
            var isReported = usable && type.IsStatic; // The compiler says that 'partial' is missing.
            problems.Add(Problem.At(VocabularyProblems.GraphShape, anchors.At(at), type.Name) with { IsReportedByCompiler = isReported });
        }

        // What the generator cannot do without in the class.
        var form = new GraphForm { Keywords = Keywords(type), IsForbidden = type.IsForbidden() };
        foreach (var name in new[] { form.Property, form.Image })
        {
            var isClass = type.Name == name;
            if (isClass || type.GetMembers(name).Length > 0)
                problems.Add(
                    Problem.At(
                        VocabularyProblems.GraphName, anchors.At(at), type.Name, name,
                        isClass ? "the class" : "your member '" + name + "'"));
        }

        var bases = BasesOf(declaration, type, anchors, problems, cancellationToken, out var hasUnknownBases);
        var graph = new GraphDeclaration(
            anchors.Unit,
            type.Name,
            type.NamespaceName(),
            type.IsPublic(),
            type.GetMembers().Where(m => m.CanBeReferencedByName).Select(m => m.Name).Distinct()
                .OrderBy(n => n, System.StringComparer.Ordinal).ToEquatableArray(),
            DocumentationReader.Summary(type, cancellationToken),
            at)
        {
            IsFaulty = !usable,
            CanBeRepeated = !usable && declaration.Model.Compilation.GetTypeByMetadataName(FullName(type)) is null,
            Iri = IriReader.Read(type, anchors, problems, declaration.Model, cancellationToken)?.Value,
            IsSourcesTaken = type.ContainingNamespace.GetTypeMembers(SourcesClass, 0).Any(own => !CanHoldSources(own, type)),
            Bases = bases,
            HasUnknownBases = hasUnknownBases,
            Form = usable ? form with { Property = FreeName(type, form.Property), Image = FreeName(type, form.Image) } : new GraphForm(),
        };
        return new Reading<GraphDeclaration>(graph, anchors.ToTable(), problems.ToEquatableArray());
    }

    /// <summary>Determines whether a type of the author can be a part of the class of sources.</summary>
    private static bool CanHoldSources(INamedTypeSymbol own, INamedTypeSymbol graph) =>
        own.TypeKind == TypeKind.Class && own.IsStatic && own.IsPartial() && own.IsPublic() == graph.IsPublic();

    /// <summary>Reads the types of <c>Extends</c>. What does not bind is reported by the compiler.</summary>
    private static EquatableArray<BaseName> BasesOf(
        AttributedDeclaration declaration, INamedTypeSymbol graph, AnchorRecorder anchors, List<Problem> problems,
        CancellationToken cancellationToken, out bool hasUnknown)
    {
        hasUnknown = false;
        var attribute = new AttributeReader(declaration.Attributes[0], declaration.Model, cancellationToken);
        var bases = new List<BaseName>();
        foreach (var (name, argument) in attribute.Named())
        {
            if (name != "Extends") continue;
            hasUnknown |= argument.Constant.Kind == TypedConstantKind.Error;
            if (argument.Constant.Kind != TypedConstantKind.Array || argument.Constant.IsNull) continue;
            var elements = argument.Elements();
            for (var i = 0; i < argument.Constant.Values.Length; i++)
            {
                var at = anchors.Add(i < elements.Count ? elements[i] : argument.Expression);
                if (argument.Constant.Values[i].Value is not ITypeSymbol { TypeKind: not TypeKind.Error } type)
                {
                    hasUnknown = true;
                    continue;
                }

                var reason = SymbolEqualityComparer.Default.Equals(type, graph) ? "it is the graph itself"
                    : SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, graph.ContainingAssembly) ? "it is in the same project"
                    : type is not INamedTypeSymbol { IsStatic: true, ContainingType: null } ? "it is not a static class"
                    : bases.Exists(other => other.FullName == type.PlainName()) ? "it is named already"
                    : null;
                if (reason is null) bases.Add(new BaseName(type.PlainName(), type.ContainingAssembly.Name, at));
                else problems.Add(Problem.At(ModuleProblems.NotAGraph, anchors.At(at), graph.Name, type.Name, reason));
                hasUnknown |= reason is not null;
            }
        }

        return bases.ToEquatableArray();
    }

    private static string FullName(INamedTypeSymbol type) =>
        type.NamespaceName() is { Length: > 0 } space ? space + "." + type.Name : type.Name;

    private static string FreeName(INamedTypeSymbol type, string name)
    {
        while (type.Name == name || type.GetMembers(name).Length > 0) name += "_";
        return name;
    }

    private static string Keywords(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "static partial class",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "partial record struct",
        { TypeKind: TypeKind.Struct } => "partial struct",
        { TypeKind: TypeKind.Interface } => "partial interface",
        { IsRecord: true } => "partial record",
        _ => "partial class",
    };
}
