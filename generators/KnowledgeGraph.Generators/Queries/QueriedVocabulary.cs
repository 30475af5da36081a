using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Queries.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Queries;

/// <summary>The vocabulary that an assembly declares, as queries see it.</summary>
internal sealed class QueriedVocabulary
{
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);

    private QueriedVocabulary(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Names = new RelationNames(vocabulary);
        foreach (var kind in vocabulary.Kinds.Concat(vocabulary.Extensions)) _kinds[kind.FullName] = kind.Index;
    }

    public Vocabulary Vocabulary { get; }

    public RelationNames Names { get; }

    /// <summary>
    /// Reads what an assembly declares: the one that is compiled by its symbols, another by the text that the generator left in it. Where
    /// the compiled graph extends that of the assembly, its own vocabulary counts, which has more: nodes of both have the same types. Null
    /// where it declares no graph, or one with mistakes, which are reported elsewhere and would make every query look wrong.
    /// </summary>
    public static QueriedVocabulary? Of(IAssemblySymbol assembly, Compilation compilation, CancellationToken cancellationToken)
    {
        var bases = OwnBases(compilation, cancellationToken);
        var isCompiled = SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
            || bases.Any(module => module.Assembly == assembly.Name);
        var kinds = isCompiled ? Declared(compilation, cancellationToken) : Referenced(assembly, compilation, cancellationToken, out bases);
        if (kinds is null || kinds.Count == 0 && bases.Count == 0) return null;
        var modules = new BaseModules(bases.ToEquatableArray(), "Graph", default);
        var (vocabulary, problems) = VocabularyBinder.Bind(
            "Graph", "", isPublic: true, [.. modules.JoinKinds(kinds)], modules.VocabularyModules);
        if (problems.Any(problem => ModuleUnits.ModuleOf(problem.Anchor.Unit) is null)) return null;
        if (vocabulary.Kinds.Any(static kind => kind.HasUnknownMembers || kind.FaultyMembers.Count > 0)) return null;
        return new QueriedVocabulary(vocabulary);
    }

    /// <summary>The graphs that the compiled one extends, directly or through others.</summary>
    private static List<Module> OwnBases(Compilation compilation, CancellationToken cancellationToken)
    {
        var assemblies = new ModuleAssemblies(compilation, cancellationToken);
        var found = new List<Module>();
        foreach (var type in TypesOf(compilation.Assembly.GlobalNamespace))
        {
            if (type.FindAttribute("KnowledgeGraphAttribute") is not { } attribute) continue;
            var extends = attribute.NamedArguments.FirstOrDefault(static pair => pair.Key == "Extends").Value;
            if (extends.Kind != TypedConstantKind.Array || extends.IsNull) continue;
            foreach (var value in extends.Values)
            {
                if (value.Value is ITypeSymbol { ContainingAssembly: { } assembly } named
                    && assemblies.Find(assembly.Name, named.PlainName(), out _) is { } module) found.Add(module);
            }
        }

        return assemblies.WithBases(found, out _);
    }

    /// <summary>The kind of a type, or -1 for <c>Node</c> and whatever else is none.</summary>
    public int KindOf(ITypeSymbol type) => _kinds.TryGetValue(type.PlainName(), out var kind) ? kind : -1;

    /// <summary>The concrete kinds of a type; all of them where it is not a kind.</summary>
    public KindSet KindsOf(ITypeSymbol? type) =>
        type is not null && KindOf(type) is var kind and >= 0 ? KindSet.Of(Names, kind) : KindSet.All(Names);

    private static List<KindDeclaration>? Declared(Compilation compilation, CancellationToken cancellationToken)
    {
        var kinds = new List<KindDeclaration>();
        compilation = Written(compilation);
        foreach (var type in TypesOf(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.FindAttribute("NodeAttribute") is not { ApplicationSyntaxReference: { } reference } attribute) continue;
            var syntax = reference.GetSyntax(cancellationToken);
            if (syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration) continue;
            var model = compilation.GetSemanticModel(declaration.SyntaxTree);
            var reading = KindReader.Read(type, attribute, declaration.Identifier, model, cancellationToken);
            if (reading.Problems.Count > 0) return null;

            if (reading.Model is { } kind) kinds.Add(kind);
        }

        kinds.Sort(static (a, b) => string.CompareOrdinal(a.FullName, b.FullName));
        return kinds;
    }

    /// <summary>
    /// The compilation as the generator saw it: a kind that has its generated part looks as if the author had taken every name.
    /// </summary>
    private static Compilation Written(Compilation compilation) => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(
        static tree => tree.FilePath.IndexOf(typeof(KnowledgeGraphGenerator).FullName, StringComparison.Ordinal) >= 0));

    /// <summary>Null where the assembly was built with another version of the format: its own build has checked it.</summary>
    private static List<KindDeclaration>? Referenced(
        IAssemblySymbol assembly, Compilation compilation, CancellationToken cancellationToken, out List<Module> bases)
    {
        bases = [];
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "GeneratedDeclarationsAttribute") continue;
            if (attribute.ConstructorArguments.FirstOrDefault().Value is not string text) continue;
            try
            {
                var declarations = DeclarationReader.Read(text);
                var assemblies = new ModuleAssemblies(compilation, cancellationToken);
                foreach (var reference in declarations.Bases)
                {
                    if (assemblies.Find(reference.Assembly, reference.FullName, out _) is not { } module) return null;
                    bases.Add(module);
                }

                return declarations.Kinds.ToList();
            }
            catch (FormatException)
            {
                return null;
            }
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol scope)
    {
        foreach (var member in scope.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }
            else if (member is INamespaceSymbol inner)
            {
                foreach (var found in TypesOf(inner)) yield return found;
            }
        }
    }
}
