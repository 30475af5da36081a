using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Names;
using KnowledgeGraph.CodeFixes.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Inverses;

/// <summary>A relation that names an inverse, found where the diagnostic about it stands.</summary>
/// <param name="Range">The kind that it leads to.</param>
/// <param name="Inverse">The expression that names the inverse.</param>
internal sealed record RelationAtDiagnostic(
    SemanticModel Model, IPropertySymbol Relation, INamedTypeSymbol Range, ExpressionSyntax Inverse, string InverseName)
{
    public static async Task<RelationAtDiagnostic?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || RelationSyntax.At(root, diagnostic.Location.SourceSpan) is not { } attribute) return null;
        if (attribute.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property) return null;
        if (model.GetDeclaredSymbol(property, cancellationToken) is not { } relation || relation.Range() is not { } range) return null;
        if (RelationSyntax.InverseOf(attribute) is not { } inverse) return null;
        return ReferenceExpression.Key(inverse, model, cancellationToken) is { } name
            ? new RelationAtDiagnostic(model, relation, range, inverse, name)
            : null;
    }
}
