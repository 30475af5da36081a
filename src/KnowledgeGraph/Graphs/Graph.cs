using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>
/// A read-only graph of nodes, the facts that connect and describe them, and the claims behind each fact.
/// </summary>
/// <remarks>
/// <para>A program's own graph is the <c>Graph</c> property of the class that it marks with <see cref="KnowledgeGraphAttribute"/>;
/// others are read with <see cref="Open(string)"/> and <see cref="Load(ReadOnlyMemory{byte})"/>. Opening reads a header; everything else is
/// decoded when it is first asked for.</para>
/// <para>
/// Immutable, and safe for any number of threads. Two graphs are equal only if they are the same object, and so are their nodes.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}: {NodeCount} nodes, {FactCount} facts, {ClaimCount} claims")]
[JsonConverter(typeof(GraphItemJsonConverter<Graph>))]
[TypeConverter(typeof(TextTypeConverter))]
public sealed partial class Graph : IConvertibleToText, IJsonItem
{
    private readonly MemberRows _rows;

    // The arrays of the rows, here as well: a hop reads one of them.
    private readonly Adjacency?[] _outgoing;
    private readonly Adjacency?[] _incoming;
    private readonly Graph? _base;
    private readonly KeptObjects _kept = new();

    internal Graph(GraphImage image)
        : this(new GraphStore(image))
    {
    }

    private Graph(GraphStore store)
    {
        Store = store;
        _rows = store.Rows;
        (_outgoing, _incoming) = (_rows.Outgoing, _rows.Incoming);
        (_ownModule, _firstModule) = (store.Image.VocabularyHash, store.Image.VocabularyHash);
        if (store.Image.ModuleCount != 1) (_firstModule, _ownMembers) = (store.Modules.Hashes[0], store.Modules.MemberStarts[^2]);
    }

    private Graph(Graph graph, FactFilter filter)
    {
        Store = graph.Store;
        _base = graph.Base;
        _rows = new MemberRows(Store, filter);
        (_outgoing, _incoming) = (_rows.Outgoing, _rows.Incoming);
        (_ownModule, _ownMembers, _firstModule) = (graph._ownModule, graph._ownMembers, graph._firstModule);
    }

    /// <summary>Gets the simple name of the class that the graph was declared with.</summary>
    public string Name => Store.Name;

    /// <summary>Gets the number of nodes, deprecated ones included: every number of a node is below it.</summary>
    public int NodeCount => Store.Image.NodeCount;

    /// <summary>Gets the number of facts, hidden ones included.</summary>
    public int FactCount => Store.Image.FactCount;

    /// <summary>Gets the number of claims.</summary>
    public int ClaimCount => Store.Image.ClaimCount;

    /// <summary>Gets all nodes but the deprecated ones, by kind, then by key. Those are in views that include them.</summary>
    /// <example>
    /// <code>
    /// Console.WriteLine(Race.Graph.Nodes.Count);
    /// foreach (var node in Race.Graph.Nodes.Where(node => node.Is&lt;Chip>())) Console.WriteLine($"{node.Key}: {node.Label}");
    /// // Output:
    /// // 105
    /// // A100: A100
    /// // H100: H100
    /// // H800: H800
    /// </code>
    /// </example>
    public Nodes<Node> Nodes => NodesIn<Node>(0, NodeCount);

    /// <summary>Gets all facts, hidden ones included, by member, then by subject.</summary>
    /// <example>
    /// <code>
    /// var claimed = Race.Graph.Facts.Where(fact => fact.Modality == Modality.Claimed);
    /// foreach (var fact in claimed.Take(2)) Console.WriteLine(fact);
    /// // Output:
    /// // US regulation of AI affects China
    /// // DeepSeek-R1 caused sell-off over DeepSeek
    /// </code>
    /// </example>
    public FactList Facts => new(new IdList(this, 0, FactCount));

    /// <summary>Gets the kinds of nodes, each abstract one before the kinds of which it is the <see cref="Kind.Parent"/>.</summary>
    public KindList Kinds => new(new IdList(this, 0, Store.Image.KindCount));

    /// <summary>Gets the properties and relations, by kind, then by name.</summary>
    public MemberList Members => new(new IdList(this, 0, Store.Image.MemberCount));

    /// <summary>Gets the documents that claims cite, by key.</summary>
    public SourceList Sources => new(new IdList(this, 0, Store.Image.SourceCount));

    /// <summary>
    /// Gets a value indicating whether the graph is a view: another graph's nodes, facts and claims, of which others are visible. Views are
    /// made by <see cref="GraphViewExtensions.AsOf(Graph, PartialDate)"/>,
    /// <see cref="GraphViewExtensions.PossiblyAsOf(Graph, PartialDate)"/>, <see cref="GraphViewExtensions.Between"/>,
    /// <see cref="GraphViewExtensions.PossiblyBetween"/>, <see cref="GraphViewExtensions.Including"/>,
    /// <see cref="GraphViewExtensions.Excluding"/>, <see cref="GraphViewExtensions.FromSources(Graph, ReadOnlySpan{Source})"/> and
    /// <see cref="GraphViewExtensions.Where"/>.
    /// </summary>
    public bool IsView => Filter is not null;

    /// <summary>
    /// Gets a value indicating whether the graph is a view of a date or of some time, in which a claim without dates holds always.
    /// </summary>
    public bool IsOfDate => Filter is { IsOfDate: true };

