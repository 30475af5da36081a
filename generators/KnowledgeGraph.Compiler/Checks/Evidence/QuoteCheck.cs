using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>Looks each quote up in the document of its claim's source.</summary>
internal sealed class QuoteCheck(CheckContext context, QuotedDocuments documents)
{
    private const int MostPositions = 5;

    /// <summary>What a quote costs that is looked up in a document which is indexed, in characters to be indexed.</summary>
    private const int LookupCost = 20;

    public void Check(int index, LinkedClaim claim)
    {
        if (claim.Source < 0)
        {
            if (!NamesSource(index)) context.Problems.Add(EvidenceProblems.QuoteWithoutSource, Place(index), QuoteExcerpt.Of(claim.Quote!));
            return;
        }

        if (documents.OfSources[claim.Source] is not { } document) return;
        var search = new QuoteSearch(document, claim.Quote!, documents.Omissions);
        if (search.IsUnfinished)
            context.Problems.Add(ToolProblems.QuoteTooLong, Place(index), QuoteExcerpt.Of(claim.Quote!), document.Name);
        else if (!search.IsFound) ReportNotFound(index, claim, document, search.Quote);
        else if (claim.QuoteAt >= 0) CheckPosition(index, claim, document, search);
        else if (search.IsFoundAgain) ReportAmbiguous(index, claim, document, search);
    }

    /// <summary>Whether the claim has a source that is not declared, which is reported where it is linked.</summary>
    private bool NamesSource(int index)
    {
        var declaration = context.Origins.Declaration(index);
        if (context.Graph.Claims[index].Modality == Modality.Inferred) return false;
        foreach (var qualifier in declaration.Qualifiers)
        {
            if (qualifier.Kind == QualifierKind.Source) return true;
        }

        return declaration.DefaultSource is not null;
    }

    private void CheckPosition(int index, LinkedClaim claim, DocumentText document, QuoteSearch search)
    {
        if (search.IsAt(claim.QuoteAt)) return;
        var positions = PositionsOf(search);
        context.Problems.Add(
            EvidenceProblems.QuoteElsewhere,
            context.Origins.Qualifier(index, QualifierKind.QuoteAt),
            QuoteExcerpt.Of(claim.Quote!), document.Name, Number(claim.QuoteAt), Listed(positions), Fix(index, positions[0]));
    }

    private void ReportAmbiguous(int index, LinkedClaim claim, DocumentText document, QuoteSearch search)
    {
        var positions = PositionsOf(search);
        if (positions[0] == positions[positions.Count - 1]) return; // twice within what one character stands for
        context.Problems.Add(
            EvidenceProblems.AmbiguousQuote, Place(index), QuoteExcerpt.Of(claim.Quote!), document.Name, Listed(positions),
            Fix(index, positions[0]));
    }

    private void ReportNotFound(int index, LinkedClaim claim, DocumentText document, string folded)
    {
        var hint = folded.Length == 0 || !context.Problems.TakesWarnings ? null : Elsewhere(claim, document) ?? Nearest(document, folded);
        context.Problems.Add(
            EvidenceProblems.QuoteNotFound, Place(index), QuoteExcerpt.Of(claim.Quote!), document.Name,
            context.Graph.Sources[claim.Source].Key,
            hint ?? ". Quote the words of the document, with […] for omitted words.");
    }

    /// <summary>Says that the quote stands in the document of another source, or in one that is no source's.</summary>
    private string? Elsewhere(LinkedClaim claim, DocumentText document)
    {
        for (var i = 0; i < documents.OfSources.Length; i++)
        {
            if (documents.OfSources[i] is { } other && other != document && Find(other) is { } position)
                return "; it occurs in '" + other.Name + "' of the source '" + context.Graph.Sources[i].Key + "', at " + position
                    + ". Name that source.";
        }

        foreach (var other in documents.All.All)
        {
            if (other != document && System.Array.IndexOf(documents.OfSources, other) < 0 && Find(other) is { } position)
                return "; it occurs in '" + other.Name + "', at " + position + ". Declare that document as a source, and name the source.";
        }

        return null;

        string? Find(DocumentText other)
        {
            if (documents.Others.IsSpent) return null;
            documents.Others.Spend(documents.Searched.Add(other) ? other.Length : LookupCost);
            var search = new QuoteSearch(other, claim.Quote!);
            return search.IsFound ? Number(search.Positions()[0]) : null;
        }
    }

    private static string? Nearest(DocumentText document, string folded) =>
        NearestPassage.Find(document, folded) is var (position, text)
            ? "; the nearest text, at " + Number(position) + ", is '" + text
                + "'. Quote the words of the document, with […] for omitted words."
            : null;

    /// <summary>Where the quote stands; of a problem that is counted and not shown, any two places.</summary>
    private List<int> PositionsOf(QuoteSearch search) => context.Problems.TakesWarnings ? search.Positions() : [0, 1];

    private Anchor Place(int index) => context.Origins.Qualifier(index, QualifierKind.Quote);

    /// <summary>Writes out the qualifier that is right, in the format of the claim.</summary>
    private string Fix(int index, int position) => context.Origins.Format(index).Names.Of(QualifierKind.QuoteAt, Number(position));

    private static string Listed(List<int> positions)
    {
        var shown = positions.Count <= MostPositions + 1 ? positions.Count : MostPositions;
        var text = Number(positions[0]);
        for (var i = 1; i < shown; i++) text += (i == positions.Count - 1 ? " and " : ", ") + Number(positions[i]);
        return shown == positions.Count ? text : text + " and " + Number(positions.Count - shown) + " more";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
