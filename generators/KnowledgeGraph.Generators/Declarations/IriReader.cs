using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads <c>[Iri]</c>.</summary>
internal static class IriReader
{
    /// <summary>Returns the IRI that a symbol has in RDF, or null for the one that its name makes.</summary>
    public static string? Of(ISymbol symbol) =>
        symbol.FindAttribute("IriAttribute") is { ConstructorArguments: { Length: 1 } arguments }
        && arguments[0].Value is string { Length: > 0 } iri
            ? iri
            : null;
}
