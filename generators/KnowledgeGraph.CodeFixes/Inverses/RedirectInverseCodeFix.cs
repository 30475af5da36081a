using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.CodeFixes.Names;
using KnowledgeGraph.CodeFixes.Symbols;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Inverses;

/// <summary>Makes an inverse lead back to the kind whose relation names it, where no other relation does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedirectInverseCodeFix)), Shared]
public sealed class RedirectInverseCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [VocabularyProblems.InverseElsewhere.Id];

    internal override string BatchTitle => "Make the inverses lead back";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var found = await RelationAtDiagnostic.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
        if (found is not { Relation: var relation, Range: var range, InverseName: var name }) return null;

        var inverse = range.WithParents()
            .SelectMany(static kind => kind.Properties(LibraryAttributes.Inverse))
            .FirstOrDefault(property => property.Name == name);
        if (inverse is null || IsNamedByAnother(relation, inverse, found.Model.Compilation, cancellationToken)) return null;

        var syntax = inverse.Written(LibraryAttributes.Inverse, cancellationToken)?.FirstAncestorOrSelf<PropertyDeclarationSyntax>();
        if (syntax is null || document.Project.GetDocument(syntax.SyntaxTree) is not { } place || KindIn(syntax.Type) is not { } kind)
            return null;

        var model = (await place.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return new Correction(
            "Make '" + name + "' lead to '" + relation.ContainingType.Name + "'",
            TextEdit.Replace(place, kind.Span, relation.ContainingType.ToMinimalDisplayString(model, kind.SpanStart)));
    }

    private static bool IsNamedByAnother(
        IPropertySymbol relation, IPropertySymbol inverse, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member, cancellationToken)
            .OfType<IPropertySymbol>()
            .Where(other => !SymbolEqualityComparer.Default.Equals(other, relation))
            .Any(other => other.Written(LibraryAttributes.Relation, cancellationToken) is { } attribute
                && RelationSyntax.InverseOf(attribute) is { } expression
                && ReferenceExpression.Key(expression, compilation.GetSemanticModel(expression.SyntaxTree), cancellationToken)
                    == inverse.Name
                && other.Range()?.WithParents().Contains(inverse.ContainingType, SymbolEqualityComparer.Default) == true);

    /// <summary>The kind's name in the type of an inverse.</summary>
    private static TypeSyntax? KindIn(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => nullable.ElementType,
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => arguments[0],
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => KindIn(generic),
        NameSyntax => type,
        _ => null,
    };
}
