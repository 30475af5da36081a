using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>Reads the contents of a graph.</summary>
internal sealed class GraphReader
{
    private readonly Graph _graph;
    private readonly ContentsBuilder _contents;
    private readonly Dictionary<string, int> _sameNames = new(StringComparer.Ordinal);

    private GraphReader(Graph graph)
    {
        // Deprecation is a status of an entity. It does not remove the entity, and does not hide its facts.
        _graph = graph.IncludeDeprecated();
        _contents = new ContentsBuilder { GraphName = graph.Name, KeyOf = KeyOf };
        foreach (var kind in graph.Kinds) _sameNames[kind.Name] = _sameNames.GetValueOrDefault(kind.Name) + 1;
    }

    public static ContentsBuilder Read(Graph graph)
    {
        var reader = new GraphReader(graph);
        if (graph.IsView) reader._contents.Limits.Add($"Of {graph.Name}, only what the view shows is compared: {graph}.");
        reader.Read();
        return reader._contents;
    }

    private void Read()
    {
        foreach (var kind in _graph.Kinds) Add(kind);
        foreach (var member in _graph.Members) Add(member);
        foreach (var source in _graph.Sources) Add(source);
        foreach (var node in _graph.Nodes) Add(node);
        foreach (var fact in _graph.Facts) Add(fact);
    }

    private string? KeyOf(string key) => _graph.TryGet(key, out var node) ? node.Key : null;

    /// <summary>The name of a kind; kinds of one name in several modules have those of the modules before them.</summary>
    private string NameOf(Kind kind) => _sameNames[kind.Name] == 1 ? kind.Name : kind.Module.Name + ":" + kind.Name;

    private void Add(Kind kind)
    {
        var parents = kind.Parents.Count > 0 ? string.Join(", ", kind.Parents.Select(NameOf)) : null;
        var fields = new FieldList().AddIf(kind.IsAbstract, "abstract").Add("is", parents);
        _contents.Kinds[NameOf(kind)] = new KindRecord(NameOf(kind), fields.ToList());
    }

    private void Add(Member member)
    {
        var number = member.IsRequired ? "" : member.IsSingleValued ? "?" : "*";
        var fields = new FieldList()
            .Add("type", (member.Range is { } range ? NameOf(range) : member.Type.ToString()) + number)
            .AddIf(member.IsSymmetric, "symmetric").AddIf(member.IsOrdered, "ordered")
            .Add("inverse", member.InverseName).AddIf(member.IsTransitive, "transitive")
            .Add("inheritedThrough", member.InheritedThrough).Add("derivedFrom", member.Expression);
        var kind = NameOf(member.Domain);
        _contents.Members[kind + "." + member.JsonName] = new MemberRecord(kind, member.JsonName, member.IsSingleValued, fields.ToList());
    }

    private void Add(Source source)
    {
        var fields = new FieldList()
            .Add("document", source.Document).Add("title", source.Title).Add("author", source.Author)
            .Add("published", source.Published?.ToString()).Add("url", source.Url?.OriginalString).Add("sha256", source.Sha256);
        _contents.Sources[source.Key] = new SourceRecord(source.Key, fields.ToList());
    }

    private void Add(Node node)
    {
        var kind = NameOf(node.Kind);
        var fields = new FieldList().Add("kind", kind).Add("label", node.Label == node.Key ? null : node.Label)
            .Add("status", node.Status == EntityStatus.Current ? null : node.Status.ToString().ToLowerInvariant())
            .Add("replacedBy", node.ReplacedBy?.Key).Add("statusReason", node.StatusReason);
        foreach (var alias in node.Aliases) fields.Add("alias", alias);
        _contents.Entities[node.Key] = new EntityRecord(node.Key, kind, fields.ToList());
    }

    private void Add(Fact fact)
    {
        var identity = IdentityOf(fact);
        var fields = new FieldList().AddIf(!fact.IsVisible, "hidden");
        _contents.Facts[identity] = new FactRecord(identity, fields.ToList());
        if (fact.Member.IsOrdered) _contents.OrderedFacts.Add(identity);
        foreach (var claim in fact.Claims) _contents.Claims.Add(Read(claim, identity));
    }

    private static FactIdentity IdentityOf(Fact fact) => fact.Object is { } node
        ? new(fact.Subject.Key, fact.Member.JsonName, node.Key, fact.Member.IsSymmetric ? FactEnds.EitherWay : FactEnds.Entities)
        : new(fact.Subject.Key, fact.Member.JsonName, fact.Value.ToString(), FactEnds.Value);

    private static ClaimRecord Read(Claim claim, FactIdentity fact)
    {
        var fields = new FieldList()
            .Add("source", claim.Source?.Key)
            .Add("modality", claim.Modality == Modality.Asserted ? null : claim.Modality.ToString().ToLowerInvariant())
            .Add("attributedTo", claim.AttributedNode?.Key ?? claim.AttributedTo)
            .Add("rank", claim.Rank == Rank.Normal ? null : claim.Rank.ToString().ToLowerInvariant())
            .Add("rankReason", claim.RankReason)
            .Add("since", claim.Since?.ToString()).Add("until", claim.Until?.ToString()).Add("at", claim.At?.ToString())
            .Add("recorded", claim.RecordedText).Add("note", claim.Note)
            .Add("scope", claim.Scope).Add("quote", claim.Quote)
            .Add("quoteAt", claim.QuoteAt?.ToString(CultureInfo.InvariantCulture));
        foreach (var premise in claim.RestsOn) fields.Add("restsOn", premise.Id ?? IdentityOf(premise.Fact).ToString());
        return new ClaimRecord(claim.Id, claim.Handle, fact, fields.ToList());
    }
}
