namespace KnowledgeGraph.Interchange;

/// <summary>
/// The difference between two graphs: which kinds, members, sources, entities, facts and claims came, went and changed. Everything is
/// compared by names, so the graphs can have different vocabularies.
/// </summary>
/// <remarks>
/// <para>
/// An entity and a source are known by their keys, a fact by its subject, member and value, and a claim by its id, or else by what its
/// handle is made of: its fact, its source and the place of its quote. If the one fact of a single-valued member has another value, the
/// fact changed. If the values of an ordered member are in another order, the entity changed. An entity is renamed only if one of the
/// graphs finds it by its key in the other, as an entity of an extended graph that has another key here; its facts and claims are then
/// compared by the new key. A deprecated entity is compared as any other, and its status is what is said of it.
/// </para>
/// <para>Derived edges are not compared, because they follow from the facts. Immutable, and safe to use from several threads.</para>
/// </remarks>
public sealed class GraphDiff
{
    private GraphDiff(GraphContents old, GraphContents @new)
    {
        (OldGraph, NewGraph) = (old.GraphName, @new.GraphName);
        Limits = [.. old.Limits.Concat(@new.Limits).Distinct()];
    }

    /// <summary>Gets the name of the old graph.</summary>
    public string OldGraph { get; }

    /// <summary>Gets the name of the new graph.</summary>
    public string NewGraph { get; }

    /// <summary>Gets what could not be compared, as sentences.</summary>
    public IReadOnlyList<string> Limits { get; }

    /// <summary>Gets the kinds that differ, by name.</summary>
    public IReadOnlyList<GraphChange<KindRecord>> Kinds { get; private init; } = [];

    /// <summary>Gets the members that differ, by kind and name.</summary>
    public IReadOnlyList<GraphChange<MemberRecord>> Members { get; private init; } = [];

    /// <summary>Gets the sources that differ, by key.</summary>
    public IReadOnlyList<GraphChange<SourceRecord>> Sources { get; private init; } = [];

    /// <summary>Gets the entities that differ, by key. Their facts are compared apart from them.</summary>
    public IReadOnlyList<GraphChange<EntityRecord>> Entities { get; private init; } = [];

    /// <summary>Gets the facts that differ, by subject, member and value. Their claims are compared apart from them.</summary>
    public IReadOnlyList<GraphChange<FactRecord>> Facts { get; private init; } = [];

    /// <summary>Gets the claims that differ, by the fact that they state.</summary>
    public IReadOnlyList<GraphChange<ClaimRecord>> Claims { get; private init; } = [];

    /// <summary>Gets the number of differences.</summary>
    public int Count => Kinds.Count + Members.Count + Sources.Count + Entities.Count + Facts.Count + Claims.Count;

    /// <summary>Gets a value indicating whether the graphs say the same.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Compares two graphs, or what views of them show.</summary>
    /// <param name="old">The old graph.</param>
    /// <param name="new">The new graph.</param>
    /// <returns>The difference.</returns>
    /// <example>
    /// <code>
    /// var diff = GraphDiff.Between(Graph.Open("old.kgraph"), Race.Graph);
    /// foreach (var change in diff.Facts) Console.WriteLine(change);
    /// </code>
    /// </example>
    public static GraphDiff Between(Graph old, Graph @new) => Between(GraphContents.Of(old), GraphContents.Of(@new));

    /// <summary>Compares what two graphs say. To compare a graph with a snapshot, take the snapshot of the graph, too.</summary>
    /// <param name="old">The contents of the old graph.</param>
    /// <param name="new">The contents of the new graph.</param>
    /// <returns>The difference.</returns>
    public static GraphDiff Between(GraphContents old, GraphContents @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var renames = EntityRenames.Find(old, @new);
        var facts = Compare(renames.Apply(old.Facts), @new.Facts, Comparer<FactIdentity>.Default);
        var orders = ValueOrders.Compare(renames.Apply(old.OrderedFacts), @new.OrderedFacts);
        return new GraphDiff(old, @new)
        {
            Kinds = Compare(old.Kinds, @new.Kinds, StringComparer.Ordinal),
            Members = Compare(old.Members, @new.Members, StringComparer.Ordinal),
            Sources = Compare(old.Sources, @new.Sources, StringComparer.Ordinal),
            Entities = Compare(
                orders.AddOld(renames.Apply(old.Entities)), orders.AddNew(renames.WithKeys(@new.Entities)), StringComparer.Ordinal),
            Facts = WithChangedValues(facts, old.Members, @new.Members),
            Claims = ClaimMatching.Compare(renames.Apply(old.Claims), @new.Claims),
        };
    }

