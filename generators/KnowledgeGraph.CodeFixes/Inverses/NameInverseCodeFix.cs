using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.CodeFixes.Symbols;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Inverses;

/// <summary>Names an inverse on the relation that it belongs to, where there is exactly one that it can belong to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameInverseCodeFix)), Shared]
public sealed class NameInverseCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [VocabularyProblems.InverseUnused.Id];

    internal override string BatchTitle => "Name the inverses on their relations";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not PropertyDeclarationSyntax syntax) return null;
        if (model?.GetDeclaredSymbol(syntax, cancellationToken) is not { } inverse || inverse.Range() is not { } domain) return null;

        var kind = inverse.ContainingType;
        var relations = domain.Properties(LibraryAttributes.Relation).Where(relation => IsWithoutInverse(relation, kind, cancellationToken))
            .ToList();
        var rivals = kind.Properties(LibraryAttributes.Inverse)
            .Count(other => SymbolEqualityComparer.Default.Equals(other.Range(), domain));
        if (relations.Count != 1 || rivals != 1 || relations[0].Written(LibraryAttributes.Relation, cancellationToken) is not { } attribute)
            return null;
        if (document.Project.GetDocument(attribute.SyntaxTree) is not { } place) return null;

        var there = (await place.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var qualifier = SymbolEqualityComparer.Default.Equals(kind, domain)
            ? ""
            : kind.ToMinimalDisplayString(there, attribute.SpanStart) + ".";
        var argument = "Inverse = nameof(" + qualifier + syntax.Identifier.Text + ")";
        return new Correction(
            "Name '" + inverse.Name + "' as the inverse of '" + domain.Name + "." + relations[0].Name + "'",
            attribute.ArgumentList is { } list
                ? TextEdit.Insert(place, list.OpenParenToken.Span.End, argument + (list.Arguments.Count > 0 ? ", " : ""))
                : TextEdit.Insert(place, attribute.Span.End, "(" + argument + ")"));
    }

    private static bool IsWithoutInverse(IPropertySymbol relation, INamedTypeSymbol range, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(relation.Range(), range)
        && !relation.HasAttribute(LibraryAttributes.Symmetric)
        && relation.Written(LibraryAttributes.Relation, cancellationToken) is { } attribute
        && RelationSyntax.InverseOf(attribute) is null;
}
