using System;
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
    public static Reading<FactDeclaration> Read(AttributedDeclaration declaration, CancellationToken cancellationToken)
    {
        var (property, syntax) = ((IPropertySymbol)declaration.Symbol, (PropertyDeclarationSyntax)declaration.Node);
        var kind = property.ContainingType;
        var anchors = new AnchorRecorder(kind.PlainName() + "." + property.Name);
        var problems = new List<Problem>();
        var at = anchors.Add(syntax.Identifier);
        anchors.Add(syntax.Type);

        var isInKind = IsKind(kind);
        var wrong = isInKind ? WrongShape(property) : $"is declared in '{kind.Name}', which is not a kind";
        var isReported = isInKind && MemberTypeReader.IsUnresolved(property.Type); // By the compiler.
        if (wrong is not null && !isReported)
        {
            problems.Add(Problem.At(
                DeclarationProblems.EntityShape, anchors.At(at), property.Name, wrong, isInKind ? kind.Name : property.Type.Name));
        }
        else if (wrong is null && GeneratedMembers.Contains(property.Name))
        {
            var path = kind.Name + "." + property.Name;
            problems.Add(
                Problem.At(
                    VocabularyProblems.ReservedName, anchors.At(at), path, "every kind has a generated member '" + property.Name + "'"));
        }

        if (!isInKind) return Elsewhere(property, at, anchors, problems, cancellationToken);

        var attribute = new AttributeReader(declaration.Attributes[0], declaration.Model, cancellationToken);
        return Read(
            declaration, attribute, KindReader.EntityType(kind).PlainName(), wrong is not null, anchors, problems, cancellationToken);
    }

    /// <summary>Reads a property that has <c>[Claim]</c>; null where it has <c>[Entity]</c> too, as it should.</summary>
    public static Reading<FactDeclaration>? ReadClaimsAlone(AttributedDeclaration declaration, CancellationToken cancellationToken)
    {
        var (symbol, kind) = (declaration.Symbol, declaration.Symbol.ContainingType);
        if (symbol.FindAttribute("EntityAttribute") is not null) return null;
        var anchors = new AnchorRecorder(kind.PlainName() + "." + symbol.Name + " claims");
        var claim = new AttributeReader(declaration.Attributes[0], declaration.Model, cancellationToken).Syntax;
        var problems = new List<Problem>();
        if (symbol is IPropertySymbol property && IsKind(kind) && WrongShape(property) is null
            && symbol.FindAttribute("SourceAttribute") is null)
        {
            // It can be nothing but an entity, and is read as one.
            anchors.Add(((PropertyDeclarationSyntax)declaration.Node).Identifier);
            anchors.Add(((PropertyDeclarationSyntax)declaration.Node).Type);
            var reading = Read(
                declaration, null, KindReader.EntityType(kind).PlainName(), false, anchors, problems, cancellationToken);
            var at = anchors.Add(claim);
            problems.Insert(0, Problem.At(DeclarationProblems.ClaimWithoutEntity, anchors.At(at), symbol.Name));
            return reading with { Anchors = anchors.ToTable(), Problems = problems.ToEquatableArray() };
        }

        var place = anchors.Add(claim);
        if (symbol.FindAttribute("SourceAttribute") is not null)
            return Known(symbol.Name, IsKind(kind) ? kind.PlainName() : "", place, null, anchors, [], default);
        problems.Add(Problem.At(DeclarationProblems.ClaimWithoutEntity, anchors.At(place), symbol.Name));
        var unfinished = symbol is IPropertySymbol other && !MemberReader.Roles(other).Any()
            ? Unfinished(other, cancellationToken)
            : default;
        return Known(symbol.Name, "", place, null, anchors, problems, unfinished);
    }

    /// <summary>
    /// Reads a property that can only be meant as an entity and has no attribute, so that the compiler reports that it has no body.
    /// </summary>
    public static Reading<FactDeclaration>? ReadBare(IPropertySymbol property, PropertyDeclarationSyntax syntax)
    {
        if (!property.GetAttributes().IsEmpty || !IsKind(property.ContainingType) || WrongShape(property) is not null) return null;
        var anchors = new AnchorRecorder(property.ContainingType.PlainName() + "." + property.Name);
        var at = anchors.Add(syntax.Identifier);
        anchors.Add(syntax.Type);
        anchors.Add(syntax.Identifier);
        return Known(property.Name, property.ContainingType.PlainName(), at, null, anchors, [], default);
    }

    /// <summary>The anchor at the key: the first of each entity's.</summary>
    private const int AtKey = 0;

    /// <summary>Reads what has <c>[Entity]</c> and is no property, as the compiler reports.</summary>
    public static Reading<FactDeclaration>? ReadNoProperty(AttributedDeclaration declaration, CancellationToken cancellationToken)
    {
        if (declaration.Symbol is not (IFieldSymbol or IMethodSymbol) || !IsKind(declaration.Symbol.ContainingType)) return null;
        var anchors = new AnchorRecorder(declaration.Symbol.ContainingType.PlainName() + "." + declaration.Symbol.Name);
        for (var anchor = 0; anchor < 3; anchor++) anchors.Add(declaration.Node);
        return Known(declaration.Symbol.Name, declaration.Symbol.ContainingType.PlainName(), AtKey, null, anchors, [], default);
    }

    private static bool IsKind(INamedTypeSymbol type) =>
        type.FindAttribute("NodeAttribute") is not null || KindReader.LooksLikeKind(type) || KindReader.IsPartOfOther(type);

    /// <param name="attribute">Its <c>[Entity]</c>; null where that is missing, as was reported.</param>
    /// <param name="isWrong">Whether the property cannot be completed, as was reported.</param>
    private static Reading<FactDeclaration> Read(
        AttributedDeclaration declaration, AttributeReader? attribute, string kind, bool isWrong, AnchorRecorder anchors,
        List<Problem> problems, CancellationToken cancellationToken)
    {
        var (property, syntax) = ((IPropertySymbol)declaration.Symbol, (PropertyDeclarationSyntax)declaration.Node);
        var label = attribute?.Positional(0, "label");
        if (label is { } written) anchors.Add(written.Expression);
        else anchors.Add(syntax.Identifier);
        var named = attribute?.Named().ToList() ?? [];
        var documentation = DocumentationReader.Summary(property, cancellationToken);

        // In the kind of another type it may be meant to be of either.
        var other = isWrong ? KindOf(property) : null;
        var entity = new EntityDeclaration(
            property.Name,
            kind,
            label?.Value as string,
            named.Where(a => a.Name == "Aliases").SelectMany(a => a.Argument.Texts()).Select(a => a.Text).ToEquatableArray(),
            documentation,
            AtKey)
        {
            IsKindMeant = other is not null,
            Iri = IriReader.Read(property, anchors, problems, declaration.Model, cancellationToken),
            Statements = Statements(named, anchors),
            Exceptions = named.Where(a => a.Name == "Except").SelectMany(a => a.Argument.Texts())
                .Select(a => new QualifierDeclaration(QualifierKind.Except, a.Text, anchors.Add(a.Expression))).ToEquatableArray(),
        };

        var claims = new List<ClaimDeclaration>();
        foreach (var data in property.GetAttributes())
        {
            if (!data.Is(nameof(LibraryNames.ClaimAttribute))) continue;
            var reader = new AttributeReader(data, declaration.Model, cancellationToken);
            if (ClaimReader.Read(reader, property.Name, anchors, problems) is { } claim) claims.Add(claim);
        }

        var unit = new FactUnit(
            anchors.Unit, FactFormat.CSharp, default, new EquatableArray<EntityDeclaration>([entity]), claims.ToEquatableArray());
        // As the compiler reports.
        var isTwice = property.ContainingType.GetMembers(property.Name).Any(static member => MemberReader.Roles(member).Any());
        var declared = isTwice ? null
            : !isWrong
                ? new DeclaredProperty(
                    false, property.ContainingType.PlainName(), property.Name, syntax.Modifiers(), documentation is not null)
            : other is not null ? new DeclaredProperty(false, other, property.Name, null, false)
            : null;
        return new Reading<FactDeclaration>(new FactDeclaration(unit, declared), anchors.ToTable(), problems.ToEquatableArray())
        {
            Unfinished = isWrong || IsOfOtherGraph(property) ? Unfinished(property, isWrong, cancellationToken) : default,
        };
    }

    private static EquatableArray<EntityStatement> Statements(
        List<(string Name, ArgumentReading Argument)> named, AnchorRecorder anchors)
    {
        var statements = new List<EntityStatement>();
        foreach (var (name, argument) in named)
        {
            if (!Enum.TryParse<StatusProperty>(name, out var property)) continue;
            var value = argument.Value is { } constant && argument.Type is { TypeKind: TypeKind.Enum } type
                ? type.ConstantName(constant)
                : argument.Value as string;
            if (value is not null) statements.Add(new EntityStatement(property, value, anchors.Add(argument.Expression)));
        }

        return statements.ToEquatableArray();
    }

    /// <summary>
    /// An entity outside of kinds, as was reported. Its type is the kind that is meant, and gets the property that code names.
    /// </summary>
    private static Reading<FactDeclaration> Elsewhere(
        IPropertySymbol property, int at, AnchorRecorder anchors, List<Problem> problems, CancellationToken cancellationToken)
    {
        anchors.Add(property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken));
        var kind = KindOf(property);
        var declared = kind is null ? null : new DeclaredProperty(false, kind, property.Name, null, false);
        return Known(property.Name, kind ?? "", at, declared, anchors, problems, Unfinished(property, cancellationToken));
    }

    /// <summary>An entity of which only that is known which others need, so that claims about it are not reported as well.</summary>
    private static Reading<FactDeclaration> Known(
        string key, string kind, int at, DeclaredProperty? declared, AnchorRecorder anchors, List<Problem> problems,
        EquatableArray<UnfinishedProperty> unfinished)
    {
        var entity = new EntityDeclaration(key, kind, null, default, null, at);
        var unit = new FactUnit(anchors.Unit, FactFormat.CSharp, default, new EquatableArray<EntityDeclaration>([entity]), default);
        return new Reading<FactDeclaration>(new FactDeclaration(unit, declared), anchors.ToTable(), problems.ToEquatableArray())
        {
            Unfinished = unfinished,
        };
    }

    /// <summary>Whether the kind is declared in another graph, which may not be known.</summary>
    private static bool IsOfOtherGraph(IPropertySymbol property) =>
        !SymbolEqualityComparer.Default.Equals(KindReader.EntityType(property.ContainingType), property.ContainingType);

    private static EquatableArray<UnfinishedProperty> Unfinished(IPropertySymbol property, CancellationToken cancellationToken) =>
        Unfinished(property, true, cancellationToken);

    private static EquatableArray<UnfinishedProperty> Unfinished(
        IPropertySymbol property, bool isLeftOut, CancellationToken cancellationToken) =>
        UnfinishedProperty.Of(property, isLeftOut, cancellationToken) is { } body
            ? new EquatableArray<UnfinishedProperty>([body])
            : default;

    /// <summary>The full name of the kind that a property is of, or null.</summary>
    private static string? KindOf(IPropertySymbol property)
    {
        var type = MemberTypeSuggestion.Element(property.Type).Element;
        var isOther = type is INamedTypeSymbol named && IsKind(named)
            && !SymbolEqualityComparer.Default.Equals(type, property.ContainingType);
        return isOther ? type.PlainName() : null;
    }

    private static string? WrongShape(IPropertySymbol property) => property switch
    {
        { IsStatic: false } => "is not static",
        { PartialImplementationPart: not null } => "has a body, which the generator writes",
        { IsPartialDefinition: false } when UnfinishedProperty.HasBody(property) => "has a body, which the generator writes",
        { IsPartialDefinition: false } => "is not partial",
        { SetMethod: not null } => "has a setter",
        { GetMethod: null } => "has no getter",
        _ when !SymbolEqualityComparer.Default.Equals(property.Type, KindReader.EntityType(property.ContainingType)) =>
            $"is of the type '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' in the kind "
            + $"'{property.ContainingType.Name}'",
        _ => null,
    };
}
