using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Constraints.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// Reads the constraint attributes of a kind or a member: the library's, and those of System.ComponentModel.DataAnnotations.
/// </summary>
internal static class ConstraintReader
{
    private const string Suffix = "Attribute";

    /// <summary>Returns the constraints by name, those of one name in the order of their files and places.</summary>
    public static EquatableArray<ConstraintDeclaration> Read(
        ISymbol symbol, AnchorRecorder anchors, SemanticModel model, CancellationToken cancellationToken)
    {
        var found = (List<(AttributeData Data, ConstraintOrigin Origin)>?)null;
        foreach (var data in symbol.GetAttributes())
        {
            if (data.ApplicationSyntaxReference is not null && OriginOf(data.AttributeClass) is { } origin)
                (found ??= []).Add((data, origin));
        }

        if (found is null) return default;
        found.Sort(static (a, b) => Compare(a.Data, b.Data));
        var declarations = new List<ConstraintDeclaration>(found.Count);
        foreach (var (data, origin) in found)
        {
            var attribute = new AttributeReader(data, model, cancellationToken);
            var at = anchors.Add(attribute.Syntax);
            declarations.Add(new ConstraintDeclaration(NameOf(data.AttributeClass!), Arguments(data, attribute, anchors), at, origin));
        }

        return declarations.ToEquatableArray();
    }

    private static string NameOf(INamedTypeSymbol attribute) =>
        attribute.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length)
            : attribute.Name;

    private static ConstraintOrigin? OriginOf(INamedTypeSymbol? attribute)
    {
        if (attribute is not { TypeKind: TypeKind.Class, ContainingType: null }) return null;
        if (attribute.IsLibraryType(attribute.MetadataName))
            return ConstraintTable.Find(NameOf(attribute)) is { Origin: ConstraintOrigin.Library } ? ConstraintOrigin.Library : null;
        if (!IsDataAnnotations(attribute)) return null;
        for (var type = attribute.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "ValidationAttribute" && IsDataAnnotations(type)) return ConstraintOrigin.DataAnnotations;
        }

        return null;
    }

    private static bool IsDataAnnotations(INamedTypeSymbol type) => type.ContainingNamespace is
    {
        Name: "DataAnnotations",
        ContainingNamespace: { Name: "ComponentModel",
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    /// <summary>
    /// By name, then place: the order of the parts of a type follows that of the files, and this one is the same on every machine.
    /// </summary>
    private static int Compare(AttributeData a, AttributeData b)
    {
        var order = string.CompareOrdinal(a.AttributeClass!.Name, b.AttributeClass!.Name);
        var (x, y) = (a.ApplicationSyntaxReference!, b.ApplicationSyntaxReference!);
        if (order == 0) order = string.CompareOrdinal(x.SyntaxTree.FilePath, y.SyntaxTree.FilePath);
        return order != 0 ? order : x.Span.Start.CompareTo(y.Span.Start);
    }

    private static EquatableArray<ConstraintArgument> Arguments(AttributeData data, AttributeReader attribute, AnchorRecorder anchors)
    {
        var arguments = new List<ConstraintArgument>();
        var parameters = data.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsParams && Expanded(data, attribute, i) is { } expanded)
            {
                foreach (var (expression, constant) in expanded) Add(arguments, null, expression, constant, anchors);
            }
            else if (attribute.Positional(i, parameters[i].Name) is { } argument)
            {
                Add(arguments, null, argument, anchors);
            }
        }

        foreach (var (name, argument) in attribute.Named()) Add(arguments, name, argument, anchors);
        return arguments.ToEquatableArray();
    }

    /// <summary>The elements of a <c>params</c> array that is written as several arguments; null where it is written as an array.</summary>
    private static List<(ExpressionSyntax, TypedConstant)>? Expanded(AttributeData data, AttributeReader attribute, int parameter)
    {
        var elements = new List<(ExpressionSyntax, TypedConstant)>();
        var constants = parameter < data.ConstructorArguments.Length ? data.ConstructorArguments[parameter] : default;
        var position = 0;
        foreach (var argument in attribute.Syntax.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is not null || position++ < parameter) continue;
            if (argument.NameColon is not null
                || argument.Expression is CollectionExpressionSyntax or ArrayCreationExpressionSyntax
                    or ImplicitArrayCreationExpressionSyntax)
                return null;
            var isKnown = constants.Kind == TypedConstantKind.Array && !constants.IsNull && elements.Count < constants.Values.Length;
            elements.Add((argument.Expression, isKnown ? constants.Values[elements.Count] : default));
        }

        return elements;
    }

    private static void Add(List<ConstraintArgument> arguments, string? property, ArgumentReading argument, AnchorRecorder anchors)
    {
        if (argument.Constant.Kind != TypedConstantKind.Array || argument.Constant.IsNull)
        {
            if (argument.Constant.Kind == TypedConstantKind.Error && argument.Value is string unbound)
                arguments.Add(new ConstraintArgument(property, unbound, ArgumentForm.Text, anchors.Add(argument.Expression)));
            else
                Add(arguments, property, argument.Expression, argument.Constant, anchors);
            return;
        }

        var places = argument.Elements();
        for (var i = 0; i < argument.Constant.Values.Length; i++)
            Add(arguments, property, i < places.Count ? places[i] : argument.Expression, argument.Constant.Values[i], anchors);
    }

    private static void Add(
        List<ConstraintArgument> arguments, string? property, ExpressionSyntax expression, TypedConstant constant, AnchorRecorder anchors)
    {
        // What does not bind to a constant either names what this very generator declares, or is an error that the compiler reports.
        var (text, form) = constant.Kind == TypedConstantKind.Error
            ? AttributeReader.UnboundName(expression) is { } name ? (name, ArgumentForm.Text) : (null, ArgumentForm.Null)
            : TextOf(constant);
        if (text is not null) arguments.Add(new ConstraintArgument(property, text, form, anchors.Add(expression)));
    }

    private static (string? Text, ArgumentForm Form) TextOf(TypedConstant constant) => constant switch
    {
        { IsNull: true } => ("null", ArgumentForm.Null),
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => (type.PlainName(), ArgumentForm.Type),
        { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value } => (type.ConstantName(value), ArgumentForm.Enumeration),
        { Value: string text } => (text, ArgumentForm.Text),
        { Value: bool truth } => (truth ? "true" : "false", ArgumentForm.Boolean),
        { Value: char character } => (character.ToString(), ArgumentForm.Text),
        { Value: float or double } => (NumberText(Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture)), ArgumentForm.Number),
        { Value: IFormattable number } => (number.ToString(null, CultureInfo.InvariantCulture), ArgumentForm.Number),
        _ => (null, ArgumentForm.Null),
    };

    /// <summary>
    /// Writes a number with the fewest digits that it was read from, which is what an author who wrote <c>0.1</c> means.
    /// </summary>
    private static string NumberText(double value) =>
        double.IsPositiveInfinity(value) ? "∞"
        : double.IsNegativeInfinity(value) ? "-∞"
        : value.ToString("R", CultureInfo.InvariantCulture);
}
