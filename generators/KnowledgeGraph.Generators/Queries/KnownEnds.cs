using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KnowledgeGraph.Generators.Queries;

/// <summary>
/// The type arguments that a call of <c>Walk</c> without any could have: the kinds that its expression leads from and to.
/// </summary>
internal static class KnownEnds
{
    /// <summary>
    /// Gets where to suggest type arguments, and which, or null if none can be suggested or they would be no more specific than
    /// <c>Node</c>.
    /// </summary>
    /// <param name="start">The kind that has the method, or null for a method of the graph.</param>
    public static (Location Place, Problem Problem)? Find(
        IInvocationOperation call, QueriedVocabulary vocabulary, ParsedPath path, BoundPath bound, ITypeSymbol? start)
    {
        if (call.TargetMethod is not { Name: "Walk", TypeParameters.IsEmpty: true } method || NameOf(call) is not { } name) return null;
        if (!method.ContainingType.GetMembers(method.Name).Any(static other => other is IMethodSymbol { TypeParameters.IsEmpty: false }))
            return null;
        var kinds = vocabulary.Vocabulary.Kinds;
        var to = bound.Ends.Common();
        if (start is not null) return to < 0 ? null : (name.GetLocation(), Say(path, Quoted(start.Name), bound, Written(to)));

        var starts = Starts(vocabulary, path);
        var from = Walked(call) is { } type ? vocabulary.KindOf(type) : starts.Common();
        if (from < 0 && to < 0) return null;
        return (name.GetLocation(),
            Say(path, from < 0 ? starts.Names() : Quoted(kinds[from].Name), bound, Written(from) + ", " + Written(to)));

        string Written(int kind)
        {
            var fullName = kind < 0 ? LibraryNames.Namespace + ".Node" : kinds[kind].FullName;
            var (model, symbol) = (call.SemanticModel!, call.SemanticModel!.Compilation.GetTypeByMetadataName(fullName));
            return symbol?.ToMinimalDisplayString(model, name.SpanStart) ?? fullName;
        }
    }

    private static Problem Say(ParsedPath path, string from, BoundPath bound, string types) => Problem.At(
        PathProblems.KnownEnds, default, path.Expression.ToString(), from, bound.Ends.Names(), Argument.Write(types, "<", ">"));

    private static string Quoted(string name) => "'" + name + "'";

    /// <summary>The kinds that a path can begin at and come to its end.</summary>
    private static KindSet Starts(QueriedVocabulary vocabulary, ParsedPath path)
    {
        var starts = new KindSet(vocabulary.Names);
        foreach (var kind in vocabulary.Vocabulary.Kinds)
        {
            if (kind.IsAbstract) continue;
            var binding = PathBinder.Bind(vocabulary.Names, path, KindSet.Of(vocabulary.Names, kind.Index));
            if (binding.Path is { Ends.IsEmpty: false }) starts.Add(kind.Index);
        }

        return starts;
    }

    /// <summary>The type of the node that the path is walked from at once, as in <c>Race.Walk("Uses").From(firm)</c>.</summary>
    private static ITypeSymbol? Walked(IInvocationOperation call)
    {
        if (call.Parent is not IInvocationOperation { TargetMethod.Name: "From" or "Leads" or "Paths" or "Shortest" } next
            || next.Instance != call) return null;
        var node = next.Arguments.Length > 0 ? next.Arguments[0].Value : null;
        return node is IConversionOperation conversion ? conversion.Operand.Type : node?.Type;
    }

    private static SimpleNameSyntax? NameOf(IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax simple => simple,
        _ => null,
    };
}
