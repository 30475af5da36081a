using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads a property that has <c>[Entity]</c>, with the claims on it.</summary>
internal static class EntityReader
{
    public static Reading<FactDeclaration> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var property = (IPropertySymbol)context.TargetSymbol;
        var syntax = (PropertyDeclarationSyntax)context.TargetNode;
        var kind = property.ContainingType;
        var anchors = new AnchorRecorder(kind.PlainName() + "." + property.Name);
        var problems = new List<Problem>();
        var at = anchors.Add(syntax.Identifier);
        anchors.Add(syntax.Type);

        var isInKind = kind.FindAttribute("NodeAttribute") is not null;
        var wrong = isInKind ? WrongShape(property) : $"is declared in '{kind.Name}', which is not a kind";
        if (wrong is not null)
        {
            problems.Add(Problem.At(
                DeclarationProblems.EntityShape, anchors.At(at), property.Name, wrong, isInKind ? kind.Name : property.Type.Name));
        }
        else if (GeneratedMembers.Contains(property.Name))
        {
            var path = kind.Name + "." + property.Name;
            problems.Add(Problem.At(VocabularyProblems.ReservedName, anchors.At(at), path, "every kind has a generated member '" + property.Name + "'"));
        }

        var unfinished = wrong is not null && UnfinishedProperty.Of(property, true, cancellationToken) is { } body
            ? new EquatableArray<UnfinishedProperty>([body])
            : default;

        if (!isInKind) return Faulty(property, at, anchors, problems, unfinished);

        var attribute = new AttributeReader(context.Attributes[0], context.SemanticModel, cancellationToken);
        var label = attribute.Positional(0, "label");
        if (label is { } written) anchors.Add(written.Expression);
        else anchors.Add(syntax.Identifier);
        var aliases = attribute.Named().Where(a => a.Name == "Aliases").SelectMany(a => a.Argument.Texts()).Select(a => a.Text);
        var documentation = DocumentationReader.Summary(property, cancellationToken);
        var entity = new EntityDeclaration(
            property.Name,
            kind.PlainName(),
            label?.Value as string,
            aliases.ToEquatableArray(),
            documentation,
            at)
        {
            Exceptions = attribute.Named().Where(a => a.Name == "Except").SelectMany(a => a.Argument.Texts())
                .Select(a => new Qualifier(QualifierKind.Except, a.Text, anchors.Add(a.Expression))).ToEquatableArray(),
        };

        var claims = new List<ClaimDeclaration>();
        foreach (var data in property.GetAttributes())
        {
            if (!data.AttributeClass.IsLibraryType(nameof(LibraryNames.ClaimAttribute))) continue;
            var reader = new AttributeReader(data, context.SemanticModel, cancellationToken);
            if (ClaimReader.Read(reader, property.Name, anchors, problems) is { } claim) claims.Add(claim);
        }

        var unit = new FactUnit(
            anchors.Unit, FactOrigin.CSharp, default, new EquatableArray<EntityDeclaration>([entity]), claims.ToEquatableArray());
        var declared = wrong is null
            ? new DeclaredProperty(false, kind.PlainName(), property.Name, syntax.Modifiers(), documentation is not null)
            : null;
        return new Reading<FactDeclaration>(new FactDeclaration(unit, declared), anchors.ToTable(), problems.ToEquatableArray()) { Unfinished = unfinished };
    }

    /// <summary>Reads a property that has <c>[Claim]</c>; null where it has <c>[Entity]</c> too, as it should.</summary>
    public static Reading<FactDeclaration>? ReadClaimsAlone(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol.FindAttribute("EntityAttribute") is not null) return null;
        var anchors = new AnchorRecorder(context.TargetSymbol.ContainingType.PlainName() + "." + context.TargetSymbol.Name + " claims");
        var at = anchors.Add(new AttributeReader(context.Attributes[0], context.SemanticModel, cancellationToken).Syntax);
        var problem = Problem.At(DeclarationProblems.ClaimWithoutEntity, anchors.At(at), context.TargetSymbol.Name);
        var unfinished = context.TargetSymbol is IPropertySymbol property && !MemberReader.Roles(property).Any()
            && UnfinishedProperty.Of(property, true, cancellationToken) is { } written
            ? new EquatableArray<UnfinishedProperty>([written])
            : default;
        return Faulty(context.TargetSymbol, at, anchors, [problem], unfinished);
    }

    /// <summary>An entity that is none; its key is known all the same, so that claims about it are not reported as well.</summary>
    private static Reading<FactDeclaration> Faulty(
        ISymbol property, int at, AnchorRecorder anchors, List<Problem> problems, EquatableArray<UnfinishedProperty> unfinished)
    {
        var entity = new EntityDeclaration(property.Name, "", null, default, null, at);
        var unit = new FactUnit(anchors.Unit, FactOrigin.CSharp, default, new EquatableArray<EntityDeclaration>([entity]), default);
        return new Reading<FactDeclaration>(new FactDeclaration(unit, null), anchors.ToTable(), problems.ToEquatableArray()) { Unfinished = unfinished };
    }

    private static string? WrongShape(IPropertySymbol property) => property switch
    {
        { IsStatic: false } => "is not static",
        { PartialImplementationPart: not null } => "has a body, which the generator writes",
        { IsPartialDefinition: false } => "is not partial",
        { SetMethod: not null } => "has a setter",
        { GetMethod: null } => "has no getter",
        _ when !SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType) =>
            $"is of the type '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' in the kind '{property.ContainingType.Name}'",
        _ => null,
    };
}