    /// <summary>
    /// Gets the graph that this one is a view of, however many conditions it was narrowed by; of a graph that is not a view, itself.
    /// </summary>
    public Graph Base => _base ?? this;

    /// <summary>What the image holds.</summary>
    internal readonly GraphStore Store;

    /// <summary>What of it counts in a view; <see langword="null"/> in a graph that is not a view.</summary>
    internal FactFilter? Filter => _rows.Filter;

    /// <summary>
    /// Gets the nodes of a kind by its type, also in a graph that was opened from a file. O(1). Deprecated ones are only in views that
    /// include them.
    /// </summary>
    /// <typeparam name="T">The generated type of a kind, or <see cref="Node"/> for all nodes.</typeparam>
    /// <returns>The nodes, by kind, then by key.</returns>
    /// <exception cref="ArgumentException">The graph has another vocabulary than the type.</exception>
    /// <example>
    /// <code>
    /// foreach (var chip in Race.Graph.NodesOf&lt;Chip>()) Console.WriteLine($"{chip}: {chip.MadeBy}");
    /// // Output:
    /// // A100: Nvidia
    /// // H100: 
    /// // H800: Nvidia
    /// </code>
    /// </example>
    public Nodes<T> NodesOf<T>()
        where T : struct, INode<T>
    {
        var kind = KindOf<T>(nameof(T));
        return kind < 0 ? NodesIn<T>(0, NodeCount) : NodesOfKind<T>(kind);
    }

    /// <summary>
    /// Checks the image's checksum, and that every text, number and reference in it can be read: for images that were made elsewhere, and
    /// for tests. O(image). Of a view, that is the image of its base. What is read is not kept: a graph of a file takes no more memory
    /// afterwards.
    /// </summary>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="ImageFormatException">The image is damaged.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Verify(CancellationToken cancellationToken = default) =>
        GraphVerification.Verify(new Graph(Store.Image), cancellationToken);

    /// <summary>Returns the name, and of a view what it counts: <c>Race as of 2025-01, including rumoured</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Filter is null ? Name : $"{Name} {Filter}";

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => ToString();

    /// <summary>
    /// The rows of a member by subject, to be asked for single nodes. The fast path is one read: a reference is published only after what
    /// it refers to.
    /// </summary>
    internal Adjacency HopsFrom(int member) => _outgoing[member] ?? _rows.ReadOutgoing(member);

    /// <summary>The rows of a relation by object; those of a symmetric one are the same as by subject.</summary>
    internal Adjacency HopsTo(int member) => _incoming[member] ?? _rows.ReadIncoming(member);

    /// <summary>All edges of a member by subject. O(facts of the member) for the first call on a file.</summary>
    internal Adjacency Outgoing(int member) => HopsFrom(member).Whole;

    /// <summary>All edges of a relation by object. O(facts of the relation) for the first call on a file.</summary>
    internal Adjacency Incoming(int member) => HopsTo(member).Whole;

    /// <summary>
    /// The facts of a member that a node is the subject of, without decoding the member if that was not done yet.
    /// </summary>
    internal IdList FactsOf(int member, int node)
    {
        if (Filter is not null || Store.Members.IsSymmetric(member) || _outgoing[member] is { HasFacts: true })
            return HopsFrom(member).FactsOf(this, node);
        var (first, count) = Store.FactsOf(member, node);
        return new IdList(this, first, count);
    }

    /// <summary>Every node, whatever its status.</summary>
    internal Nodes<Node> AllNodes => new(this, 0, NodeCount);

    /// <summary>The nodes of a kind, without deprecated ones unless the view includes them.</summary>
    internal Nodes<T> NodesOfKind<T>(int kind)
        where T : struct, INode<T>
    {
        var kinds = Store.Kinds;
        if (kinds.IsWhole(kind)) return NodesIn<T>(kinds.FirstNodes[kind], kinds.NodeEnds[kind]);
        var statuses = Store.Statuses;
        var nodes = !statuses.HasDeprecated || Filter is { IncludesDeprecated: true }
            ? kinds.NodesOf(kind)
            : kinds.CurrentNodesOf(kind, statuses);
        return new Nodes<T>(this, nodes, 0, nodes.Length);
    }

    /// <summary>The nodes of a range, without deprecated ones unless the view includes them.</summary>
    internal Nodes<T> NodesIn<T>(int first, int end)
        where T : struct, INode<T>
    {
        var statuses = Store.Statuses;
        if (!statuses.HasDeprecated || Filter is { IncludesDeprecated: true }) return new Nodes<T>(this, first, end - first);
        var (start, count) = statuses.CurrentIn(first, end);
        return new Nodes<T>(this, statuses.Current, start, count);
    }

    /// <summary>A view of the same nodes, facts and claims, which counts what a filter counts.</summary>
    internal Graph In(FactFilter filter) => new(this, filter);

    /// <summary>Whether a fact is visible here.</summary>
    internal bool IsVisible(Fact fact) =>
        Filter is null ? Store.IsVisible(fact.Index) : Filter.IsVisible(fact.Index);

    /// <summary>Gets what another folder keeps for this graph, such as a cache: one object of each type.</summary>
    /// <typeparam name="T">The type of what is kept.</typeparam>
    /// <param name="create">What makes it when it is first asked for; threads may make more than one, of which all keep the first.</param>
    /// <returns>What is kept.</returns>
    internal T Kept<T>(Func<Graph, T> create)
        where T : class => _kept.Get(this, create);
}
