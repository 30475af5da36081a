using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.CodeFixes.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Sources;

/// <summary>The class that a new source belongs in: one that the author has, or one to be written beside the graph's.</summary>
internal sealed class SourceClass
{
    private const string DefaultName = "Sources";

    private readonly SourceLayout _layout;
    private readonly SemanticModel _model;
    private readonly TypeDeclarationSyntax _syntax;
    private readonly INamedTypeSymbol _symbol;

    /// <summary>The name of the class when it is not there yet; then the syntax and symbol are those of the class beside it.</summary>
    private readonly string? _newName;

    private SourceClass(SourceLayout layout, SemanticModel model, TypeDeclarationSyntax syntax, INamedTypeSymbol symbol, string? newName)
    {
        _layout = layout;
        _model = model;
        _syntax = syntax;
        _symbol = symbol;
        _newName = newName;
    }

    /// <summary>Finds the class.</summary>
    /// <param name="written">What stands before the source's key, or null.</param>
    public static async Task<SourceClass?> FindAsync(
        Project project, ExpressionSyntax? written, SemanticModel model, CancellationToken cancellationToken)
    {
        if (written is not null && model.GetSymbolInfo(written, cancellationToken).Symbol is INamedTypeSymbol named)
        {
            var found = await InAsync(project, named, null, cancellationToken).ConfigureAwait(false);
            return found ?? await BesideGraphAsync(project, named.Name, model.Compilation, cancellationToken).ConfigureAwait(false);
        }

        // Written out, a class that is not there yet is the one that is meant.
        if (written is IdentifierNameSyntax { Identifier.ValueText: var name })
            return await BesideGraphAsync(project, name, model.Compilation, cancellationToken).ConfigureAwait(false);

        foreach (var type in TypesWithSources(model.Compilation, cancellationToken))
        {
            if (await InAsync(project, type, null, cancellationToken).ConfigureAwait(false) is { } found) return found;
        }

        return written is null
            ? await BesideGraphAsync(project, DefaultName, model.Compilation, cancellationToken).ConfigureAwait(false)
            : null;
    }

    public TextEdit Declare(string identifier)
    {
        var position = _syntax.Identifier.Span.End;
        var member = "[" + LibraryAttributes.Written(LibraryAttributes.Source, _model, position) + "] public static partial "
            + LibraryAttributes.TypeWritten("Source", _model, position) + " " + identifier + " { get; }";
        return _newName is null
            ? _layout.Add(_syntax, member)
            : _layout.AddBeside(_syntax, "public static partial class " + _newName, member);
    }

    /// <summary>Whether what stands before the key will be this class.</summary>
    public bool IsNamedBy(ExpressionSyntax? written, SemanticModel model) => written is not null
        && (_newName is null
            ? SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(written).Symbol, _symbol)
            : written.ToString() == NameAt(written.SpanStart, model));

    /// <summary>The name of the class as it has to be written there.</summary>
    public string NameAt(int position, SemanticModel model)
    {
        if (_newName is null) return _symbol.ToMinimalDisplayString(model, position);
        var space = _symbol.ContainingNamespace;
        for (var around = model.GetEnclosingSymbol(position); around is not null; around = around.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(around, space)) return _newName;
        }

        return space.ToDisplayString() + "." + _newName;
    }

    private static async Task<SourceClass?> InAsync(
        Project project, INamedTypeSymbol type, string? newName, CancellationToken cancellationToken)
    {
        var attribute = newName is null ? null : LibraryAttributes.KnowledgeGraph;
        if (await project.FindAsync(type, attribute, cancellationToken).ConfigureAwait(false) is not var (document, syntax)) return null;
        if (newName is null && !(syntax is ClassDeclarationSyntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword))) return null;

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return new SourceClass(new SourceLayout(document, text), model!, syntax, type, newName);
    }

    /// <summary>A new class in the namespace of the graph, unless something else has its name there.</summary>
    private static async Task<SourceClass?> BesideGraphAsync(
        Project project, string name, Compilation compilation, CancellationToken cancellationToken)
    {
        var graph = AllTypes(compilation.Assembly.GlobalNamespace, cancellationToken)
            .FirstOrDefault(static type => type.HasAttribute(LibraryAttributes.KnowledgeGraph));
        if (graph is null) return null;

        foreach (var taken in graph.ContainingNamespace.GetTypeMembers(name))
        {
            if (await InAsync(project, taken, null, cancellationToken).ConfigureAwait(false) is { } own) return own;
            if (await project.FindAsync(taken, null, cancellationToken).ConfigureAwait(false) is not null) return null;
        }

        return await InAsync(project, graph, name, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<INamedTypeSymbol> TypesWithSources(Compilation compilation, CancellationToken cancellationToken) =>
        AllTypes(compilation.Assembly.GlobalNamespace, cancellationToken)
            .Where(
                static type =>
                    type.GetMembers().Any(static member => member is IPropertySymbol && member.HasAttribute(LibraryAttributes.Source)));

    /// <summary>The types of an assembly that lie in no other, by namespace, then name.</summary>
    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var type in space.GetTypeMembers().OrderBy(static type => type.Name, StringComparer.Ordinal)) yield return type;
        foreach (var inner in space.GetNamespaceMembers().OrderBy(static inner => inner.Name, StringComparer.Ordinal))
        {
            foreach (var type in AllTypes(inner, cancellationToken)) yield return type;
        }
    }
}
