using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads a struct that has <c>[Node]</c>.</summary>
internal static class KindReader
{
    public static Reading<KindDeclaration> Read(AttributedDeclaration declaration, CancellationToken cancellationToken) => Read(
        (INamedTypeSymbol)declaration.Symbol, declaration.Attributes[0], ((TypeDeclarationSyntax)declaration.Node).Identifier,
        declaration.Model, cancellationToken);

    /// <summary>
    /// Reads the struct of a member or an entity that has no <c>[Node]</c>; null where it has one or is no struct, and at all of what
    /// stands in it but the first.
    /// </summary>
    public static Reading<KindDeclaration>? ReadWithoutAttribute(AttributedDeclaration declaration, CancellationToken cancellationToken)
    {
        var type = declaration.Symbol.ContainingType;
        if (type is null || type.FindAttribute("NodeAttribute") is not null || !LooksLikeKind(type)) return null;
        var sign = Signs(type).OrderBy(static member => member.Name, StringComparer.Ordinal).First();
        if (!SymbolEqualityComparer.Default.Equals(sign, declaration.Symbol)) return null;
        var part = declaration.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        return Read(type, null, part.Identifier, declaration.Model, cancellationToken);
    }

    /// <summary>
    /// Determines whether a type without <c>[Node]</c> can only be meant as a kind: it has members of one, or entities of its own type.
    /// </summary>
    public static bool LooksLikeKind(INamedTypeSymbol type) => WrongShape(type).Wrong is null && Signs(type).Any();

    /// <summary>Returns the type that entities of a kind have: of a struct that adds to a kind of another graph, that kind.</summary>
    public static ITypeSymbol EntityType(INamedTypeSymbol type) =>
        type.FindAttribute("NodeAttribute")?.NamedArguments.FirstOrDefault(static pair => pair.Key == "Extends").Value.Value as ITypeSymbol
            ?? type;

