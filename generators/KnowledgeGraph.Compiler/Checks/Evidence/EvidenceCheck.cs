using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>Holds the sources of a graph, and the quotes of its claims, against the documents that the build is given.</summary>
/// <param name="documents">The documents of the sources, if these were checked already; null if this check does it.</param>
internal sealed class EvidenceCheck(QuotedDocuments? documents = null) : IGraphCheck
{
    public void Run(CheckContext context)
    {
        var claims = context.Graph.Claims.AsSpan();
        var found = documents ?? QuotedDocuments.Check(context, QuotedDocuments.FindQuoted(context.Graph));
        var quotes = new QuoteCheck(context, found);
        for (var i = 0; i < claims.Length; i++)
        {
            if ((i & 0xfff) == 0) context.CancellationToken.ThrowIfCancellationRequested();
            if (claims[i].Quote is not null) quotes.Check(i, claims[i]);
        }
    }
}
