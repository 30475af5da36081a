using KnowledgeGraph.Handles;
using KnowledgeGraph.Image;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Lookup;

/// <summary>
/// Computes the handles of claims from what an image says of them. A claim of a base has the handle that it has in the graph of the base.
/// Safe for any number of threads.
/// </summary>
internal sealed class ClaimHandles(GraphStore store)
{
    /// <summary>The handle of a claim of a fact. O(claims of the fact).</summary>
    internal string Of(int fact, int claim) => HandleText.Write(BitsOf(fact, claim), OrdinalOf(fact, claim));

    /// <summary>The bits of the handle of a claim. O(1).</summary>
    internal ulong BitsOf(int fact, int claim)
    {
        var image = store.Image;
        var (member, module) = (store.Members.MemberOf(fact), ModuleOf(claim));
        var parts = new ClaimParts(
            image.GetText(Column.ModuleName, module),
            KeyOf(image.Get(Column.FactSubject, fact), module),
            store.MemberNames[member],
            store.Members.TypeOf(member) switch
            {
                MemberType.Node => KeyOf(image.Get(Column.FactValue, fact), module),
                MemberType.Boolean => image.Get(Column.FactValue, fact) == 0 ? "false" : "true",
                _ => store.RequiredTextAt(Column.FactValue, fact),
            },
            image.Get(Column.ClaimSource, claim) is var source and > 0 ? SourceOf(source - 1) : null,
            image.Get(Column.ClaimQuoteAt, claim) - 1,
            store.TextAt(Column.ClaimQuote, claim));
        return (store.Members.IsSymmetric(member) ? parts.WithSortedEnds() : parts).ToBits();
    }

    /// <summary>Which a claim is of those of its fact that agree in the parts of their handles, from 1. O(claims of the fact).</summary>
    internal int OrdinalOf(int fact, int claim)
    {
        var (first, count) = store.ClaimsOf(fact);
        var ordinal = 1;
        for (var other = first; other < first + count; other++)
        {
            if (other == claim || !AreTwins(claim, other)) continue;
            var order = DetailsOf(other).CompareTo(DetailsOf(claim));
            if (order < 0 || order == 0 && other < claim) ordinal++;
        }

        return ordinal;
    }

    /// <summary>Whether two claims of one fact are of one graph and cite one place.</summary>
    private bool AreTwins(int claim, int other)
    {
        var image = store.Image;
        var place = image.Get(Column.ClaimQuoteAt, claim);
        if (image.Get(Column.ClaimSource, claim) != image.Get(Column.ClaimSource, other)) return false;
        if (image.Get(Column.ClaimModule, claim) != image.Get(Column.ClaimModule, other)) return false;
        if (place != image.Get(Column.ClaimQuoteAt, other)) return false;
        if (place > 0) return true;
        var (quote, quoteOfOther) = (image.Get(Column.ClaimQuote, claim), image.Get(Column.ClaimQuote, other));
        return quote == quoteOfOther || quote > 0 && quoteOfOther > 0 && image.GetUtf8(quote).SequenceEqual(image.GetUtf8(quoteOfOther));
    }

    private ClaimDetails DetailsOf(int claim) => new(
        store.TextAt(Column.ClaimId, claim), store.TextAt(Column.ClaimSince, claim), store.TextAt(Column.ClaimUntil, claim),
        store.TextAt(Column.ClaimAt, claim), store.TextAt(Column.ClaimScope, claim), store.TextAt(Column.ClaimAttributedTo, claim),
        store.TextAt(Column.ClaimQuote, claim), store.TextAt(Column.ClaimRecorded, claim), store.TextAt(Column.ClaimNote, claim));

    private int ModuleOf(int claim) => Damage.Check(store.Image.Get(Column.ClaimModule, claim), store.Image.ModuleCount, "module");

    /// <summary>The key that a node has in the graph of a module, where that states or declares it, and otherwise its key here.</summary>
    private string KeyOf(int node, int module)
    {
        Damage.Check(node, store.Image.NodeCount, "node");
        return store.OtherKeys.KeyOf(node, module) ?? store.OtherKeys.KeyOf(node, store.ModuleOf(Column.NodeModule, node))
            ?? store.NodeKeys[node];
    }

    /// <summary>The key that a source has in the graph that declares it.</summary>
    private string SourceOf(int source)
    {
        Damage.Check(source, store.Image.SourceCount, "source");
        var module = Damage.Check(store.Image.Get(Column.SourceModule, source), store.Image.ModuleCount, "module");
        return QualifiedName.Without(store.Image.GetText(Column.ModuleName, module), store.RequiredTextAt(Column.SourceKey, source));
    }
}
