using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads a property of a kind that has <c>[Property]</c>, <c>[Relation]</c>, <c>[Inverse]</c> or <c>[Derived]</c>, or ought to.</summary>
internal static class MemberReader
{
    private const string ValueTypes =
        "The type of a [Property] is 'PartialDate', 'Quantity', 'LanguageText', 'string', 'bool', 'int', 'long', 'Uri' or an enum, as 'T', 'T?' or 'Values<T>'. Use [Relation] for a member that leads to a kind";
    private const string NodeTypes = "The type of a [Relation] or an [Inverse] is a kind, as 'T', 'T?' or 'Nodes<T>'. Use [Property] for a member that holds a value";

    private const string DerivedTypes = "The type of a [Derived] member is 'Nodes<T>' of a kind, because a path can lead to any number of nodes. To get one of them, write a C# property that selects it";

    /// <summary>The attributes that make something else of a property.</summary>
    private static readonly string[] OtherUses = ["EntityAttribute", "ClaimAttribute", "SourceAttribute"];

    public static IEnumerable<(MemberRole Role, AttributeData Attribute)> Roles(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass.IsLibraryType("PropertyAttribute")) yield return (MemberRole.Property, attribute);
            else if (attribute.AttributeClass.IsLibraryType("RelationAttribute")) yield return (MemberRole.Relation, attribute);
            else if (attribute.AttributeClass.IsLibraryType("InverseAttribute")) yield return (MemberRole.Inverse, attribute);
            else if (attribute.AttributeClass.IsLibraryType("DerivedAttribute")) yield return (MemberRole.Derived, attribute);
        }
    }

    /// <summary>
    /// Whether the property can only be meant as a member: it waits for a body, has no role, and no attribute of anybody else's that may bring a body.
    /// </summary>
    public static bool LacksRole(IPropertySymbol property)
    {
        if (property is not { IsStatic: false, IsIndexer: false, IsPartialDefinition: true, PartialImplementationPart: null }) return false;
        foreach (var attribute in property.GetAttributes())
        {
            if (!attribute.AttributeClass.IsLibraryType(attribute.AttributeClass?.MetadataName ?? "")) return false;
        }

        return !Roles(property).Any() && !OtherUses.Any(use => property.FindAttribute(use) is not null);
    }

    /// <summary>Returns the member, or null where a problem was found or the compiler reports one.</summary>
    public static MemberDeclaration? Read(
        IPropertySymbol property, AnchorRecorder anchors, List<Problem> problems, SemanticModel model, CancellationToken cancellationToken)
    {
        var syntax = (BasePropertyDeclarationSyntax)property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var roles = Roles(property).ToList();
        if (roles.Count == 0)
        {
            var named = anchors.Add(((PropertyDeclarationSyntax)syntax).Identifier);
            var missing = MemberTypeReader.Read(property.Type) is { Type: ValueType.Node } ? "[Relation]" : "[Property]";
            var isSymmetric = property.FindAttribute("SymmetricAttribute") is not null;
            var without = isSymmetric ? "is [Symmetric] but not a [Relation]" : "has none of the attributes [Property], [Relation], [Inverse] and [Derived]";
            problems.Add(Problem.At(VocabularyProblems.MemberShape, anchors.At(named), property.Name, without, missing + " "));
            return null;
        }

        var attribute = new AttributeReader(roles[0].Attribute, model, cancellationToken);
        var at = anchors.Add(syntax is PropertyDeclarationSyntax plain ? plain.Identifier : syntax.GetFirstToken());
        anchors.Add(syntax.Type);
        anchors.Add(attribute.Syntax);

        if (WrongShape(property, roles) is { } wrong)
        {
            problems.Add(Problem.At(VocabularyProblems.MemberShape, anchors.At(at), property.Name, wrong, ""));
            return null;
        }

        if (MemberTypeReader.IsUnresolved(property.Type)) return null;
        var role = roles[0].Role;
        var type = MemberTypeReader.Read(property.Type);
        var isWrong = type is null || type.Type == ValueType.Node != (role != MemberRole.Property) || role == MemberRole.Derived && type.Cardinality != Cardinality.Many;
        if (type is null || isWrong)
        {
            problems.Add(Problem.At(
                VocabularyProblems.MemberType,
                anchors.At(at + 1),
                property.Name,
                property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                MemberTypeSuggestion.For(property.Type, role) + role switch { MemberRole.Property => ValueTypes, MemberRole.Derived => DerivedTypes, _ => NodeTypes }));
            return null;
        }

        return new MemberDeclaration(
            property.Name,
            role,
            type.Type,
            type.Cardinality,
            type.Range,
            type.Enumeration,
            InverseName(attribute),
            property.FindAttribute("SymmetricAttribute") is not null,
            ((MemberDeclarationSyntax)syntax).Modifiers(),
            DocumentationReader.Summary(property, cancellationToken),
            at)
        {
            IsObsolete = property.IsObsolete(),
            Constraints = ConstraintReader.Read(property, anchors, model, cancellationToken),
            Rule = RuleReader.Read(property, role == MemberRole.Derived ? attribute : null, anchors, model, cancellationToken),
        };
    }

    private static string? WrongShape(IPropertySymbol property, List<(MemberRole Role, AttributeData Attribute)> roles) => property switch
    {
        _ when roles.Count > 1 => $"is both a [{roles[0].Role}] and a [{roles[1].Role}]",
        { IsIndexer: true } => "is an indexer",
        { IsStatic: true } => "is static",
        { PartialImplementationPart: not null } => "has a body, which the generator writes",
        { IsPartialDefinition: false } => "is not partial",
        { SetMethod: not null } => "has a setter",
        { GetMethod: null } => "has no getter",
        { ReturnsByRef: true } or { ReturnsByRefReadonly: true } => "returns a reference",
        { ExplicitInterfaceImplementations.Length: > 0 } => "implements an interface explicitly",
        _ => null,
    };

    private static string? InverseName(AttributeReader attribute)
    {
        foreach (var (name, argument) in attribute.Named())
        {
            if (name == "Inverse") return argument.Value as string;
        }

        return null;
    }
}
