using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>What a <c>[Node]</c> says, as far as it can be known where the compiler reports an argument.</summary>
internal sealed class NodeArguments
{
    private const int NameSteps = 1_000;

    private static readonly string[] Names = ["Abstract", "AlsoIs", "Extends", "Is", "Plural"];

    public string? Plural { get; private set; }

    public bool IsAbstract { get; private set; }

    /// <summary>Gets the kind above, or null.</summary>
    public ITypeSymbol? Parent { get; private set; }

    /// <summary>Gets the further kinds that it is, each with the expression that names it.</summary>
    public List<(ITypeSymbol Kind, ExpressionSyntax Place)> OtherParents { get; } = [];

    /// <summary>
    /// Gets the full name of the kind of another graph that the struct adds to; empty where the compiler does not know it, as it reports;
    /// null where it adds to none.
    /// </summary>
    public string? Extends { get; private set; }

    /// <summary>Gets what is written in place of the kind above where the compiler does not know that, or null.</summary>
    public string? MeantParent { get; private set; }

    /// <summary>
    /// Gets a value indicating whether the compiler reports an argument, so that the attribute may mean more than it says.
    /// </summary>
    public bool HasErrors { get; private set; }

    /// <param name="attribute">Null if there is none, which was reported.</param>
    public static NodeArguments Read(
        AttributeReader? attribute, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = new NodeArguments { HasErrors = attribute is null };
        foreach (var (name, argument) in attribute?.Named() ?? []) arguments.Add(name, argument, model, cancellationToken);
        if (attribute?.Positional(0, "") is { } positional) arguments.Add("", positional, model, cancellationToken);
        if (arguments.Parent is null && arguments.MeantParent is null) arguments.Parent = KindAmongBases(type, model, cancellationToken);
        return arguments;
    }

    private void Add(string written, ArgumentReading argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = NearestName.FindConstant(written, Names, new WorkBudget(NameSteps));
        HasErrors |= name != written || argument.Constant.Kind == TypedConstantKind.Error;
        if (name == "Extends")
            Extends = argument.Constant.Value is ITypeSymbol { TypeKind: not TypeKind.Error } extended ? extended.PlainName() : "";
        else if (name == "AlsoIs") AddOtherParents(argument, model, cancellationToken);
        else if (argument.Expression is TypeOfExpressionSyntax typeOf && name is not ("Abstract" or "Plural"))
            AddParent(typeOf.Type, model, cancellationToken);
        else if (name == "Plural") Plural = argument.Value as string;
        else if (name == "Abstract") IsAbstract = argument.Value is true;
        else if (name == "Is")
            MeantParent = argument.Value as string ?? (argument.Expression as IdentifierNameSyntax)?.Identifier.ValueText;
    }

    /// <summary>Takes the kinds of an array. What does not bind is reported by the compiler.</summary>
    private void AddOtherParents(ArgumentReading argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var written = argument.Expression is TypeOfExpressionSyntax single ? [single] : argument.Elements();
        foreach (var element in written)
        {
            if (element is not TypeOfExpressionSyntax typeOf) continue;
            var semantics = model.SyntaxTree == typeOf.SyntaxTree ? model : model.Compilation.GetSemanticModel(typeOf.SyntaxTree);
            if (semantics.GetTypeInfo(typeOf.Type, cancellationToken).Type is { TypeKind: not TypeKind.Error } type)
                OtherParents.Add((type, typeOf));
            else HasErrors = true;
        }
    }

    private void AddParent(TypeSyntax written, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.SyntaxTree != written.SyntaxTree) model = model.Compilation.GetSemanticModel(written.SyntaxTree);
        var type = model.GetTypeInfo(written, cancellationToken).Type;
        if (type is not null and not { TypeKind: TypeKind.Error }) Parent = type;
        else MeantParent = (written as SimpleNameSyntax ?? (written as QualifiedNameSyntax)?.Right)?.Identifier.ValueText;
    }

    /// <summary>A kind that is written as the base of another one, which the compiler reports: structs have none.</summary>
    private static ITypeSymbol? KindAmongBases(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax { BaseList: { } bases }) continue;
            var semantics = model.SyntaxTree == reference.SyntaxTree ? model : model.Compilation.GetSemanticModel(reference.SyntaxTree);
            var kind = bases.Types
                .Select(written => semantics.GetTypeInfo(written.Type, cancellationToken).Type)
                .FirstOrDefault(
                    static written => written is { TypeKind: TypeKind.Struct } && written.FindAttribute("NodeAttribute") is not null);
            if (kind is not null) return kind;
        }

        return null;
    }
}
