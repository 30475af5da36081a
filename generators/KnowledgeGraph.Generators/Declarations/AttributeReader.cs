using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// Reads the arguments of one attribute: values by constant (so that <c>nameof</c>, constants and aliases all work), places by the exact
/// expression.
/// </summary>
internal readonly struct AttributeReader
{
    private readonly AttributeData _attribute;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    public AttributeReader(AttributeData attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        _attribute = attribute;
        _cancellationToken = cancellationToken;
        Syntax = (AttributeSyntax)attribute.ApplicationSyntaxReference!.GetSyntax(cancellationToken);
        _model = model.SyntaxTree == Syntax.SyntaxTree ? model : model.Compilation.GetSemanticModel(Syntax.SyntaxTree);
    }

    public AttributeSyntax Syntax { get; }

    /// <summary>Returns the argument for a parameter of the constructor, or null where none is written.</summary>
    public ArgumentReading? Positional(int index, string parameter)
    {
        if (Syntax.ArgumentList is not { } list) return null;

        AttributeArgumentSyntax? found = null;
        var position = 0;
        foreach (var argument in list.Arguments)
        {
            if (argument.NameEquals is not null) continue;
            var isIt = argument.NameColon is { } name ? name.Name.Identifier.ValueText == parameter : position == index;
            position++;
            if (!isIt) continue;
            found = argument;
            break;
        }

        if (found is null) return null;
        var constant = index < _attribute.ConstructorArguments.Length ? _attribute.ConstructorArguments[index] : default;
        return Read(found.Expression, constant);
    }

    /// <summary>Returns the arguments that set properties, in the order in which they are written.</summary>
    public IEnumerable<(string Name, ArgumentReading Argument)> Named()
    {
        if (Syntax.ArgumentList is not { } list) yield break;
        foreach (var argument in list.Arguments)
        {
            if (argument.NameEquals is not { } equals) continue;
            var name = equals.Name.Identifier.ValueText;
            var constant = default(TypedConstant);
            foreach (var pair in _attribute.NamedArguments)
            {
                if (pair.Key == name) constant = pair.Value;
            }

            yield return (name, Read(argument.Expression, constant));
        }
    }

    private ArgumentReading Read(ExpressionSyntax expression, TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Error && UnboundName(expression) is { } name)
            return new ArgumentReading(expression, name, null, default);
        if (constant.Kind is TypedConstantKind.Error)
            return new ArgumentReading(expression, _model.GetConstantValue(expression, _cancellationToken).Value, null, default);
        return new ArgumentReading(expression, constant.Kind == TypedConstantKind.Array ? null : constant.Value, constant.Type, constant);
    }

    /// <summary>
    /// The name in a <c>nameof(…)</c> that does not bind: what it names may be declared in a fact file, and its property be written by
    /// this very generator.
    /// </summary>
    internal static string? UnboundName(ExpressionSyntax expression)
    {
        if (expression is not InvocationExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                ArgumentList.Arguments: { Count: 1 } arguments,
            })
        {
            return null;
        }

        return arguments[0].Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };
    }
}

/// <summary>One argument of an attribute.</summary>
/// <param name="Value">Its constant; null for an array.</param>
/// <param name="Type">Its type, which tells an enum constant from a number; null where it does not bind.</param>
internal readonly record struct ArgumentReading(ExpressionSyntax Expression, object? Value, ITypeSymbol? Type, TypedConstant Constant)
{
    /// <summary>Returns the texts of an array, each with its own expression where there is one.</summary>
    public IEnumerable<(string Text, ExpressionSyntax Expression)> Texts()
    {
        var elements = Elements();
        if (Constant.Kind == TypedConstantKind.Array && !Constant.IsNull)
        {
            for (var i = 0; i < Constant.Values.Length; i++)
            {
                var place = i < elements.Count ? elements[i] : Expression;
                var value = Constant.Values[i];
                var text = value.Kind == TypedConstantKind.Error ? AttributeReader.UnboundName(place) : value.Value as string;
                if (text is not null) yield return (text, place);
            }

            yield break;
        }

        // An array with an element that does not bind has no constant.
        foreach (var element in elements)
        {
            var text = AttributeReader.UnboundName(element)
                ?? (element is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
                    ? literal.Token.ValueText
                    : null);
            if (text is not null) yield return (text, element);
        }
    }

    /// <summary>Returns the expressions of the elements of an array; none where it is not written out.</summary>
    public List<ExpressionSyntax> Elements()
    {
        var elements = new List<ExpressionSyntax>();
        switch (Expression)
        {
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements)
                {
                    if (element is ExpressionElementSyntax single) elements.Add(single.Expression);
                }

                break;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                elements.AddRange(initializer.Expressions);
                break;
            case ImplicitArrayCreationExpressionSyntax { Initializer: var initializer }:
                elements.AddRange(initializer.Expressions);
                break;
        }

        return elements;
    }
}
