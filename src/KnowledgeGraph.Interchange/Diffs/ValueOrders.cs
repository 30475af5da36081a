namespace KnowledgeGraph.Interchange;

/// <summary>
/// The members whose values two graphs state in different orders. Only values that both have are compared: one that came or went is a
/// difference by itself. An order that differs is a field of the entity.
/// </summary>
internal sealed class ValueOrders
{
    private readonly Dictionary<string, List<FieldChange>> _bySubject = new(StringComparer.Ordinal);

    public static ValueOrders Compare(IReadOnlyList<FactIdentity> old, IReadOnlyList<FactIdentity> @new)
    {
        var orders = new ValueOrders();
        var others = @new.ToLookup(static fact => (fact.Subject, fact.Member));
        foreach (var values in old.GroupBy(static fact => (fact.Subject, fact.Member)))
        {
            if (!values.Intersect(others[values.Key]).SequenceEqual(others[values.Key].Intersect(values)))
                orders.Add(values.Key.Subject, new FieldChange("order of " + values.Key.Member, Text(values), Text(others[values.Key])));
        }

        return orders;
    }

    /// <summary>Adds the old orders to entities.</summary>
    public IReadOnlyDictionary<string, EntityRecord> AddOld(IReadOnlyDictionary<string, EntityRecord> entities) =>
        Add(entities, static order => order.Old!);

    /// <summary>Adds the new orders to entities.</summary>
    public IReadOnlyDictionary<string, EntityRecord> AddNew(IReadOnlyDictionary<string, EntityRecord> entities) =>
        Add(entities, static order => order.New!);

    private void Add(string subject, FieldChange order)
    {
        if (!_bySubject.TryGetValue(subject, out var orders)) _bySubject.Add(subject, orders = []);
        orders.Add(order);
    }

    private IReadOnlyDictionary<string, EntityRecord> Add(
        IReadOnlyDictionary<string, EntityRecord> entities, Func<FieldChange, string> textOf)
    {
        if (_bySubject.Count == 0) return entities;
        var added = new Dictionary<string, EntityRecord>(entities, StringComparer.Ordinal);
        foreach (var (subject, orders) in _bySubject)
        {
            if (!entities.TryGetValue(subject, out var entity)) continue;
            var fields = orders.Select(order => new DiffField(order.Name, textOf(order)));
            added[subject] = new EntityRecord(entity.Key, entity.Kind, [.. entity.Fields, .. fields]);
        }

        return added;
    }

    private static string Text(IEnumerable<FactIdentity> facts) =>
        string.Join(", ", facts.Select(static fact => DiffText.Quoted(fact.Value)));
}