    /// <summary>Writes the difference as lines: the vocabulary first, and each claim below its fact.</summary>
    /// <returns>The lines; none if the graphs say the same.</returns>
    public IReadOnlyList<DiffLine> ToLines() => DiffLines.Of(this);

    /// <summary>Counts what differs, in one line.</summary>
    /// <returns>The line.</returns>
    public string ToSummary() => DiffLines.Summary(this);

    /// <summary>
    /// Writes the difference as Markdown for a pull request: the counts, and the lines as a block of code that is coloured.
    /// </summary>
    /// <returns>The text. Its lines end with <c>\n</c>.</returns>
    public string ToMarkdown() => DiffMarkdown.Write(this);

    /// <summary>Writes the difference as text: the lines, what could not be compared, and the counts.</summary>
    /// <returns>The text. Its lines end with <c>\n</c>.</returns>
    public override string ToString() =>
        string.Join('\n', [.. ToLines().Select(static line => line.ToString()), .. Limits, ToSummary(), ""]);

    /// <summary>Finds what only one of two sets of records has, or what is not the same in both.</summary>
    internal static IReadOnlyList<GraphChange<T>> Compare<TKey, T>(
        IReadOnlyDictionary<TKey, T> old, IReadOnlyDictionary<TKey, T> @new, IComparer<TKey> order)
        where T : DiffRecord
    {
        var changes = new List<(TKey Key, GraphChange<T> Change)>();
        foreach (var (key, record) in old)
        {
            if (!@new.TryGetValue(key, out var other)) changes.Add((key, new GraphChange<T>(record, null)));
            else if (!AreSame(record, other)) changes.Add((key, new GraphChange<T>(record, other)));
        }

        foreach (var (key, record) in @new)
        {
            if (!old.ContainsKey(key)) changes.Add((key, new GraphChange<T>(null, record)));
        }

        changes.Sort((a, b) => order.Compare(a.Key, b.Key));
        return [.. changes.Select(static change => change.Change)];
    }

    internal static bool AreSame(DiffRecord a, DiffRecord b) => a.Fields.SequenceEqual(b.Fields) || DiffRecord.Compare(a, b).Count == 0;

    /// <summary>Joins a value that went and one that came, where an entity has at most one of them in both graphs.</summary>
    private static IReadOnlyList<GraphChange<FactRecord>> WithChangedValues(
        IReadOnlyList<GraphChange<FactRecord>> changes, IReadOnlyDictionary<string, MemberRecord> old,
        IReadOnlyDictionary<string, MemberRecord> @new)
    {
        var single = SingleValued(old);
        single.IntersectWith(SingleValued(@new));
        var joined = new List<GraphChange<FactRecord>>();
        foreach (var group in changes.GroupBy(static change => (change.Latest.Subject, change.Latest.Member)))
        {
            var moved = group.Where(static change => change.Kind != ChangeKind.Changed).ToList();
            if (!single.Contains(group.Key.Member) || moved is not [var one, var other] || one.Kind == other.Kind)
            {
                joined.AddRange(group);
                continue;
            }

            joined.AddRange(group.Where(static change => change.Kind == ChangeKind.Changed));
            joined.Add(new GraphChange<FactRecord>(one.Old ?? other.Old, one.New ?? other.New));
        }

        return [.. joined.OrderBy(static change => change.Latest.Identity)];
    }

    /// <summary>The names of members that are single-valued in every kind that has one of the name.</summary>
    private static HashSet<string> SingleValued(IReadOnlyDictionary<string, MemberRecord> members) =>
        [.. members.Values.GroupBy(static member => member.Name).Where(static same => same.All(static member => member.IsSingleValued))
            .Select(static same => same.Key)];
}
