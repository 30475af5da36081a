namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>All entities of the inputs, as numbers from 0 in the order in which they appear first.</summary>
internal sealed class EntityTable
{
    private readonly Dictionary<string, Dictionary<string, int>> _scopes = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<string?> _keys = [];
    private readonly List<int> _kindSets = [];
    private readonly List<string> _scopeOf = [];
    private (string Name, Dictionary<string, int> Entities)? _last;

    public int Count => _ids.Count;

    /// <summary>Gets the names of the scopes with identifiers of their own, such as tables.</summary>
    public IEnumerable<string> Tables => _scopes.Keys.Where(static scope => scope.Length > 0);

    /// <summary>Gets or sets what the entity is called in fact files.</summary>
    public string? this[int entity]
    {
        get => _keys[entity];
        set => _keys[entity] = value;
    }

    public string IdOf(int entity) => _ids[entity];

    public string ScopeOf(int entity) => _scopeOf[entity];

    /// <summary>Gets which kinds the input gives to the entity, as a number of <see cref="KindSets"/>.</summary>
    public int KindSetOf(int entity) => _kindSets[entity];

    public void SetKindSet(int entity, int set) => _kindSets[entity] = set;

    public int Add(string scope, string id)
    {
        var entities = Scope(scope);
        if (entities.TryGetValue(id, out var entity)) return entity;
        entity = _ids.Count;
        entities.Add(id, entity);
        _ids.Add(id);
        _keys.Add(null);
        _kindSets.Add(KindSets.None);
        _scopeOf.Add(scope);
        return entity;
    }

    public bool TryFind(string scope, string id, out int entity)
    {
        entity = -1;
        return Scope(scope).TryGetValue(id, out entity);
    }

    private Dictionary<string, int> Scope(string name)
    {
        if (_last is { } last && (object)last.Name == name) return last.Entities;
        if (!_scopes.TryGetValue(name, out var entities))
        {
            entities = new Dictionary<string, int>(StringComparer.Ordinal);
            _scopes.Add(name, entities);
        }

        _last = (name, entities);
        return entities;
    }
}
