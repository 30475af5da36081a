using System.Text;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>The rows that say who claims a fact, and what an inferred claim rests on.</summary>
internal static class EvidenceRows
{
    public static readonly string[] Headings = ["Source", "How", "Quote"];

    /// <summary>The headings of rows that begin with what the claim is named by in facts.</summary>
    public static readonly string[] NamedHeadings = ["Claim", .. Headings];

    /// <summary>Adds a row for each claim of a fact, and below an inferred one a row for each claim that it rests on.</summary>
    /// <param name="what">The cells before the evidence: what is claimed.</param>
    public static void Add(TextTable table, FactReport fact, params Cell[] what) => Add(table, fact, isNamed: false, what);

    /// <summary>Adds rows under <see cref="NamedHeadings"/>.</summary>
    public static void AddNamed(TextTable table, FactReport fact, params Cell[] what) => Add(table, fact, isNamed: true, what);

    private static void Add(TextTable table, FactReport fact, bool isNamed, Cell[] what)
    {
        foreach (var claim in fact.Claims)
        {
            table.Add([.. what, .. Evidence(claim, isNamed)]);
            AddGrounds(table, claim, isNamed, what, depth: 1);
        }
    }

    /// <summary>
    /// How a claim stands: modality and attribution, rank, times and scope, the graph that states it where there are several, and whether
    /// it counts.
    /// </summary>
    public static string How(ClaimReport claim)
    {
        var text = new StringBuilder(StatementWord.Of(claim.Modality));
        var attribution = claim.AttributedEntity?.Label ?? claim.AttributedTo;
        if (attribution is not null) text.Append(claim.Modality == Modality.Claimed ? " by " : ", attributed to ").Append(attribution);
        if (claim.Rank != Rank.Normal) text.Append(", ").Append(StatementWord.Of(claim.Rank));
        if (claim.Rank != Rank.Normal && claim.RankReason is not null) text.Append(": ").Append(claim.RankReason);
        if (claim.Scope is not null) text.Append(", scope ").Append(claim.Scope);
        if (claim.At is not null) text.Append(", at ").Append(claim.At);
        if (claim.Since is not null) text.Append(", since ").Append(claim.Since);
        if (claim.Until is not null) text.Append(", until ").Append(claim.Until).Append(claim.Ended is true ? " (ended)" : "");
        if (claim.Undated is true) text.Append(", undated");
        if (claim.Recorded is not null) text.Append(", recorded ").Append(claim.Recorded);
        if (claim.Note is not null) text.Append(", note: ").Append(claim.Note);
        if (claim.Module is not null) text.Append(", in ").Append(claim.Module);
        // What hides it, its modality or rank, stands before; or it is the view that is named below.
        if (claim.Hidden is not null) text.Append(" (hidden)");
        if (claim.IsInferred && claim.Grounds is not null) text.Append(", from:");
        return text.ToString();
    }

    private static void AddGrounds(TextTable table, ClaimReport claim, bool isNamed, Cell[] what, int depth)
    {
        foreach (var ground in claim.Grounds ?? [])
        {
            // The last cell before the evidence says which claim it is; those before it repeat, so that a line of a pipe stands alone.
            var said = (Cell[])what.Clone();
            var id = isNamed || ground.Id is null ? "" : ground.Id + ": ";
            said[^1] = new Cell($"{new string(' ', 2 * (depth - 1))}↳ {id}{ground.States}", Tone.Inferred);
            table.Add([.. said, .. Evidence(ground, isNamed)]);
            AddGrounds(table, ground, isNamed, what, depth + 1);
        }
    }

    private static Cell[] Evidence(ClaimReport claim, bool isNamed) =>
        isNamed ? [new Cell(claim.Id ?? claim.Handle, Tone.Aside), .. Evidence(claim)] : Evidence(claim);

    /// <summary>The cells under the headings.</summary>
    public static Cell[] Evidence(ClaimReport claim)
    {
        var tone = claim.Hidden is not null ? Tone.Hidden : claim.IsInferred ? Tone.Inferred : Tone.Plain;
        return
        [
            new Cell(claim.Source ?? "–", Tone.Source),
            new Cell(How(claim), tone),
            new Cell(claim.Quote is null ? "" : $"“{claim.Quote}”", claim.Hidden is null ? Tone.Plain : Tone.Hidden),
        ];
    }
}
