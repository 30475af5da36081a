using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KnowledgeGraph.Generators.Queries;

/// <summary>
/// Finds <c>OfType&lt;Chip&gt;()</c> and <c>Cast&lt;Chip&gt;()</c> on sequences of nodes of another type. A node and the typed node of its
/// kind are two structs that convert into each other; to .NET, which these methods ask, neither is the other.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NodeFilterAnalyzer : DiagnosticAnalyzer
{
    private const string NodeInterface = "INode`1";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. QueryProblems.All.Select(Descriptors.Of)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("System.Linq.Enumerable") is not { } linq) return;
            if (start.Compilation.GetTypeByMetadataName(LibraryNames.Namespace + "." + NodeInterface) is null) return;
            start.RegisterOperationAction(operation => Check(operation, linq), OperationKind.Invocation);
        });
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol linq)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "OfType" or "Cast", TypeArguments.Length: 1 } method) return;
        var asked = method.TypeArguments[0];
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingType, linq) || call.Arguments.Length != 1 || !IsNode(asked)) return;
        if (ElementOf(SourceType(call.Arguments[0].Value)) is not { } element || SymbolEqualityComparer.Default.Equals(element, asked))
            return;

        var name = NameOf(call);
        var problem = Problem.At(
            QueryProblems.OtherNodeType, default, $"{method.Name}<{asked.Name}>()", element.Name, asked.Name,
            method.Name == "OfType" ? "returns no element" : "throws an InvalidCastException",
            element.IsLibraryType("Node")
                ? $"Select(node => node.As<{asked.Name}>()).OfType<{asked.Name}>()"
                : $"Select(node => node.AsNode().As<{asked.Name}>()).OfType<{asked.Name}>()");
        context.ReportDiagnostic(
            Diagnostic.Create(Descriptors.Of(problem.Descriptor), name.GetLocation(), ProblemText.Render(problem, static _ => "")));
    }

    /// <summary>The type that the sequence has before the compiler makes an <c>IEnumerable</c> of it.</summary>
    private static ITypeSymbol? SourceType(IOperation source)
    {
        while (source is IConversionOperation { IsImplicit: true } conversion) source = conversion.Operand;
        return source.Type;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol? sequence)
    {
        if (sequence is IArrayTypeSymbol array) return IsNode(array.ElementType) ? array.ElementType : null;
        if (sequence is not INamedTypeSymbol named) return null;
        foreach (var type in named.AllInterfaces.Add(named))
        {
            if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                && IsNode(type.TypeArguments[0])) return type.TypeArguments[0];
        }

        return null;
    }

    private static bool IsNode(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && type.AllInterfaces.Any(found => found.OriginalDefinition.IsLibraryType(NodeInterface));

    private static SyntaxNode NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression is MemberAccessExpressionSyntax access ? access.Name : invocation.Expression
        : call.Syntax;
}
