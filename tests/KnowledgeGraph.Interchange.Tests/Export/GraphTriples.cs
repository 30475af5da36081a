using System.Globalization;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>The triples that a graph is, as lines with keys in place of IRIs.</summary>
internal static class GraphTriples
{
    private static readonly Dictionary<string, MemberType> Datatypes = new()
    {
        [XsdIri.Boolean] = MemberType.Boolean,
        [XsdIri.Integer] = MemberType.Int64,
        [XsdIri.Decimal] = MemberType.Decimal,
        [XsdIri.Double] = MemberType.Double,
        ["http://www.w3.org/2001/XMLSchema#dateTime"] = MemberType.DateTimeOffset,
        ["http://www.w3.org/2001/XMLSchema#anyURI"] = MemberType.Uri,
        ["http://id.loc.gov/datatypes/edtf/EDTF"] = MemberType.PartialDate,
        ["urn:knowledgegraph:quantity"] = MemberType.Quantity,
        [XsdIri.String] = MemberType.Text,
    };

    /// <summary>Names, kinds and visible facts.</summary>
    public static IEnumerable<string> OfVisible(Graph graph)
    {
        foreach (var node in graph.Nodes)
        {
            foreach (var line in NamesOf(node)) yield return line;
            foreach (var fact in node.Facts.Where(fact => fact.Subject == node && fact.IsVisible)) yield return Show(fact);
        }
    }

    /// <summary>Names, sources, all facts that are not only denied, and a line for each claim.</summary>
    public static IEnumerable<string> OfAll(Graph graph)
    {
        foreach (var line in graph.Sources.SelectMany(DescriptionOf)) yield return line;
        foreach (var line in graph.IncludeDeprecated().Nodes.SelectMany(NamesOf)) yield return line;
        foreach (var fact in graph.Facts)
        {
            if (fact.Claims.Any(claim => claim.Modality != Modality.Denied)) yield return Show(fact);
            if (fact.Claims is [var only] && QualifiersOf(only).Count == 0 && only.Id is null) continue;
            foreach (var claim in fact.Claims) yield return ClaimLine(claim.Id, [$"reifies <<{Show(fact)}>>", .. QualifiersOf(claim)]);
        }
    }

    /// <summary>The same, as it was read: what has a triple as its subject is a claim.</summary>
    public static IEnumerable<string> OfQuads(Graph graph, IReadOnlyList<RdfQuad> quads)
    {
        var reifiers = quads.Where(quad => quad.Predicate.Value == RdfIri.Reifies).Select(quad => quad.Subject).ToHashSet();
        foreach (var quad in quads.Where(quad => !reifiers.Contains(quad.Subject))) yield return Show(graph, quad);
        foreach (var claim in quads.Where(quad => reifiers.Contains(quad.Subject)).GroupBy(quad => quad.Subject))
        {
            yield return ClaimLine(
                claim.Key.Kind == RdfTermKind.BlankNode ? null : Show(graph, claim.Key),
                claim.Select(quad => $"{Show(graph, quad.Predicate)} {Show(graph, quad.Object)}"));
        }
    }

    /// <summary>When a claim was written down: a day or a time.</summary>
    public static string? Recorded(Claim claim) =>
        claim.RecordedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? claim.Recorded?.ToString();

    private static string ClaimLine(string? id, IEnumerable<string> properties) =>
        $"claim {id}: {string.Join(" ; ", properties.Order(StringComparer.Ordinal))}";

    private static List<string> QualifiersOf(Claim claim)
    {
        var lines = new List<string>();
        void Add(string name, MemberType type, object? value)
        {
            if (value is not null) lines.Add($"kg:{name} {type} {value}");
        }

        if (claim.Source is { } source) lines.Add($"kg:source {source.Key}");
        Add("quote", MemberType.Text, claim.Quote);
        Add("quoteAt", MemberType.Int64, claim.QuoteAt);
        Add("since", MemberType.PartialDate, claim.Since);
        Add("until", MemberType.PartialDate, claim.Until);
        Add("at", MemberType.PartialDate, claim.At);
        Add("recorded", claim.RecordedAt is null ? MemberType.PartialDate : MemberType.DateTimeOffset, Recorded(claim));
        Add("note", MemberType.Text, claim.Note);
        Add("scope", MemberType.Text, claim.Scope);
        if (claim.Modality != Modality.Asserted) Add("modality", MemberType.Text, claim.Modality.ToString().ToLowerInvariant());
        if (claim.AttributedNode is { } node) lines.Add($"kg:attributedTo {node.Key}");
        else Add("attributedTo", MemberType.Text, claim.AttributedTo);
        if (claim.Rank != Rank.Normal) Add("rank", MemberType.Text, claim.Rank.ToString().ToLowerInvariant());
        Add("rankReason", MemberType.Text, claim.RankReason);
        lines.AddRange(claim.RestsOn.Select(premise => $"kg:restsOn {premise.Id ?? premise.Handle}"));
        return lines;
    }

