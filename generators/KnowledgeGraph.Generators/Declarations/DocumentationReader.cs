using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads what a documentation comment says of its symbol in one sentence.</summary>
internal static class DocumentationReader
{
    private const string Begin = "<summary>";
    private const string End = "</summary>";

    /// <summary>
    /// Returns the inner XML of the <c>summary</c>, with each line trimmed, or null if there is none. The text is cut out rather than
    /// parsed, so that its escapes stay as they are; the compiler gives no text at all for a comment that is not well-formed.
    /// </summary>
    public static string? Summary(ISymbol symbol, CancellationToken cancellationToken)
    {
        var xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        if (string.IsNullOrEmpty(xml)) return null;
        var begin = xml!.IndexOf(Begin, StringComparison.Ordinal);
        if (begin < 0) return null;
        begin += Begin.Length;
        var end = xml.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0) return null;

        var lines = xml.Substring(begin, end - begin).Split('\n');
        for (var i = 0; i < lines.Length; i++) lines[i] = lines[i].Trim();
        var summary = string.Join("\n", lines).Trim();
        return summary.Length == 0 ? null : summary;
    }
}
