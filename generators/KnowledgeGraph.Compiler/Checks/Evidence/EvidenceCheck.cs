

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>Holds the sources of a graph, and the quotes of its claims, against the documents that the build is given.</summary>
internal sealed class EvidenceCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        var claims = context.Graph.Claims.AsSpan();
        var isQuoted = new bool[context.Graph.Sources.Count];
        foreach (var claim in claims)
        {
            if (claim is { Quote: not null, Source: >= 0 }) isQuoted[claim.Source] = true;
        }

        var documents = new SourceDocuments(context.Inputs.Documents);
        var documentsOfSources = new DocumentCheck(context, documents).Run(isQuoted);
        var quotes = new QuoteCheck(context, documents, documentsOfSources);
        for (var i = 0; i < claims.Length; i++)
        {
            if ((i & 0xfff) == 0) context.CancellationToken.ThrowIfCancellationRequested();
            if (claims[i].Quote is not null) quotes.Check(i, claims[i]);
        }
    }
}
