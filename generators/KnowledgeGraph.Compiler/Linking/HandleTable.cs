using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Handles;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Finds statements by the handles of their claims, which are the same as those in the image. They are computed when one is first sought.
/// </summary>
internal sealed class HandleTable(
    Vocabulary vocabulary, EntityTable entities, SourceTable sources, IReadOnlyList<Statement> statements)
{
    /// <summary>By the bits of handles, the statements that have them, by their details and without repetitions.</summary>
    private Dictionary<ulong, int[]>? _byBits;

    /// <summary>Finds the statement of a handle, or -1.</summary>
    public int Find(string handle)
    {
        if (!HandleText.TryRead(handle, out var bits, out var ordinal)) return -1;
        return (_byBits ??= Read()).TryGetValue(bits, out var found) && ordinal <= found.Length ? found[ordinal - 1] : -1;
    }

    private Dictionary<ulong, int[]> Read()
    {
        var byBits = new Dictionary<ulong, int[]>(statements.Count);
        for (var i = 0; i < statements.Count; i++)
        {
            var bits = PartsOf(statements[i]).ToBits();
            byBits[bits] = byBits.TryGetValue(bits, out var others) ? With(others, i) : [i];
        }

        return byBits;
    }

    /// <summary>Adds a statement to those with its bits, in their order. One that is repeated is one claim, that of the first.</summary>
    private int[] With(int[] others, int statement)
    {
        var all = new List<int>(others);
        var place = 0;
        for (; place < all.Count; place++)
        {
            var order = Compare(statements[statement], statements[all[place]]);
            if (order == 0) return others;
            if (order < 0) break;
        }

        all.Insert(place, statement);
        return all.ToArray();
    }

    private static int Compare(in Statement a, in Statement b)
    {
        var order = DetailsOf(a.Claim).CompareTo(DetailsOf(b.Claim));
        return order != 0 ? order : StatementOrder.CompareClaims(a, b);
    }

    private ClaimParts PartsOf(in Statement statement)
    {
        var member = vocabulary.Members[statement.Member];
        var claim = statement.Claim;
        var parts = new ClaimParts(
            vocabulary.Modules[claim.Module].Name,
            entities.Nodes[statement.Subject].KeyIn(claim.Module),
            member.Name,
            ValueOf(statement, member.Type),
            claim.Source < 0 ? null : KeyOf(sources.Sources[claim.Source]),
            claim.QuoteAt,
            claim.Quote);
        return member.IsSymmetric ? parts.WithSortedEnds() : parts;
    }

    private static ClaimDetails DetailsOf(LinkedClaim claim) =>
        new(claim.Id, claim.Since, claim.Until, claim.At, claim.Scope, claim.AttributedTo, claim.Quote, claim.Recorded, claim.Note);

    private string KeyOf(LinkedSource source) => QualifiedName.Without(vocabulary.Modules[source.Module].Name, source.Key);

    private string ValueOf(in Statement statement, MemberType type) => type switch
    {
        MemberType.Node => entities.Nodes[statement.Target].KeyIn(statement.Claim.Module),
        MemberType.Boolean => statement.Number == 0 ? "false" : "true",
        _ => statement.Value ?? statement.Number.ToString(CultureInfo.InvariantCulture),
    };
}
