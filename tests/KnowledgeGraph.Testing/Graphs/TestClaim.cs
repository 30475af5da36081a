using System.Globalization;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Testing.Graphs;

/// <summary>A claim of a test's fact; everything has the default that fact files have.</summary>
internal sealed record TestClaim(string? Source = null, string? Quote = null)
{
    public string? Id { get; init; }

    public int QuoteAt { get; init; } = -1;

    public string? Since { get; init; }

    public string? Until { get; init; }

    public string? At { get; init; }

    public string? Scope { get; init; }

    public Modality Modality { get; init; }

    public string? By { get; init; }

    public Rank Rank { get; init; }

    public string? RankReason { get; init; }

    public string? Note { get; init; }

    public string? Recorded { get; init; }

    public string[] RestsOn { get; init; } = [];

    /// <summary>Gets the qualifiers as a fact file writes them.</summary>
    public IEnumerable<(QualifierKind Kind, string Text)> Qualifiers
    {
        get
        {
            (QualifierKind Kind, string? Text)[] written =
            [
                (QualifierKind.Id, Id), (QualifierKind.Source, Source), (QualifierKind.Quote, Quote),
                (QualifierKind.QuoteAt, QuoteAt < 0 ? null : QuoteAt.ToString(CultureInfo.InvariantCulture)),
                (QualifierKind.Since, Since), (QualifierKind.Until, Until), (QualifierKind.At, At), (QualifierKind.Scope, Scope),
                (QualifierKind.Modality, Modality == Modality.Asserted ? null : CamelCase.Of(Modality.ToString())),
                (QualifierKind.AttributedTo, By), (QualifierKind.Rank, Rank == Rank.Normal ? null : CamelCase.Of(Rank.ToString())),
                (QualifierKind.RankReason, RankReason), .. RestsOn.Select(id => (QualifierKind.RestsOn, (string?)id)),
                (QualifierKind.Note, Note), (QualifierKind.Recorded, Recorded),
            ];
            return written.Where(qualifier => qualifier.Text is not null).Select(qualifier => (qualifier.Kind, qualifier.Text!));
        }
    }

    /// <summary>The claim, and what it rests on where it is inferred, and what that rests on: all have to count for it to count.</summary>
    public IReadOnlyCollection<TestClaim> Grounds(Func<string, TestClaim> find)
    {
        var grounds = new List<TestClaim> { this };
        for (var i = 0; i < grounds.Count; i++)
        {
            if (grounds[i].Modality != Modality.Inferred) continue;
            foreach (var premise in grounds[i].RestsOn.Select(find))
            {
                if (!grounds.Exists(ground => ReferenceEquals(ground, premise))) grounds.Add(premise);
            }
        }

        return grounds;
    }
}
