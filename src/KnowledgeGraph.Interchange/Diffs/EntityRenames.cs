namespace KnowledgeGraph.Interchange;

/// <summary>
/// The entities that have other keys in the new graph. An entity of an extended graph can have another key in the graph that extends it
/// (<c>same</c> in fact files), and is found by both. Nothing else says that two keys are one entity, and nothing is guessed.
/// </summary>
internal sealed class EntityRenames
{
    private readonly Dictionary<string, string> _newKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public static EntityRenames Find(GraphContents old, GraphContents @new)
    {
        var renames = new EntityRenames();
        foreach (var key in old.Entities.Keys.Where(key => !@new.Entities.ContainsKey(key)).Order(StringComparer.Ordinal))
        {
            if (@new.KeyOf(key) is { } other && @new.Entities.ContainsKey(other) && !old.Entities.ContainsKey(other))
                renames.Add(key, other);
        }

        foreach (var key in @new.Entities.Keys.Where(key => !old.Entities.ContainsKey(key)).Order(StringComparer.Ordinal))
        {
            if (old.KeyOf(key) is { } other && old.Entities.ContainsKey(other) && !@new.Entities.ContainsKey(other))
                renames.Add(other, key);
        }

        return renames;
    }

    private void Add(string old, string @new)
    {
        if (!_newKeys.ContainsKey(old) && _taken.Add(@new)) _newKeys.Add(old, @new);
    }

    /// <summary>Gives the entities of the old graph by their keys in the new one. A renamed entity has its key as a field.</summary>
    public IReadOnlyDictionary<string, EntityRecord> Apply(IReadOnlyDictionary<string, EntityRecord> entities) => _newKeys.Count == 0
        ? entities
        : entities.Values.ToDictionary(
            entity => NewKey(entity.Key), entity => WithNewKeys(_newKeys.ContainsKey(entity.Key) ? WithKey(entity) : entity),
            StringComparer.Ordinal);

    /// <summary>Gives the entities of the new graph. A renamed entity has its key as a field.</summary>
    public IReadOnlyDictionary<string, EntityRecord> WithKeys(IReadOnlyDictionary<string, EntityRecord> entities) => _newKeys.Count == 0
        ? entities
        : entities.ToDictionary(
            static pair => pair.Key, pair => _taken.Contains(pair.Key) ? WithKey(pair.Value) : pair.Value, StringComparer.Ordinal);

    public IReadOnlyDictionary<FactIdentity, FactRecord> Apply(IReadOnlyDictionary<FactIdentity, FactRecord> facts) => _newKeys.Count == 0
        ? facts
        : facts.Values.Select(fact => new FactRecord(NewIdentity(fact.Identity), fact.Fields)).ToDictionary(static fact => fact.Identity);

    public IReadOnlyList<FactIdentity> Apply(IReadOnlyList<FactIdentity> facts) =>
        _newKeys.Count == 0 ? facts : [.. facts.Select(NewIdentity)];

    public IReadOnlyList<ClaimRecord> Apply(IReadOnlyList<ClaimRecord> claims) => _newKeys.Count == 0
        ? claims
        : [.. claims.Select(claim => new ClaimRecord(
            claim.Id, claim.Handle, NewIdentity(claim.Fact), [.. claim.Fields.Select(NewField)]))];

    private static EntityRecord WithKey(EntityRecord entity) =>
        new(entity.Key, entity.Kind, [new DiffField("key", entity.Key), .. entity.Fields]);

    private EntityRecord WithNewKeys(EntityRecord entity) => new(entity.Key, entity.Kind, [.. entity.Fields.Select(NewField)]);

    private string NewKey(string key) => _newKeys.GetValueOrDefault(key, key);

    private FactIdentity NewIdentity(FactIdentity fact) =>
        new(NewKey(fact.Subject), fact.Member, fact.Ends == FactEnds.Value ? fact.Value : NewKey(fact.Value), fact.Ends);

    private DiffField NewField(DiffField field) =>
        field.Name is "attributedTo" or "replacedBy" ? field with { Value = NewKey(field.Value) } : field;
}
