using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// Reads a property of a kind that has <c>[Property]</c>, <c>[Relation]</c>, <c>[Inverse]</c> or <c>[Derived]</c>, or ought to.
/// </summary>
internal static class MemberReader
{
    private const string ValueTypes =
        "The type of a [Property] is 'PartialDate', 'Quantity', 'LanguageText', 'string', 'bool', 'int', 'long', 'decimal', 'double', "
        + "'DateTimeOffset', 'Uri' or an enum, as 'T', 'T?' or 'Values<T>'. Use [Relation] for a member that leads to a kind";
    private const string NodeTypes =
        "The type of a [Relation] or an [Inverse] is a kind, as 'T', 'T?' or 'Nodes<T>'. Use [Property] for a member that holds a value";

    private const string DerivedTypes =
        "The type of a [Derived] member is 'Nodes<T>' of a kind, because a path can lead to any number of "
        + "nodes. To get one of them, write a C# property that selects it";

    private const int NameSteps = 1_000;

    /// <summary>The attributes that make something else of a property.</summary>
    private static readonly string[] OtherUses = ["EntityAttribute", "ClaimAttribute", "SourceAttribute"];

    public static IEnumerable<(MemberRole Role, AttributeData Attribute)> Roles(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.Is("PropertyAttribute")) yield return (MemberRole.Property, attribute);
            else if (attribute.Is("RelationAttribute")) yield return (MemberRole.Relation, attribute);
            else if (attribute.Is("InverseAttribute")) yield return (MemberRole.Inverse, attribute);
            else if (attribute.Is("DerivedAttribute")) yield return (MemberRole.Derived, attribute);
        }
    }

    /// <summary>
    /// Whether the property can only be meant as a member: it waits for a body, has no role, and no attribute of anybody else's that may
    /// bring a body.
    /// </summary>
    public static bool LacksRole(IPropertySymbol property)
    {
        if (property is not { IsStatic: false, IsIndexer: false, IsPartialDefinition: true, PartialImplementationPart: null }) return false;
        foreach (var attribute in property.GetAttributes())
        {
            if (!attribute.AttributeClass.IsLibraryType(attribute.AttributeClass?.MetadataName ?? "")
                && !IsOfFramework(attribute.AttributeClass)) return false;
        }

        return !Roles(property).Any() && !OtherUses.Any(use => property.FindAttribute(use) is not null);
    }

    /// <summary>
    /// Whether the attribute is one of the framework's that bring no body: all but those such as <c>[GeneratedRegex]</c>.
    /// </summary>
    private static bool IsOfFramework(INamedTypeSymbol? attribute)
    {
        if (attribute is null || attribute.Name.StartsWith("Generated", StringComparison.Ordinal)) return false;
        var space = attribute.NamespaceName();
        return space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
    }

    /// <summary>Returns the member, or null where nothing can be made of it. One that is in error, as was reported, says so.</summary>
    public static MemberDeclaration? Read(
        IPropertySymbol property, AnchorRecorder anchors, List<Problem> problems, SemanticModel model, CancellationToken cancellationToken)
    {
        var syntax = (BasePropertyDeclarationSyntax)property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var roles = Roles(property).GroupBy(static written => written.Role).Select(static same => same.First()).ToList();
        var type = MemberTypeReader.IsUnresolved(property.Type) ? null : MemberTypeReader.Read(property.Type);
        var isSymmetric = property.FindAttribute("SymmetricAttribute") is not null;
        var role = RoleOf(roles, type, isSymmetric);
        var attribute = roles.Count == 0
            ? (AttributeReader?)null
            : new AttributeReader(roles.Find(written => written.Role == role).Attribute, model, cancellationToken);
        var at = anchors.Add(syntax is PropertyDeclarationSyntax plain ? plain.Identifier : syntax.GetFirstToken());
        anchors.Add(syntax.Type);
        anchors.Add((SyntaxNode?)attribute?.Syntax ?? syntax);

        var suits = type is not null && Suits(type, role);
        var wrong = roles.Count == 0 ? WithoutRole(isSymmetric) : WrongShape(property, roles);
        if (wrong is not null)
        {
            problems.Add(
                Problem.At(
                    VocabularyProblems.MemberShape, anchors.At(at), property.Name, wrong, roles.Count == 0 ? "[" + role + "] " : ""));
        }
        else if (!suits && !MemberTypeReader.IsUnresolved(property.Type))
        {
            problems.Add(Problem.At(
                VocabularyProblems.MemberType,
                anchors.At(at + 1),
                property.Name,
                property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                MemberTypeSuggestion.For(property.Type, role) + role switch
                {
                    MemberRole.Property => ValueTypes,
                    MemberRole.Derived => DerivedTypes,
                    _ => NodeTypes,
                }));
        }

        if (property.IsIndexer || property.ExplicitInterfaceImplementations.Length > 0) return null;
        var fault = suits ? wrong is null ? MemberFault.None : MemberFault.Shape : MemberFault.Unknown;
        if (!suits && MeantMemberType.Of(property.Type, syntax.Type, role, model, cancellationToken) is var (meantRole, meantType))
            (role, type, fault) = (meantRole, meantType, MemberFault.Type);
        var derived = role == MemberRole.Derived ? attribute : null;
        // The compiler reports it.
        if (derived is { } written && written.Positional(0, "expression")?.Value is not string) fault = MemberFault.Type;

        return new MemberDeclaration(
            property.Name,
            role,
            type?.Type ?? MemberType.Text,
            type?.Cardinality ?? Cardinality.Optional,
            type?.Range,
            type?.Enumeration is { } enumeration
                ? ConstantTexts.Anchored(
                    enumeration, MemberTypeSuggestion.Element(property.Type).Element, at + 1, anchors, model.Compilation)
                : null,
            attribute is { } reader ? InverseName(reader) : null,
            isSymmetric,
            ((MemberDeclarationSyntax)syntax).Modifiers(),
            DocumentationReader.Summary(property, cancellationToken),
            at)
        {
            Fault = fault,
            IsOrdered = property.FindAttribute("OrderedAttribute") is not null,
            Iri = IriReader.Read(property, anchors, problems, model, cancellationToken),
            MustStateBothWays = isSymmetric && IsSet(property, "SymmetricAttribute", "BothWays"),
            IsRangeMeant = type?.IsRangeMeant == true,
            RangeAssembly = type?.Range is null ? null : MemberTypeSuggestion.Element(property.Type).Element?.OtherAssembly(model),
            WrittenType = suits ? null : PlaceholderType.Of(property.Type),
            WrittenElement = fault == MemberFault.Unknown ? PlaceholderType.Of(MemberTypeSuggestion.Element(property.Type).Element) : null,
            IsObsolete = property.IsObsolete(),
            Constraints = fault >= MemberFault.Type ? default : ConstraintReader.Read(property, anchors, model, cancellationToken),
            Rule = RuleReader.Read(property, derived, anchors, model, cancellationToken),
        };
    }

    /// <summary>
    /// What the author says that the member is; of several, the one that suits its type; where nothing is said, what its type says.
    /// </summary>
    private static MemberRole RoleOf(List<(MemberRole Role, AttributeData Attribute)> roles, DeclaredType? type, bool isSymmetric)
    {
        if (roles.Count == 0) return isSymmetric || type is { Type: MemberType.Node } ? MemberRole.Relation : MemberRole.Property;
        foreach (var (role, _) in roles)
        {
            if (type is not null && Suits(type, role)) return role;
        }

        return roles[0].Role;
    }

    private static bool Suits(DeclaredType type, MemberRole role) =>
        type.Type == MemberType.Node == (role != MemberRole.Property)
        && (role != MemberRole.Derived || type.Cardinality == Cardinality.Many);

    private static string WithoutRole(bool isSymmetric) =>
        isSymmetric ? "is [Symmetric] but not a [Relation]" : "has none of the attributes [Property], [Relation], [Inverse] and [Derived]";

    private static string? WrongShape(IPropertySymbol property, List<(MemberRole Role, AttributeData Attribute)> roles) => property switch
    {
        _ when roles.Count > 1 => $"is both a [{roles[0].Role}] and a [{roles[1].Role}]",
        { IsIndexer: true } => "is an indexer",
        { IsStatic: true } => "is static",
        { PartialImplementationPart: not null } => "has a body, which the generator writes",
        { IsPartialDefinition: false } when UnfinishedProperty.HasBody(property) => "has a body, which the generator writes",
        { IsPartialDefinition: false } => "is not partial",
        { SetMethod: not null } => "has a setter",
        { GetMethod: null } => "has no getter",
        { ReturnsByRef: true } or { ReturnsByRefReadonly: true } => "returns a reference",
        { ExplicitInterfaceImplementations.Length: > 0 } => "implements an interface explicitly",
        _ => null,
    };

    private static bool IsSet(IPropertySymbol property, string attribute, string name) =>
        property.FindAttribute(attribute)?.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value.Value is true;

    private static string? InverseName(AttributeReader attribute)
    {
        foreach (var (name, argument) in attribute.Named())
        {
            // The compiler reports a name that the attribute does not have, and a member in place of its name.
            if (NearestName.FindConstant(name, ["Inverse"], new WorkBudget(NameSteps)) is null) continue;
            return argument.Value as string ?? (argument.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
        }

        return null;
    }
}
