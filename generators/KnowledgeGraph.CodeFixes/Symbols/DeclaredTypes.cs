using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Symbols;

/// <summary>Where the author of a project declares a type: what is generated cannot be edited.</summary>
internal static class DeclaredTypes
{
    /// <summary>Gives the part of a type that has the attribute, else its first; null where the author wrote none.</summary>
    public static async Task<(Document Document, TypeDeclarationSyntax Syntax)?> FindAsync(
        this Project project, INamedTypeSymbol type, string? attribute, CancellationToken cancellationToken)
    {
        var at = attribute is null ? null : type.FindAttribute(attribute)?.ApplicationSyntaxReference?.SyntaxTree;
        (Document, TypeDeclarationSyntax)? found = null;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var document = project.GetDocument(reference.SyntaxTree);
            if (document is null or SourceGeneratedDocument) continue;
            if (await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not TypeDeclarationSyntax syntax) continue;
            if (found is null || reference.SyntaxTree == at) found = (document, syntax);
        }

        return found;
    }
}
