using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Diagnostics;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Syntax;
using KnowledgeGraph.Generators.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Queries;

/// <summary>
/// Holds constant path expressions in calls, such as <c>Race.Walk("Backs*/Uses")</c>, against the vocabulary of their graph. What is not a
/// constant is checked when the program runs.
/// </summary>
/// <remarks>
/// An expression is an argument for a parameter that has <c>[StringSyntax("KnowledgeGraphPath")]</c>, so that a method of the program that
/// hands an expression on is checked where it is called. The kinds at its ends are those of the type arguments <c>TStart</c> and
/// <c>TEnd</c> and of the kind that has the method.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PathExpressionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The syntax of a parameter that takes a path expression.</summary>
    private const string Syntax = "KnowledgeGraphPath";

    private const int NameSteps = 1_000_000;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. PathProblems.All.Select(Descriptors.Of)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(LibraryNames.Namespace + ".Graph") is null) return;
            var vocabularies = new ConcurrentDictionary<IAssemblySymbol, Lazy<QueriedVocabulary?>>(SymbolEqualityComparer.Default);
            start.RegisterOperationAction(
                operation => Check(operation, assembly => vocabularies.GetOrAdd(
                    assembly, found => new(() => QueriedVocabulary.Of(found, start.Compilation, CancellationToken.None))).Value),
                OperationKind.Argument);
        });
    }

    private static void Check(OperationAnalysisContext context, Func<IAssemblySymbol, QueriedVocabulary?> vocabularyOf)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is not { Parameter: { } parameter, Value: { ConstantValue: { HasValue: true, Value: string text } } value }
            || !IsPath(parameter)) return;
        if (argument is { ArgumentKind: not ArgumentKind.Explicit }) return;
        if (!PathExpressionParser.TryParse(text, out var path, out var error))
        {
            var column = error.Column.ToString(CultureInfo.InvariantCulture);
            Report(context, value.Syntax, text, error.Place, PathProblems.Syntax, column, error.Message, error.Remedy);
            return;
        }

        var call = argument.Parent as IInvocationOperation;
        var (start, end) = EndsOf(call, parameter);
        if (VocabularyAssembly(call, parameter, start, end) is not { } assembly || vocabularyOf(assembly) is not { } vocabulary) return;
        var budget = new WorkBudget(NameSteps);
        var binding = PathBinder.Bind(vocabulary.Names, path, vocabulary.KindsOf(start));
        foreach (var problem in binding.Problems)
        {
            var (descriptor, arguments) = PathMessage.Of(problem, vocabulary.Names, NamingStyle.CSharp, budget);
            Report(context, value.Syntax, text, path.Places[problem.Place], descriptor, arguments);
        }

        if (binding is not { Path: { } bound, Problems.Count: 0 }) return;
        if (call is not null && KnownEnds.Find(call, vocabulary, path, bound, start) is { } known)
            Report(context, known.Place, known.Problem);
        if (bound.Ends.IsEmpty || end is null || vocabulary.KindOf(end) < 0 || bound.Ends.Overlaps(vocabulary.KindsOf(end))) return;
        Report(
            context, value.Syntax, text, null, PathProblems.NeverThere, path.Expression.ToString(), bound.Ends.Names(),
            vocabulary.Vocabulary.Kinds[vocabulary.KindOf(end)].Name, "the type of its end");
    }

    private static bool IsPath(IParameterSymbol parameter)
    {
        if (parameter.Type.SpecialType != SpecialType.System_String) return false;
        foreach (var attribute in parameter.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "StringSyntaxAttribute"
                && attribute.ConstructorArguments.FirstOrDefault().Value is Syntax) return true;
        }

        return false;
    }

    /// <summary>The types of the nodes that a path begins and ends at, as far as the call says them.</summary>
    private static (ITypeSymbol? Start, ITypeSymbol? End) EndsOf(IInvocationOperation? call, IParameterSymbol parameter)
    {
        var method = call?.TargetMethod ?? parameter.ContainingSymbol as IMethodSymbol;
        ITypeSymbol? start = method is { IsStatic: false, ContainingType: { TypeKind: TypeKind.Struct } kind } ? kind : null, end = null;
        for (var i = 0; i < method?.TypeParameters.Length; i++)
        {
            if (method.TypeParameters[i].Name == "TStart") start = method.TypeArguments[i];
            else if (method.TypeParameters[i].Name == "TEnd") end = method.TypeArguments[i];
        }

        return (start, end);
    }

    /// <summary>
    /// The assembly that declares the graph of a call: that of the class that has the method, of a kind at one of the ends, or of the class
    /// whose graph the method is called on. Null where that only the program knows.
    /// </summary>
    private static IAssemblySymbol? VocabularyAssembly(
        IInvocationOperation? call, IParameterSymbol parameter, ITypeSymbol? start, ITypeSymbol? end)
    {
        // The class of a graph knows its vocabulary, even where the kinds at the ends are those of a graph that it extends.
        var owner = parameter.ContainingSymbol.ContainingType;
        if (IsClassOfGraph(owner)) return owner.ContainingAssembly;
        foreach (var type in new[] { start, end })
        {
            if (type is { TypeKind: TypeKind.Struct } && !type.IsLibraryType("Node")) return type.ContainingAssembly;
        }

        if (!owner.IsLibraryType("Graph")) return owner?.ContainingAssembly;
        return call?.Instance is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Graph", ContainingType: { } graph } }
            ? graph.ContainingAssembly
            : null;
    }

    private static bool IsClassOfGraph(INamedTypeSymbol? type) =>
        type is { IsStatic: true } && type.GetMembers("Graph").Any(
            static member => member is IPropertySymbol { IsStatic: true } property && property.Type.IsLibraryType("Graph"));

    private static void Report(
        OperationAnalysisContext context, SyntaxNode expression, string text, PathPlace? place, ProblemDescriptor descriptor,
        params Argument[] arguments) =>
        Report(context, LocationOf(expression, text, place), Problem.At(descriptor, default, arguments));

    private static void Report(OperationAnalysisContext context, Location place, Problem problem) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(problem.Descriptor), place, ProblemReporter.PropertiesOf(problem), ProblemText.Render(problem, static _ => "")));

    /// <summary>Only in a literal without escapes does a part of an expression stand where it stands in the text.</summary>
    private static Location LocationOf(SyntaxNode expression, string text, PathPlace? place)
    {
        if (place is not { } part || expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
            return expression.GetLocation();
        if (literal.Token.Text != "\"" + text + "\"") return expression.GetLocation();
        return Location.Create(expression.SyntaxTree, new TextSpan(expression.SpanStart + 1 + part.Start, part.Length));
    }
}
