using System.Threading;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// Reads the attributes by which more holds of a member than is stated: <c>[Derived]</c>, <c>[Transitive]</c> and
/// <c>[InheritedThrough]</c>.
/// </summary>
internal static class RuleReader
{
    /// <param name="derived">The member's <c>[Derived]</c>, or null.</param>
    public static RuleDeclaration? Read(
        IPropertySymbol property, AttributeReader? derived, AnchorRecorder anchors, SemanticModel model,
        CancellationToken cancellationToken)
    {
        var transitive = Find(property, "TransitiveAttribute", model, cancellationToken);
        var inherited = Find(property, "InheritedThroughAttribute", model, cancellationToken)?.Positional(0, "relation");
        if (derived is null && transitive is null && inherited is null) return null;

        var member = property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var name = member is PropertyDeclarationSyntax plain ? plain.Identifier : member.GetFirstToken();
        var expression = derived?.Positional(0, "expression");
        var text = derived is null ? null : expression?.Value as string ?? "";
        var at = transitive is { } reader ? anchors.Add(reader.Syntax) : anchors.Add(name);
        if (inherited is { } through) anchors.Add(through.Expression);
        else anchors.Add(name);
        if (expression is { } written)
        {
            anchors.Add(written.Expression);
            anchors.AddPlaces(written.Expression, text!);
        }
        else
        {
            anchors.Add(name);
            anchors.Add(name);
        }

        return new RuleDeclaration(text, transitive is not null, inherited is null ? null : inherited.Value.Value as string ?? "", at);
    }

    private static AttributeReader? Find(
        IPropertySymbol property, string attribute, SemanticModel model, CancellationToken cancellationToken) =>
        property.FindAttribute(attribute) is { ApplicationSyntaxReference: not null } data
            ? new AttributeReader(data, model, cancellationToken)
            : null;
}
