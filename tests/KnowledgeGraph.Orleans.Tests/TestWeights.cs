using System.Text;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>
/// Weights that follow from the texts of facts and their claims alone, so that they are the same on a cluster as in one process. Some facts
/// may not be taken, and some weigh nothing; of the others some weigh whole numbers.
/// </summary>
internal static class TestWeights
{
    internal static double Of(Fact fact) => OfText(TextOf(fact));

    internal static double Of(ClusterFact fact) => OfText(TextOf(fact));

    /// <summary>Weights that are all whole.</summary>
    internal static double WholeOf(Fact fact) => double.Ceiling(Of(fact));

    internal static double WholeOf(ClusterFact fact) => double.Ceiling(Of(fact));

    internal static string TextOf(Fact fact) =>
        $"{fact.Subject.Key} {fact.Member.Name} {fact.Object?.Key} {fact.IsVisible} "
        + string.Join(';', fact.Claims.Select(claim => $"{claim.Source?.Key} {claim.Modality} {claim.Rank} {claim.AttributedTo}"));

    internal static string TextOf(ClusterFact fact) =>
        $"{fact.Subject.Key} {fact.Member} {fact.Target?.Key} {fact.IsVisible} "
        + string.Join(';', fact.Claims.Select(claim => $"{claim.Source} {claim.Modality} {claim.Rank} {claim.AttributedTo}"));

    private static double OfText(string text)
    {
        var hash = Fnv1a.Append(Fnv1a.Basis64, Encoding.UTF8.GetBytes(text));
        return (hash >> 40 & 15) switch
        {
            0 or 1 => double.PositiveInfinity,
            2 or 3 => 0,
            < 8 => hash >> 48 & 63,
            _ => (hash >> 48 & 1023) / 7.0,
        };
    }
}
