using System.Text;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Links facts without errors in the plainest way, to hold the linker against: sorting text keys, no indices, no tricks.</summary>
internal static class NaiveLinker
{
    public static string[] Lines(Vocabulary vocabulary, FactUnit[] units)
    {
        var kinds = units.SelectMany(unit => unit.Entities).Where(entity => entity.Kind is not null).ToDictionary(
            entity => entity.Key, entity => vocabulary.Kinds.Single(kind => kind.Name == entity.Kind));
        var nodes = kinds.OrderBy(pair => pair.Value.Index).ThenBy(pair => Bytes(pair.Key), StringComparer.Ordinal).Select(pair => pair.Key)
            .ToList();
        var claims = units.SelectMany(unit => unit.Claims).Select(claim =>
        {
            var view = kinds[claim.Subject].Members.Single(member => member.JsonName == claim.Member);
            var member = vocabulary.Members[view.Member];
            var (subject, value) = view.IsInverse || member.IsSymmetric && nodes.IndexOf(claim.Subject) > nodes.IndexOf(claim.Value)
                ? (claim.Value, claim.Subject)
                : (claim.Subject, claim.Value);
            return (Member: member, Subject: subject, Value: value, IsReversed: subject != claim.Subject, Text: Line(claim, nodes),
                Order: Order(claim), Claim: claim);
        })
        .Select(
            (claim, place) =>
                (claim.Member, claim.Subject, claim.Value, claim.IsReversed, claim.Text, claim.Order, claim.Claim, Place: place))
            .GroupBy(claim => (claim.Member, claim.Subject, claim.Value)).SelectMany(fact =>
            {
                // The first claim of a symmetric fact decides which end is the subject, and of equal ones that of the smaller node.
                var first = fact.OrderBy(claim => claim.Order, StringComparer.Ordinal).ThenBy(claim => claim.IsReversed).First();
                return first.Member.IsSymmetric && first.IsReversed
                    ? fact.Select(claim => claim with { Subject = claim.Value, Value = claim.Subject })
                    : fact;
            });
        var facts = claims.GroupBy(claim => (claim.Member, claim.Subject, claim.Value)).Select(fact => (
            fact.Key.Member, fact.Key.Subject, fact.Key.Value,
            Claims: fact.OrderBy(claim => claim.Order, StringComparer.Ordinal).Select(claim => claim.Text).Distinct().ToArray(),
            Given: fact.Key.Member.Cardinality == Cardinality.Many
                ? ""
                : fact.Where(claim => Counts(claim.Text, fact.Select(other => other.Text))).Min(claim => Recency(claim.Claim)),
            Place: fact.Key.Member.Cardinality == Cardinality.Many
                ? 0
                : fact.Where(claim => Counts(claim.Text, fact.Select(other => other.Text))).Min(claim => claim.Place)));
        var ordered = facts.OrderBy(fact => fact.Member.Index).ThenBy(fact => nodes.IndexOf(fact.Subject))
            .ThenBy(fact => Standing(fact.Claims))
            .ThenBy(
                fact => fact.Given,
                StringComparer.Ordinal)
                .ThenBy(
                    fact => fact.Member.Type == MemberType.PartialDate
                        ? Array.IndexOf(["2023-05-17", "2023-05", "2023", "2023~", "2020/2024"], fact.Value)
                        : 0)
            .ThenBy(fact => fact.Place).ThenBy(fact => fact.Member.Type switch
            {
                MemberType.Node => nodes.IndexOf(fact.Value),
                MemberType.Int64 => long.Parse(fact.Value, System.Globalization.CultureInfo.InvariantCulture),
                _ => 0,
            }).ThenBy(fact => Bytes(fact.Value), StringComparer.Ordinal);
        return
        [
            .. ordered.SelectMany(
                fact =>
                    (string[])[$"{fact.Subject} {fact.Member.JsonName} {fact.Value} {Standing(fact.Claims)}",
                        .. fact.Claims.Select(claim => "  " + claim)])
        ];
    }

    private static KnowledgeGraph.Compiler.Linking.Standing Standing(string[] claims)
    {
        var walked =
            claims.Where(
                claim => !claim.StartsWith("Deprecated", StringComparison.Ordinal) && !claim.Contains("Opinion", StringComparison.Ordinal)
                    && !claim.Contains("Denied", StringComparison.Ordinal)).ToArray();
        return walked.Length == 0 ? KnowledgeGraph.Compiler.Linking.Standing.Hidden
            : walked.Any(claim => claim.StartsWith("Preferred", StringComparison.Ordinal))
                ? KnowledgeGraph.Compiler.Linking.Standing.Preferred
            : KnowledgeGraph.Compiler.Linking.Standing.Normal;
    }

    /// <summary>Whether a claim is one of those that the standing of its fact comes from.</summary>
    private static bool Counts(string claim, IEnumerable<string> all)
    {
        var standing = Standing([.. all]);
        return standing == KnowledgeGraph.Compiler.Linking.Standing.Hidden || Standing([claim]) == standing;
    }

    /// <summary>
    /// A text whose ordinal order is that of how recent claims are, the most recent first. Random claims have no times but one <c>at</c> of
    /// two.
    /// </summary>
    private static string Recency(ClaimDeclaration claim) =>
        Get(claim, QualifierKind.At) switch { "2021-05" => "0", "2020" => "1", _ => "2" };

    private static string Line(ClaimDeclaration claim, List<string> nodes)
    {
        var attributedTo = Get(claim, QualifierKind.AttributedTo);
        string?[] parts =
        [
            Pascal(Get(claim, QualifierKind.Rank) ?? "normal"), Pascal(Get(claim, QualifierKind.Modality) ?? "asserted"),
            Get(claim, QualifierKind.Source),
            Get(claim, QualifierKind.Id), Get(claim, QualifierKind.Quote), Get(claim, QualifierKind.At), Get(claim, QualifierKind.Scope),
            attributedTo,
            attributedTo is not null && nodes.Contains(attributedTo) ? "=" + attributedTo : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    /// <summary>A text whose ordinal order is that of claims; what is absent comes first.</summary>
    private static string Order(ClaimDeclaration claim)
    {
        string[] modalities = ["asserted", "reported", "claimed", "inferred", "opinion", "speculated", "rumoured", "denied"];
        string?[] parts =
        [
            (Get(claim, QualifierKind.Rank) ?? "normal") switch { "preferred" => "0", "normal" => "1", _ => "2" },
            Get(claim, QualifierKind.Source), Get(claim, QualifierKind.Id),
            Array.IndexOf(modalities, Get(claim, QualifierKind.Modality) ?? "asserted")
                .ToString(System.Globalization.CultureInfo.InvariantCulture),
            Get(claim, QualifierKind.At), Get(claim, QualifierKind.Scope), Get(claim, QualifierKind.Quote),
            Get(claim, QualifierKind.AttributedTo),
        ];
        return string.Join('\u0001', parts.Select(part => part is null ? "" : "\u0002" + part));
    }

    private static string? Get(ClaimDeclaration claim, QualifierKind kind) =>
        claim.Qualifiers.FirstOrDefault(qualifier => qualifier.Kind == kind)?.Value;

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Bytes(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