    /// <summary>Determines whether the generator makes a kind of a type, with its attribute or without.</summary>
    public static bool CanBeKind(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named) return false;
        if (named.DeclaringSyntaxReferences.Length == 0)
            return named.AllInterfaces.Any(static found => found.OriginalDefinition.IsLibraryType("INode`1"));
        return named.FindAttribute("NodeAttribute") is not null ? WrongShape(named).Usable : WrongShape(named).Wrong is null;
    }

    /// <summary>
    /// Determines whether a type has parts that are another kind of type, as the compiler reports, and one of them is meant as a kind.
    /// </summary>
    public static bool IsPartOfOther(INamedTypeSymbol type) =>
        Others(type).Any(static other => other.FindAttribute("NodeAttribute") is not null);

    /// <summary>The types that the compiler made of parts that cannot be parts of this one.</summary>
    private static IEnumerable<INamedTypeSymbol> Others(INamedTypeSymbol type) =>
        type is { ContainingType: null, ContainingNamespace: { } space }
        ? space.GetTypeMembers(type.Name, type.Arity)
            .Where(other => !SymbolEqualityComparer.Default.Equals(other, type) && !other.IsFileLocal)
        : [];

    /// <summary>Determines whether code that uses a class as if it were a kind can be made to compile.</summary>
    private static bool CanBeStub(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsStatic: false, ContainingType: null, IsGenericType: false, IsFileLocal: false }
        && type.IsPartial() && !Others(type).Any();

    private static IEnumerable<ISymbol> Signs(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        MemberReader.Roles(member).Any()
        || member is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(property.Type, type)
            && property.FindAttribute("EntityAttribute") is not null);

    /// <param name="data">Its <c>[Node]</c>; null where it has none, as is reported.</param>
    /// <param name="identifier">Its name, in the part that has the attribute.</param>
    public static Reading<KindDeclaration> Read(
        INamedTypeSymbol type, AttributeData? data, SyntaxToken identifier, SemanticModel model, CancellationToken cancellationToken) =>
        Read(type, data, identifier, model, isReference: false, cancellationToken);

    /// <param name="isReference">
    /// Whether only another kind says that it is one. What it names in turn is not read: it may be itself.
    /// </param>
    private static Reading<KindDeclaration> Read(
        INamedTypeSymbol type, AttributeData? data, SyntaxToken identifier, SemanticModel model, bool isReference,
        CancellationToken cancellationToken)
    {
        var anchors = new AnchorRecorder(type.PlainName());
        var problems = new List<Problem>();
        var attribute = data is null ? (AttributeReader?)null : new AttributeReader(data, model, cancellationToken);
        var at = anchors.Add(identifier);
        if (attribute is { } reader) anchors.Add(reader.Syntax);
        else anchors.Add(identifier);
        if (data is null && Signs(type).FirstOrDefault() is { } sign)
            problems.Add(Problem.At(VocabularyProblems.NoNode, anchors.At(at), type.Name, sign.Name));

        var (wrong, usable) = WrongShape(type);
        usable &= !Others(type).Any();
        var isStub = !usable && CanBeStub(type);
        usable |= isStub;
        if (wrong is not null)
        {
            problems.Add(Problem.At(VocabularyProblems.KindShape, anchors.At(at), type.Name, wrong) with
            {
                IsReportedByCompiler = usable && type.IsReadOnly && !type.IsPartial(),
            });
        }

        var members = new List<MemberDeclaration>();
        var reserved = new SortedSet<string>(StringComparer.Ordinal);
        var faulty = new SortedSet<string>(StringComparer.Ordinal);
        var unfinished = new List<UnfinishedProperty>();
        var others = new List<OtherMember>();
        var arguments = NodeArguments.Read(attribute, type, model, cancellationToken);
        var references = new Dictionary<string, KindDeclaration>(StringComparer.Ordinal);
        AddReference(arguments.Parent, true);
        foreach (var (parent, _) in arguments.OtherParents) AddReference(parent, true);
        var inherited = (HashSet<string>?)null;

        // The order of the parts of a type follows that of the files; by name it is the same on every machine.
        foreach (var member in type.GetMembers().OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (usable && OwnMembers.Written(type, member) is { } own)
            {
                problems.Add(
                    Problem.At(
                        VocabularyProblems.ReservedName, anchors.At(anchors.Add(own.Place)), type.Name + "." + own.Name, own.Reason));
                reserved.Add(own.Key);
            }

            if (usable && OwnMembers.Other(type, member) is var (declared, parameters))
            {
                // Of entities there may be thousands, which come and go. Their places are their own.
                var isEntity = member.FindAttribute("EntityAttribute") is not null;
                if (!isEntity) others.Add(new OtherMember(member.Name, parameters, false, anchors.Add(declared)));
                else if (IsTaken(member.Name)) others.Add(new OtherMember(member.Name, parameters, true, 0));
            }

            // The compiler reports an attribute that stands on what is no property.
            if (member is IFieldSymbol or IMethodSymbol && MemberReader.Roles(member).Any()) faulty.Add(member.Name);
            if (member is IPropertySymbol property && (MemberReader.Roles(property).Any() || MemberReader.LacksRole(property)))
            {
                var read = usable ? MemberReader.Read(property, anchors, problems, model, cancellationToken) : null;
                if (UnfinishedProperty.Of(property, read is not { Fault: MemberFault.None }, cancellationToken) is { } written)
                    unfinished.Add(written);
                if (read is not null) members.Add(read);
                if (read is { Type: MemberType.Node }) AddReference(MemberTypeSuggestion.Element(property.Type).Element, false);
                if (read is { Fault: MemberFault.None }) continue;

                reserved.Add(property.Name);
                faulty.Add(property.Name);
            }
            else if (!usable && member is IPropertySymbol entity && entity.FindAttribute("EntityAttribute") is not null)
            {
                if (UnfinishedProperty.Of(entity, true, cancellationToken) is { } written) unfinished.Add(written);
            }
            else if (member is IPropertySymbol { IsIndexer: true })
            {
                reserved.Add(member.MetadataName);
            }
            else if (member.FindAttribute("EntityAttribute") is not null
                && member.Name.StartsWith(type.Name + "C", StringComparison.Ordinal))
            {
                reserved.Add(member.Name); // The nested types for claims and closures take another name then.
            }
            else if (member.CanBeReferencedByName && !member.IsImplicitlyDeclared && member.FindAttribute("EntityAttribute") is null)
            {
                reserved.Add(member is IMethodSymbol { Name: "ToString", Parameters.Length: 0 } ? OwnNames.ToString : member.Name);
            }
        }

        // A record has these of its own, and can have no others.
        if (type.IsRecord) reserved.UnionWith([OwnNames.EqualsObject, OwnNames.Equality, OwnNames.Inequality]);
        foreach (var written in OwnNames.Attributes)
        {
            if (type.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == written)) reserved.Add(written);
        }

        var kind = new KindDeclaration(
            anchors.Unit,
            type.Name,
            type.NamespaceName(),
            type.IsPublic(),
            arguments.Plural,
            arguments.IsAbstract,
            arguments.Parent?.PlainName(),
            members.ToEquatableArray(),
            reserved.ToEquatableArray(),
            DocumentationReader.Summary(type, cancellationToken),
            at)
        {
            Iri = IriReader.Read(type, anchors, problems, model, cancellationToken),
            Constraints = ConstraintReader.Read(type, anchors, model, cancellationToken),
            Extends = arguments.Extends,
            OtherParents = arguments.OtherParents.ConvertAll(other => new OtherParent(other.Kind.PlainName(), anchors.Add(other.Place))
            {
                Assembly = other.Kind.OtherAssembly(model),
            }).ToEquatableArray(),
            ParentAssembly = arguments.Parent?.OtherAssembly(model),
            MeantParent = arguments.MeantParent,
            HasErrors = arguments.HasErrors,
            IsStub = isStub,
            Keywords = isStub
                ? type.IsRecord ? "partial record" : "partial class"
                : type.IsRecord ? "readonly partial record struct" : KindDeclaration.Struct,
            ConstructorParameters = (PrimaryConstructor(type)?.Parameters ?? [])
                .Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).ToEquatableArray(),
            OtherMembers = others.ToEquatableArray(),
            FaultyMembers = faulty.ToEquatableArray(),
            IsFaulty = !usable,
            IsForbidden = type.IsForbidden(),
        };
        return new Reading<KindDeclaration>(kind, anchors.ToTable(), problems.ToEquatableArray())
        {
            Unfinished = unfinished.ToEquatableArray(),
            References = references.Values.OrderBy(static reference => reference.FullName, StringComparer.Ordinal).ToEquatableArray(),
        };

        // What only this kind says to be one: the binder reports that it is none, and the generator makes one of it.
        void AddReference(ITypeSymbol? referenced, bool isAbstract)
        {
            if (isReference || referenced is not INamedTypeSymbol { ContainingNamespace: not null } named
                || named.FindAttribute("NodeAttribute") is not null) return;
            if (named.DeclaringSyntaxReferences.Length == 0 || !CanBeKind(named) || LooksLikeKind(named)
                || references.ContainsKey(named.PlainName())) return;
            var place = (named.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) as TypeDeclarationSyntax)?.Identifier
                ?? identifier;
            if (Read(named, null, place, model, isReference: true, cancellationToken).Model is { } read)
                references.Add(named.PlainName(), read with { IsReference = true, IsAbstract = isAbstract });
        }

        bool IsTaken(string name) =>
            GeneratedMembers.Contains(name) || name.StartsWith("As", StringComparison.Ordinal)
            || (inherited ??= InheritedNames(arguments, cancellationToken)).Contains(name);
    }

    /// <summary>The names of the members of the kinds above.</summary>
    private static HashSet<string> InheritedNames(NodeArguments arguments, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ITypeSymbol>(arguments.OtherParents.Select(static other => other.Kind));
        if (arguments.Parent is not null) pending.Push(arguments.Parent);
        while (pending.Count > 0)
        {
            var above = pending.Pop();
            if (!seen.Add(above)) continue;
            cancellationToken.ThrowIfCancellationRequested();
            names.UnionWith(
                above.GetMembers().Where(static member => MemberReader.Roles(member).Any()).Select(static member => member.Name));
            foreach (var pair in above.FindAttribute("NodeAttribute")?.NamedArguments ?? [])
            {
                if (pair.Key == "Is" && pair.Value.Value is ITypeSymbol parent) pending.Push(parent);
                if (pair.Key != "AlsoIs" || pair.Value is not { Kind: TypedConstantKind.Array, IsNull: false }) continue;
                foreach (var other in pair.Value.Values.Select(static value => value.Value).OfType<ITypeSymbol>()) pending.Push(other);
            }
        }

        return names;
    }

    /// <summary>What is wrong, and whether the generated part of the type could still be added to it.</summary>
    private static (string? Wrong, bool Usable) WrongShape(INamedTypeSymbol type) => type switch
    {
        { TypeKind: not TypeKind.Struct } => ("is not a struct", false),
        { IsRecord: true, IsGenericType: false, ContainingType: null, IsFileLocal: false } => ("is a record", true),
        { IsRefLikeType: true } => ("is a ref struct", false),
        { ContainingType: { } outer } => ($"is nested in '{outer.Name}'", false),
        { IsGenericType: true } => ("has type parameters", false),
        { IsFileLocal: true } => ("is local to its file", false),
        { IsReadOnly: false } => ("is not readonly", true),
        _ when !type.IsPartial() => ("is not partial", true),
        _ when PrimaryConstructor(type) is not null => ("has parameters", true),
        _ => (null, true),
    };

    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(
        static constructor => constructor.DeclaringSyntaxReferences.Any(
            static reference => reference.GetSyntax() is TypeDeclarationSyntax));
}
