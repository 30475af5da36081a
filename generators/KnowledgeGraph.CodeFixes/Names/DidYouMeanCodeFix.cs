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

namespace KnowledgeGraph.CodeFixes.Names;

/// <summary>Changes a name that is unknown to the one that the message suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DidYouMeanCodeFix)), Shared]
public sealed class DidYouMeanCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        FactProblems.UnknownEntity.Id, FactProblems.UnknownMember.Id, FactProblems.UnknownSource.Id, FactProblems.UnknownClaim.Id,
        FactProblems.WrongValue.Id, VocabularyProblems.InverseNotFound.Id, ConstraintProblems.UnknownMember.Id,
        AssertionProblems.UnknownEnd.Id,
        PathProblems.UnknownRelation.Id, PathProblems.DeadEnd.Id,
        EvidenceProblems.MissingDocument.Id,
    ];

    internal override string BatchTitle => "Change unknown names to the suggested ones";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(Problem.SuggestionProperty, out var name) || name is null) return null;
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return null;
        if (IsInPath(diagnostic)) return NameInPath(document, root, diagnostic, name);

        var expression = diagnostic.Id == VocabularyProblems.InverseNotFound.Id
            ? RelationSyntax.InverseAt(root, diagnostic.Location.SourceSpan)
            : ReferenceExpression.At(root, diagnostic.Location.SourceSpan);
        return expression is not null && Edit(document, expression, name, model, cancellationToken) is { } edit
            ? new Correction("Change to '" + name + "'", edit)
            : null;
    }

    private static bool IsInPath(Diagnostic diagnostic) =>
        diagnostic.Id == PathProblems.UnknownRelation.Id || diagnostic.Id == PathProblems.DeadEnd.Id;

    /// <summary>
    /// Changes the one name in the literal of a path expression; where the whole is marked, which part of it is wrong is not known.
    /// </summary>
    private static Correction? NameInPath(Document document, SyntaxNode root, Diagnostic diagnostic, string name)
    {
        var span = diagnostic.Location.SourceSpan;
        var token = root.FindToken(span.Start);
        return token.IsKind(SyntaxKind.StringLiteralToken) && token.SpanStart < span.Start && span.End < token.Span.End
            ? new Correction("Change to '" + name + "'", TextEdit.Replace(document, span, name))
            : null;
    }

    private static TextEdit? Edit(
        Document document, ExpressionSyntax expression, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression.IsKind(SyntaxKind.StringLiteralExpression)) return TextEdit.Replace(document, expression.Span, Quoted(name));
        if (ReferenceExpression.Named(expression) is not { } named || ReferenceExpression.Last(named) is not { } last) return null;

        var identifier = ReferenceExpression.Identifier(name);
        if (identifier is null) return TextEdit.Replace(document, expression.Span, Quoted(name));

        var qualifier = named is MemberAccessExpressionSyntax access ? access.Expression + "." : "";
        if (ReferenceExpression.Binds(qualifier + identifier, expression.SpanStart, model))
            return TextEdit.Replace(document, last.Span, identifier);

        // It is declared in another kind, or in a fact file and has no property.
        return Owner(name, model.Compilation, cancellationToken) is { } owner
            ? TextEdit.Replace(document, named.Span, owner.ToMinimalDisplayString(model, expression.SpanStart) + "." + identifier)
            : TextEdit.Replace(document, expression.Span, Quoted(name));
    }

    /// <summary>Finds the type that has the property of an entity or a source.</summary>
    private static INamedTypeSymbol? Owner(string name, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken)
            .OfType<IPropertySymbol>()
            .Where(static property => property.IsStatic
                && (property.HasAttribute(LibraryAttributes.Source)
                    || property.ContainingType.HasAttribute(LibraryAttributes.Node)
                    && SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType)))
            .Select(static property => property.ContainingType)
            .OrderBy(static type => type.ToDisplayString(), System.StringComparer.Ordinal)
            .FirstOrDefault();

    private static string Quoted(string name) => SymbolDisplay.FormatLiteral(name, quote: true);
}
