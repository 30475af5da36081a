using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Outputs;

/// <summary>
/// Finds problems with a name in <c>nameof(…)</c> that the compiler reports as well. They are kept for code fixes, and shown to nobody:
/// one mistake is one error.
/// </summary>
internal static class UnboundNames
{
    /// <summary>
    /// The problems that a name stands for nothing. What is wrong with a name that does stand for something only the generator knows.
    /// </summary>
    private static readonly HashSet<ProblemDescriptor> OfUnknownNames =
    [
        FactProblems.UnknownEntity, FactProblems.UnknownMember, FactProblems.UnknownSource, VocabularyProblems.InverseNotFound,
        VocabularyProblems.NotInherited, ConstraintProblems.UnknownMember, AssertionProblems.UnknownEnd,
    ];

    /// <param name="names">What the generator adds to the compilation, which a name can stand for as well.</param>
    public static bool IsReportedByCompiler(
        ProblemDescriptor problem, Location place, Compilation compilation, GeneratedNames names, CancellationToken cancellationToken)
    {
        if (place.SourceTree is not { } tree || !OfUnknownNames.Contains(problem)) return false;
        var node = tree.GetRoot(cancellationToken).FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        return node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(call =>
            AttributeReader.UnboundName(call) is { } name
            && !Binds(call, name, compilation.GetSemanticModel(tree), names, cancellationToken));
    }

    private static bool Binds(
        InvocationExpressionSyntax call, string name, SemanticModel model, GeneratedNames names, CancellationToken cancellationToken)
    {
        var expression = call.ArgumentList.Arguments[0].Expression;
        var symbol = model.GetSymbolInfo(expression, cancellationToken);
        if (symbol.Symbol is not null || !symbol.CandidateSymbols.IsEmpty) return true;
        var type = expression is MemberAccessExpressionSyntax access
            ? model.GetSymbolInfo(access.Expression, cancellationToken).Symbol as INamedTypeSymbol
            : call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } part
            ? model.GetDeclaredSymbol(part, cancellationToken) as INamedTypeSymbol
            : null;
        return type is not null && names.Contains(type.PlainName(), name);
    }
}
