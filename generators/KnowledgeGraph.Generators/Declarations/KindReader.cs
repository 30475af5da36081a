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
    public static Reading<KindDeclaration> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) => Read(
        (INamedTypeSymbol)context.TargetSymbol, context.Attributes[0], ((TypeDeclarationSyntax)context.TargetNode).Identifier, context.SemanticModel,
        cancellationToken);

    /// <param name="data">Its <c>[Node]</c>.</param>
    /// <param name="identifier">Its name, in the part that has the attribute.</param>
    public static Reading<KindDeclaration> Read(
        INamedTypeSymbol type, AttributeData data, SyntaxToken identifier, SemanticModel model, CancellationToken cancellationToken)
    {
        var anchors = new AnchorRecorder(type.PlainName());
        var problems = new List<Problem>();
        var attribute = new AttributeReader(data, model, cancellationToken);
        var at = anchors.Add(identifier);
        anchors.Add(attribute.Syntax);

        var (wrong, usable) = WrongShape(type);
        if (wrong is not null) problems.Add(Problem.At(VocabularyProblems.KindShape, anchors.At(at), type.Name, wrong));

        var members = new List<MemberDeclaration>();
        var reserved = new SortedSet<string>(StringComparer.Ordinal);
        var faulty = new SortedSet<string>(StringComparer.Ordinal);
        var unfinished = new List<UnfinishedProperty>();
        var others = new List<OtherMember>();
        var (plural, isAbstract, above) = Arguments(attribute);
        var inherited = (HashSet<string>?)null;

        // The order of the parts of a type follows that of the files; by name it is the same on every machine.
        foreach (var member in type.GetMembers().OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (usable && OwnMembers.Written(type, member) is { } own)
            {
                problems.Add(Problem.At(VocabularyProblems.ReservedName, anchors.At(anchors.Add(own.Place)), type.Name + "." + own.Name, own.Reason));
                reserved.Add(own.Key);
            }

            if (usable && OwnMembers.Other(type, member) is var (declared, parameters))
            {
                // Of entities there may be thousands, which come and go. Their places are their own.
                var isEntity = member.FindAttribute("EntityAttribute") is not null;
                if (!isEntity) others.Add(new OtherMember(member.Name, parameters, false, anchors.Add(declared)));
                else if (IsTaken(member.Name)) others.Add(new OtherMember(member.Name, parameters, true, 0));
            }

            if (member is IPropertySymbol property && (MemberReader.Roles(property).Any() || MemberReader.LacksRole(property)))
            {
                var read = usable ? MemberReader.Read(property, anchors, problems, model, cancellationToken) : null;
                if (UnfinishedProperty.Of(property, read is null, cancellationToken) is { } written) unfinished.Add(written);
                if (read is not null)
                {
                    members.Add(read);
                    continue;
                }

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
            else if (member.FindAttribute("EntityAttribute") is not null && member.Name.StartsWith(type.Name + "C", StringComparison.Ordinal))
            {
                reserved.Add(member.Name); // The nested types for claims and closures take another name then.
            }
            else if (member.CanBeReferencedByName && !member.IsImplicitlyDeclared && member.FindAttribute("EntityAttribute") is null)
            {
                reserved.Add(member is IMethodSymbol { Name: "ToString", Parameters.Length: 0 } ? KindEmitter.OwnToString : member.Name);
            }
        }

        foreach (var written in KindEmitter.OwnAttributes)
        {
            if (type.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == written)) reserved.Add(written);
        }

        var kind = new KindDeclaration(
            anchors.Unit,
            type.Name,
            type.NamespaceName(),
            type.IsPublic(),
            plural,
            isAbstract,
            above?.PlainName(),
            members.ToEquatableArray(),
            reserved.ToEquatableArray(),
            DocumentationReader.Summary(type, cancellationToken),
            at)
        {
            Constraints = ConstraintReader.Read(type, anchors, model, cancellationToken),
            ConstructorParameters = (PrimaryConstructor(type)?.Parameters ?? []).Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).ToEquatableArray(),
            OtherMembers = others.ToEquatableArray(),
            FaultyMembers = faulty.ToEquatableArray(),
            IsFaulty = !usable,
            IsForbidden = type.IsForbidden(),
        };
        return new Reading<KindDeclaration>(kind, anchors.ToTable(), problems.ToEquatableArray()) { Unfinished = unfinished.ToEquatableArray() };

        bool IsTaken(string name) =>
            GeneratedMembers.Contains(name) || name.StartsWith("As", StringComparison.Ordinal) || (inherited ??= InheritedNames(above, cancellationToken)).Contains(name);
    }

    /// <summary>The names of the members of the kinds above.</summary>
    private static HashSet<string> InheritedNames(ITypeSymbol? above, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        while (above is not null && seen.Add(above))
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.UnionWith(above.GetMembers().Where(static member => MemberReader.Roles(member).Any()).Select(static member => member.Name));
            above = above.FindAttribute("NodeAttribute")?.NamedArguments.FirstOrDefault(static pair => pair.Key == "Is").Value.Value as ITypeSymbol;
        }

        return names;
    }

    private static (string? Plural, bool IsAbstract, ITypeSymbol? Parent) Arguments(AttributeReader attribute)
    {
        string? plural = null;
        ITypeSymbol? parent = null;
        var isAbstract = false;
        foreach (var (name, argument) in attribute.Named())
        {
            switch (name)
            {
                case "Plural": plural = argument.Value as string; break;
                case "Abstract": isAbstract = argument.Value is true; break;
                case "Is" when argument.Constant.Kind == TypedConstantKind.Type && argument.Value is ITypeSymbol { TypeKind: not TypeKind.Error } type:
                    parent = type;
                    break;
            }
        }

        return (plural, isAbstract, parent);
    }

    /// <summary>What is wrong, and whether the generated part of the type could still be added to it.</summary>
    private static (string? Wrong, bool Usable) WrongShape(INamedTypeSymbol type) => type switch
    {
        { TypeKind: not TypeKind.Struct } => ("is not a struct", false),
        { IsRecord: true } => ("is a record", false),
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
        static constructor => constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax));
}
