using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Image;

/// <summary>The facts and claims of a linked graph.</summary>
internal sealed class LinkedFactRows(LinkedGraph graph) : FactRows
{
    public override int[] CountByMember()
    {
        var counts = new int[graph.Vocabulary.Members.Count];
        foreach (ref readonly var fact in graph.Facts.AsSpan()) counts[fact.Member]++;
        return counts;
    }

    public override void WriteFacts(StringPool strings, ColumnSet columns)
    {
        var facts = graph.Facts.AsSpan();
        var subjects = columns.Add(Column.FactSubject, facts.Length);
        var values = columns.Add(Column.FactValue, facts.Length);
        var standings = columns.Add(Column.FactStanding, facts.Length);
        var firstClaims = columns.Add(Column.FactFirstClaim, facts.Length + 1);
        var members = graph.Vocabulary.Members.AsSpan();
        for (var i = 0; i < facts.Length; i++)
        {
            ref readonly var fact = ref facts[i];
            subjects[i] = fact.Subject;
            values[i] = members[fact.Member].Type switch
            {
                MemberType.Node => fact.Target,
                MemberType.Boolean => (int)fact.Number,
                MemberType.Int32 or MemberType.Int64 =>
                    strings.Add(fact.Number.ToString(CultureInfo.InvariantCulture)),
                _ => strings.Add(fact.Value),
            };
            standings[i] = (int)fact.Standing;
            firstClaims[i] = fact.FirstClaim;
        }

        firstClaims[facts.Length] = graph.Claims.Count;
    }

    public override void WriteClaims(StringPool strings, ColumnSet columns)
    {
        var claims = graph.Claims;
        columns.Fill(Column.ClaimSource, claims, claim => claim.Source + 1);
        columns.Fill(Column.ClaimQuote, claims, claim => strings.Add(claim.Quote));
        columns.Fill(Column.ClaimQuoteAt, claims, claim => claim.QuoteAt + 1);
        columns.Fill(Column.ClaimId, claims, claim => strings.Add(claim.Id));
        columns.Fill(Column.ClaimSince, claims, claim => strings.Add(claim.Since));
        columns.Fill(Column.ClaimUntil, claims, claim => strings.Add(claim.Until));
        columns.Fill(Column.ClaimAt, claims, claim => strings.Add(claim.At));
        columns.Fill(Column.ClaimScope, claims, claim => strings.Add(claim.Scope));
        columns.Fill(Column.ClaimModality, claims, claim => (int)claim.Modality);
        columns.Fill(Column.ClaimAttributedTo, claims, claim => strings.Add(claim.AttributedTo));
        columns.Fill(Column.ClaimAttributedNode, claims, claim => claim.AttributedNode + 1);
        columns.Fill(Column.ClaimRank, claims, claim => (int)claim.Rank);
        columns.Fill(Column.ClaimRankReason, claims, claim => strings.Add(claim.RankReason));
        columns.Fill(Column.ClaimNote, claims, claim => strings.Add(claim.Note));
        columns.Fill(Column.ClaimRecorded, claims, claim => strings.Add(claim.Recorded));
        columns.Fill(Column.ClaimModule, claims, claim => claim.Module);

        var lists = columns.Add(Column.ClaimRestsOnList, claims.Count);
        var starts = new List<int> { 0 };
        var restsOn = new List<int>();
        for (var i = 0; i < claims.Count; i++)
        {
            var list = claims[i].RestsOn;
            if (list.Count == 0) continue;
            foreach (var claim in list.AsSpan()) restsOn.Add(claim);
            lists[i] = starts.Count;
            starts.Add(restsOn.Count);
        }

        columns.Add(Column.RestsOnListStart, starts.ToArray());
        columns.Add(Column.RestsOnClaim, restsOn.ToArray());
    }
}
