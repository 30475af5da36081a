using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>Finds the document of each source, and says where there is none, where it has changed or where it cannot be read.</summary>
internal sealed class DocumentCheck(CheckContext context, SourceDocuments documents)
{
    private readonly WorkBudget _budget = new(1_000_000);
    private bool _saidThatNoneIsGiven;

    /// <param name="isQuoted">For each source whether a claim quotes it.</param>
    /// <returns>For each source the document that its quotes are looked up in, or null.</returns>
    public DocumentText?[] Run(bool[] isQuoted)
    {
        var found = new DocumentText?[isQuoted.Length];
        for (var i = 0; i < found.Length; i++) found[i] = Check(context.Graph.Sources[i], context.Origins.Sources[i], isQuoted[i]);
        return found;
    }

    private DocumentText? Check(LinkedSource source, Anchor place, bool isQuoted)
    {
        var document = documents.Find(source, out var other);
        if (document is null)
        {
            if (isQuoted) ReportMissing(source, place);
            return null;
        }

        var isNeeded = isQuoted || source.Sha256 is not null;
        if (other is not null)
        {
            if (isNeeded)
                context.Problems.Add(EvidenceProblems.SeveralDocuments, place, source.Key, source.Document!, document.Path, other.Path);
            return null;
        }

        if (document.Text is null)
        {
            if (isNeeded) context.Problems.Add(EvidenceProblems.UnreadableDocument, place, document.Name, source.Key);
            return null;
        }

        if (source.Sha256 is { } expected && document.Sha256 is { } actual && expected != actual)
        {
            var fix = source.ContainingType is null ? "\"sha256\": \"" + actual + "\"" : "Sha256 = \"" + actual + "\"";
            context.Problems.Add(EvidenceProblems.ChangedDocument, place, document.Name, source.Key, expected, actual, fix);
        }

        return document;
    }

    private void ReportMissing(LinkedSource source, Anchor place)
    {
        if (!context.Inputs.AreDocumentsGiven)
        {
            if (_saidThatNoneIsGiven) return;
            _saidThatNoneIsGiven = true;
            Report("this graph", "no documents are provided", "Provide them " + context.Inputs.WayToGiveDocuments + ".");
        }
        else if (source.Document is not { } name)
        {
            Report(
                "the source '" + source.Key + "'", "it does not name a document",
                "Name the file, and provide it " + context.Inputs.WayToGiveDocuments + ".");
        }
        else
        {
            Argument hint = documents.FindNearest(name, _budget) is { } nearest
                ? Argument.DidYouMean(nearest)
                : ". Provide it " + context.Inputs.WayToGiveDocuments + ".";
            context.Problems.Add(EvidenceProblems.MissingDocument, place with { Ordinal = place.Ordinal + 1 }, name, source.Key, hint);
        }

        void Report(string whose, string reason, string advice) =>
            context.Problems.Add(EvidenceProblems.Unchecked, place, whose, reason, advice);
    }
}
