using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Spills;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Writes what a claim says besides its fact and its source, and reads it.</summary>
internal sealed class ClaimCodec
{
    private readonly Dictionary<(int Source, int Module), LinkedClaim> _bare = [];

    [Flags]
    private enum Parts
    {
        None = 0,
        Id = 1,
        Quote = 2,
        QuoteAt = 4,
        Since = 8,
        Until = 16,
        At = 32,
        Scope = 64,
        AttributedTo = 128,
        RankReason = 256,
        Note = 512,
        Recorded = 1024,
    }

    /// <summary>Determines whether a claim says nothing but its source.</summary>
    public static bool IsBare(LinkedClaim claim) =>
        PartsOf(claim) == Parts.None && claim is { Modality: Modality.Asserted, Rank: Rank.Normal, AttributedNode: -1 };

    /// <summary>Returns the text of a qualifier that claims have as it was written, or null.</summary>
    public static string? TextOf(LinkedClaim claim, QualifierKind kind) => kind switch
    {
        QualifierKind.Id => claim.Id,
        QualifierKind.Quote => claim.Quote,
        QualifierKind.Since => claim.Since,
        QualifierKind.Until => claim.Until,
        QualifierKind.At => claim.At,
        QualifierKind.Scope => claim.Scope,
        QualifierKind.AttributedTo => claim.AttributedTo,
        QualifierKind.RankReason => claim.RankReason,
        QualifierKind.Note => claim.Note,
        QualifierKind.Recorded => claim.Recorded,
        _ => null,
    };

    /// <summary>Returns the claim that says nothing but its source. All facts of a source share it.</summary>
    public LinkedClaim Bare(int source, int module)
    {
        if (!_bare.TryGetValue((source, module), out var claim))
        {
            claim = new LinkedClaim(
                null, source, null, -1, null, null, null, null, Modality.Asserted, null, -1, Rank.Normal, null, default)
            {
                Module = module,
            };
            _bare.Add((source, module), claim);
        }

        return claim;
    }

    public static void Write(SpillWriter to, LinkedClaim claim)
    {
        to.WriteNumber((int)PartsOf(claim));
        to.WriteNumber((int)claim.Modality);
        to.WriteNumber((int)claim.Rank);
        to.WriteNumber(claim.AttributedNode + 1);
        if (claim.QuoteAt >= 0) to.WriteNumber(claim.QuoteAt);
        foreach (var text in (ReadOnlySpan<string?>)
            [
                claim.Id, claim.Quote, claim.Since, claim.Until, claim.At, claim.Scope, claim.AttributedTo, claim.RankReason, claim.Note,
                claim.Recorded,
            ])
        {
            if (text is not null) to.WriteText(text);
        }
    }

    public static LinkedClaim Read(SpillReader from, int source, int module)
    {
        var parts = (Parts)from.ReadInt32();
        var (modality, rank) = ((Modality)from.ReadInt32(), (Rank)from.ReadInt32());
        var attributedNode = from.ReadInt32() - 1;
        var quoteAt = (parts & Parts.QuoteAt) != 0 ? from.ReadInt32() : -1;
        string? id = Text(Parts.Id), quote = Text(Parts.Quote), since = Text(Parts.Since), until = Text(Parts.Until), at = Text(Parts.At);
        string? scope = Text(Parts.Scope), attributedTo = Text(Parts.AttributedTo), rankReason = Text(Parts.RankReason);
        string? note = Text(Parts.Note), recorded = Text(Parts.Recorded);
        return new LinkedClaim(
            id, source, quote, quoteAt, since, until, at, scope, modality, attributedTo, attributedNode, rank, rankReason, default)
        {
            Module = module,
            Note = note,
            Recorded = recorded,
        };

        string? Text(Parts part) => (parts & part) != 0 ? from.ReadText() : null;
    }

    private static Parts PartsOf(LinkedClaim claim) =>
        If(claim.Id, Parts.Id) | If(claim.Quote, Parts.Quote) | (claim.QuoteAt >= 0 ? Parts.QuoteAt : Parts.None)
        | If(claim.Since, Parts.Since) | If(claim.Until, Parts.Until) | If(claim.At, Parts.At) | If(claim.Scope, Parts.Scope)
        | If(claim.AttributedTo, Parts.AttributedTo) | If(claim.RankReason, Parts.RankReason) | If(claim.Note, Parts.Note)
        | If(claim.Recorded, Parts.Recorded);

    private static Parts If(string? text, Parts part) => text is null ? Parts.None : part;
}
