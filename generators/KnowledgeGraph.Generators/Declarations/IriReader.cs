using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;
using KnowledgeGraph.Rdf;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads <c>[Iri]</c>.</summary>
internal static class IriReader
{
    /// <summary>
    /// Returns the IRI that a symbol has in RDF, or null for the one that its name makes. What is not an IRI is reported at the argument.
    /// </summary>
    public static DeclaredIri? Read(
        ISymbol symbol, AnchorRecorder anchors, List<Problem> problems, SemanticModel model, CancellationToken cancellationToken)
    {
        if (symbol.FindAttribute("IriAttribute") is not { ApplicationSyntaxReference: not null } data
            || new AttributeReader(data, model, cancellationToken).Positional(0, "iri") is not { } argument
            || argument.Constant.Kind == TypedConstantKind.Error) return null;
        var iri = argument.Value as string ?? "";
        var at = anchors.Add(argument.Expression);
        if (ReasonAgainst(iri) is not { } reason) return new DeclaredIri(iri, at);
        problems.Add(Problem.At(VocabularyProblems.InvalidIri, anchors.At(at), iri, symbol.Name, reason));
        return null;
    }

    /// <summary>Returns why a text is not an absolute IRI, or null where it is one.</summary>
    private static string? ReasonAgainst(string iri)
    {
        if (iri.Length == 0) return "it is empty";
        if (iri[0] == '<') return "it is in angle brackets. Leave them out";
        if (IriSyntax.SchemeLength(iri) < 0) return "it does not begin with a scheme, such as 'https:'";
        var wrong = IriSyntax.FindWrong(iri);
        return wrong < 0 ? null : "it contains " + Describe(iri[wrong]) + ". Percent-encode it, or remove it";
    }

    private static string Describe(char c) => c switch
    {
        ' ' => "a space",
        > ' ' and < '\x7F' => "'" + c + "'",
        _ => CodePoints.Name(c),
    };
}
