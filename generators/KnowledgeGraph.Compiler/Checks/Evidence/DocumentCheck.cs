using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>Finds the document of each source, and says where there is none, where it has changed or where it cannot be read.</summary>
internal sealed class DocumentCheck(CheckContext context, SourceDocuments documents)
{
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
            if (isNeeded) context.Problems.Add(EvidenceProblems.SeveralDocuments, place, source.Key, source.Document!, document.Path, other.Path);
            return null;
        }

        if (document.Text is null)
        {
            if (isNeeded) context.Problems.Add(EvidenceProblems.UnreadableDocument, place, document.Name, source.Key);
            return null;
        }

        if (source.Sha256 is { } expected && document.Sha256 is { } actual && expected != actual)
        {
            var mend = source.ContainingType is null ? "\"sha256\": \"" + actual + "\"" : "Sha256 = \"" + actual + "\"";
            context.Problems.Add(EvidenceProblems.ChangedDocument, place, document.Name, source.Key, expected, actual, mend);
        }

        return document;
    }

    private void ReportMissing(LinkedSource source, Anchor place)
    {
        if (documents.All.Count == 0)
        {
            if (_saidThatNoneIsGiven) return;
            _saidThatNoneIsGiven = true;
            Report("this graph", "no documents are given", "Give them as <KnowledgeGraphDocument Include=\"…\" /> in the project.");
        }
        else if (source.Document is not { } name)
        {
            Report("the source '" + source.Key + "'", "it names no document", "Name the file, and give it as <KnowledgeGraphDocument Include=\"…\" />.");
        }
        else
        {
            Report(
                "the source '" + source.Key + "'", "its document '" + name + "' is not among those given",
                "Give it as <KnowledgeGraphDocument Include=\"…\" /> in the project.");
        }

        void Report(string whose, string reason, string advice) =>
            context.Problems.Add(EvidenceProblems.Unchecked, place, whose, reason, advice);
    }
}
