using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>A declaration with the attributes for which it is read.</summary>
internal readonly record struct AttributedDeclaration(
    ISymbol Symbol, SyntaxNode Node, ImmutableArray<AttributeData> Attributes, SemanticModel Model)
{
    public static AttributedDeclaration Of(GeneratorAttributeSyntaxContext context) =>
        new(context.TargetSymbol, context.TargetNode, context.Attributes, context.SemanticModel);

    /// <summary>
    /// Returns the declaration of an attribute that does not exist, which the compiler reports; null where it does, and where it stands on
    /// something else.
    /// </summary>
    public static AttributedDeclaration? OfUnresolved<TSyntax>(GeneratorSyntaxContext context, CancellationToken cancellationToken)
        where TSyntax : MemberDeclarationSyntax
    {
        if (context.Node is not AttributeSyntax { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax node } } attribute
            || node is not TSyntax) return null;
        if (context.SemanticModel.GetDeclaredSymbol(node, cancellationToken) is not { } symbol) return null;
        var data = symbol.GetAttributes().FirstOrDefault(data =>
            MeantAttributes.IsUnresolved(data) && data.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span);
        return data is null ? null : new AttributedDeclaration(symbol, node, [data], context.SemanticModel);
    }
}
