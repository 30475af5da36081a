using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with the evidence for claims. The comment on each lists the arguments of its message. <c>docs/evidence.md</c> shows
/// the rules.
/// </summary>
internal static class EvidenceProblems
{
    /// <summary>Document; source; the SHA-256 that the source gives; that of the document; what to write.</summary>
    public static readonly ProblemDescriptor ChangedDocument = Warning(
        "KG3001",
        "The document has changed",
        "The document '{0}' of the source '{1}' has changed: its SHA-256 is {3}, but the source gives {2}. Check the claims against the "
            + "document, and write {4}, or restore the earlier document.");

    /// <summary>Quote; document; source; where it stands instead, with what to do.</summary>
    public static readonly ProblemDescriptor QuoteNotFound = Warning(
        "KG3002", "The quote is not in its document", "'{0}' is not in the document '{1}' of the source '{2}'{3}");

    /// <summary>Quote; document; positions; what to write.</summary>
    public static readonly ProblemDescriptor AmbiguousQuote = Warning(
        "KG3003",
        "The quote occurs in several places",
        "'{0}' occurs in '{1}' at the positions {2}. Give the position, as in {3}, or quote more words.");

    /// <summary>Quote; document; the position that is given; the positions where it stands; what to write.</summary>
    public static readonly ProblemDescriptor QuoteElsewhere = Warning(
        "KG3004",
        "The quote is at another position",
        "'{0}' is not at position {2} of '{1}', but at {3}. Write {4}. A position is the number of "
            + "characters (Unicode code points) before the quote.");

    /// <summary>Whose quotes; why; what to do.</summary>
    public static readonly ProblemDescriptor Unchecked = new(
        "KG3005", "Quotes are not checked", "The quotes of {0} are not checked, because {1}. {2}", Severity.Info);

    /// <summary>Quote.</summary>
    public static readonly ProblemDescriptor QuoteWithoutSource = Warning(
        "KG3006", "The quote has no source", "The claim quotes '{0}' but does not name a source. Name the source, or remove the quote.");

    /// <summary>Document; source.</summary>
    public static readonly ProblemDescriptor UnreadableDocument = Warning(
        "KG3007",
        "The document cannot be read",
        "The document '{0}' of the source '{1}' cannot be read as text, so its quotes are not checked. Save it as UTF-8.");

    /// <summary>Source; the document that it names; path of a document; path of another.</summary>
    public static readonly ProblemDescriptor SeveralDocuments = Warning(
        "KG3008",
        "Several documents match the name",
        "The document '{1}' of the source '{0}' may be '{2}' or '{3}', so its quotes are not checked. Name "
            + "it with a directory that only one of them has.");

    /// <summary>Fact; what its member needs; place of the constraint; the sources that there are.</summary>
    public static readonly ProblemDescriptor TooFewSources = Error(
        "KG3010",
        "Too few sources",
        "'{0}' needs {1} ({2}), but has {3}. Sources with the same author or the same document "
            + "count once. Add a claim from another source.");

    /// <summary>Fact; what its member needs; place of the constraint; the sources that there are, with why they do not count.</summary>
    public static readonly ProblemDescriptor SourceClass = Error(
        "KG3011",
        "No source of the required class",
        "'{0}' needs {1} ({2}), but has {3}. Add a claim from such a source, or give the source its class.");

    /// <summary>Fact; what its member needs; place of the constraint; the sources that there are, with why they do not count.</summary>
    public static readonly ProblemDescriptor SourceAge = Error(
        "KG3012",
        "The sources are too old",
        "'{0}' needs {1} ({2}), but has {3}. Add a claim from a newer source, or give the source its date of publication.");

    /// <summary>Document; source; the nearest name or what to do.</summary>
    public static readonly ProblemDescriptor MissingDocument = Warning(
        "KG3013",
        "The document cannot be found",
        "The document '{0}' of the source '{1}' is not among the documents that are provided, so its quotes are not checked{2}");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        ChangedDocument, QuoteNotFound, AmbiguousQuote, QuoteElsewhere, Unchecked, QuoteWithoutSource, UnreadableDocument, SeveralDocuments,
        TooFewSources, SourceClass, SourceAge, MissingDocument,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);

    private static ProblemDescriptor Warning(string id, string title, string message) => new(id, title, message, Severity.Warning);
}
