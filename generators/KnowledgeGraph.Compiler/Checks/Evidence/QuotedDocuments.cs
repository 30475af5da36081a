using System.Collections.Generic;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>The documents that the quotes of a graph are looked up in, and what may be spent on that.</summary>
/// <param name="All">The documents that are given.</param>
/// <param name="OfSources">For each source the document that its quotes are looked up in, or null.</param>
internal sealed record QuotedDocuments(SourceDocuments All, DocumentText?[] OfSources)
{
    /// <summary>Gets the documents that were searched for quotes of other sources.</summary>
    public HashSet<DocumentText> Searched { get; } = [];

    /// <summary>Gets the characters that quotes which leave words out may read: about a second.</summary>
    public WorkBudget Omissions { get; } = new(500_000_000);

    /// <summary>Gets the characters that are indexed to say in which other document a quote stands: about a second.</summary>
    public WorkBudget Others { get; } = new(5_000_000);

    /// <summary>Finds and checks the documents of the sources.</summary>
    /// <param name="isQuoted">For each source whether a claim quotes it.</param>
    public static QuotedDocuments Check(CheckContext context, bool[] isQuoted)
    {
        var documents = new SourceDocuments(context.Inputs.Documents);
        return new QuotedDocuments(documents, new DocumentCheck(context, documents).Run(isQuoted));
    }

    /// <summary>Returns for each source whether a claim quotes it.</summary>
    public static bool[] FindQuoted(LinkedGraph graph)
    {
        var isQuoted = new bool[graph.Sources.Count];
        foreach (var claim in graph.Claims.AsSpan())
        {
            if (claim is { Quote: not null, Source: >= 0 }) isQuoted[claim.Source] = true;
        }

        return isQuoted;
    }
}