    private static IEnumerable<string> DescriptionOf(Source source)
    {
        yield return $"{source.Key} a kg:Source";
        if (source.Document is { } document) yield return $"{source.Key} kg:document {MemberType.Text} {document}";
        if (source.Title is { } title) yield return $"{source.Key} kg:title {MemberType.Text} {title}";
        if (source.Author is { } author) yield return $"{source.Key} kg:author {MemberType.Text} {author}";
        if (source.Url is { } url) yield return $"{source.Key} kg:url {MemberType.Uri} {url.OriginalString}";
        if (source.Published is { } date) yield return $"{source.Key} kg:published {MemberType.PartialDate} {date}";
        if (source.Sha256 is { } hash) yield return $"{source.Key} kg:sha256 {MemberType.Text} {hash}";
    }

    public static IEnumerable<string> NamesOf(Node node)
    {
        yield return $"{node.Key} a {node.Kind}";
        yield return $"{node.Key} rdfs:label {MemberType.Text} {node.Label}";
        foreach (var alias in node.Aliases) yield return $"{node.Key} skos:altLabel {MemberType.Text} {alias}";
        if (node.Status == EntityStatus.Deprecated) yield return $"{node.Key} kg:status {MemberType.Text} deprecated";
        if (node.ReplacedBy is { } other) yield return $"{node.Key} kg:replacedBy {other.Key}";
        if (node.StatusReason is { } reason) yield return $"{node.Key} kg:statusReason {MemberType.Text} {reason}";
    }

    public static string Show(Fact fact) => $"{fact.Subject.Key} {fact.Member.JsonName} {Show(fact.Value)}";

    public static string Show(Graph graph, in RdfQuad quad) =>
        $"{Show(graph, quad.Subject)} {Show(graph, quad.Predicate)} {Show(graph, quad.Object)}";

    public static string Show(Graph graph, RdfTerm term)
    {
        switch (term.Kind)
        {
            case RdfTermKind.Iri:
                var prefix = $"urn:knowledgegraph:{graph.Name}:";
                return term.Value.StartsWith(prefix, StringComparison.Ordinal)
                    ? Uri.UnescapeDataString(term.Value[prefix.Length..])
                    : term.Value switch
                    {
                        RdfIri.Type => "a",
                        RdfIri.Reifies => "reifies",
                        "http://www.w3.org/2000/01/rdf-schema#label" => "rdfs:label",
                        "http://www.w3.org/2004/02/skos/core#altLabel" => "skos:altLabel",
                        _ => term.Value.Replace("urn:knowledgegraph:", "kg:", StringComparison.Ordinal),
                    };
            case RdfTermKind.Literal:
                return term.Language is { } language
                    ? $"{MemberType.LanguageText} {term.Value}@{language.ToLowerInvariant()}"
                    : $"{Datatypes[term.Datatype!]} {term.Value}";
            case RdfTermKind.TripleTerm:
                return $"<<{Show(graph, term.Triple!.Subject)} {Show(graph, term.Triple.Predicate)} {Show(graph, term.Triple.Object)}>>";
            default:
                return "_:" + term.Value;
        }
    }

    private static string Show(FactValue value) => value.Type switch
    {
        MemberType.Node => value.AsNode().Key,
        MemberType.Int32 => $"{MemberType.Int64} {value}",
        MemberType.Enumeration => $"{MemberType.Text} {value}",
        MemberType.LanguageText => $"{value.Type} {value.AsLanguageText().Text}@{value.AsLanguageText().Language.ToLowerInvariant()}",
        _ => $"{value.Type} {value}",
    };
}
