using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>
/// A thing that a graph knows, of whatever kind. The generated type of its kind has the same node with its members as properties.
/// </summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// Two nodes are equal if they are the same node of the same <see cref="Graph"/> object. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[DebuggerTypeProxy(typeof(NodeDebugView))]
[JsonConverter(typeof(GraphItemJsonConverter<Node>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct Node : INode<Node>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly int _index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Node(Graph graph, int index)
    {
        _graph = graph;
        _index = index;
    }

    /// <summary>Gets the graph that the node belongs to.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public Graph Graph
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _graph ?? DefaultValue.Throw("node");
    }

    /// <summary>
    /// Gets the node's number in the graph, from 0. It is another one when the facts change, so it is for arrays, not for files.
    /// </summary>
    public int Index => _index;

    /// <summary>Gets the identity of the node, unique within the graph.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public string Key => Graph.Store.NodeKeys[_index];

    /// <summary>Gets the name that people use for the node.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public string Label => Graph.Store.NodeLabels[_index];

    /// <summary>Gets the other names that the node is found by. Decoded anew at every call.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public IReadOnlyList<string> Aliases => Graph.Store.AliasesOf(_index);

    /// <summary>Gets the status of the node.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public EntityStatus Status => Graph.Store.Statuses.IsDeprecated(_index) ? EntityStatus.Deprecated : EntityStatus.Current;

    /// <summary>Gets the node that replaces a deprecated one, if there is one. It may be deprecated, too.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public Node? ReplacedBy => Graph.Store.Image.Get(Column.NodeReplacedBy, _index) is var node and > 0
        ? new Node(Graph, Damage.Check(node - 1, Graph.NodeCount, "node"))
        : null;

    /// <summary>Gets the reason why the node is deprecated, if one is stated.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public string? StatusReason => Graph.Store.TextAt(Column.NodeStatusReason, _index);

    /// <summary>Gets the concrete kind of the node. O(log kinds).</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public Kind Kind => new(Graph, Graph.Store.Kinds.KindOf(_index));

    /// <summary>Gets the module that declares the node; of several, the first. Others may state facts of it as well.</summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public GraphModule Module => new(Graph, Graph.Store.ModuleOf(Column.NodeModule, _index));

    /// <summary>
    /// Gets all facts that the node is the subject of, hidden ones included, by member; those of a symmetric relation whichever end it is.
    /// O(members · log facts + result).
    /// </summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <example>
    /// <code>
    /// foreach (var fact in Race.Graph["A100"].Facts) Console.WriteLine($"{fact}, {fact.Modality}");
    /// // Output:
    /// // A100 restricted by US restriction on the sale of the A100 to China, Asserted
    /// // A100 class GPUs, Asserted
    /// // A100 made by Nvidia, Asserted
    /// </code>
    /// </example>
    public FactList Facts => NodeFacts.Outgoing(this);

    /// <summary>
    /// Gets all facts that the node is the object of, hidden ones included, by member; those of symmetric relations are among
    /// <see cref="Facts"/> alone. Decodes every relation that can lead to the node at first use.
    /// </summary>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <example>
    /// <code>
    /// foreach (var fact in Race.Graph["A100"].IncomingFacts) Console.WriteLine($"{fact.Subject} {fact.Member.Label}");
    /// // Output:
    /// // High-Flyer acquired
    /// // High-Flyer’s purchase of A100s involves
    /// </code>
    /// </example>
    public FactList IncomingFacts => NodeFacts.Incoming(this);

    /// <summary>The graph, or <see langword="null"/> for the default value.</summary>
    internal Graph? GraphOrNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _graph;
    }

    private string DebuggerDisplay => _graph is null ? "default" : $"{Kind.Name} {Key} \"{Label}\"";

    /// <summary>Determines whether the node is of a type's kind or of a kind below it. Always true for <see cref="Node"/>. O(1).</summary>
    /// <typeparam name="T">The generated type of a kind, or <see cref="Node"/>.</typeparam>
    /// <returns>
    /// <see langword="true"/> if the node is of the type's kind or of a kind below it; otherwise <see langword="false"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <example>
    /// <code>
    /// var node = Race.Graph["H800"];
    /// Console.WriteLine($"{node.Is&lt;Chip>()} {node.Is&lt;Hardware>()} {node.Is&lt;Company>()}");
    /// // Output:
    /// // True True False
    /// </code>
    /// </example>
    public bool Is<T>()
        where T : struct, INode<T>
    {
        return Graph.RangeOf<T>().Contains(_index);
    }

    /// <summary>
    /// Gives the node the type of its kind, or of one above it; <see langword="null"/> where it is of neither, or of another vocabulary.
    /// O(1).
    /// </summary>
    /// <typeparam name="T">The generated type of a kind, or <see cref="Node"/>.</typeparam>
    /// <returns>The node with the type, or <see langword="null"/> if it is not of that kind.</returns>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <example>
    /// <code>
    /// var node = Race.Graph["H800"];
    /// Console.WriteLine(node.As&lt;Chip>()?.MadeBy);
    /// // Output:
    /// // Nvidia
    /// </code>
    /// </example>
    public T? As<T>()
        where T : struct, INode<T> => Is<T>() ? T.FromNode(this) : null;

    /// <summary>
    /// Gets the same node in a view of its graph, in the graph that it is a view of, or in another view of that: O(1). In another graph
    /// that has the node's kind, gets the node of the same kind and key: O(log n). That is a graph that extends the node's, one that the
    /// node's graph extends, or one of the same vocabulary, such as one that was compiled while the program runs.
    /// </summary>
    /// <param name="graph">The view, or the graph.</param>
    /// <returns>The same node in the other graph or view.</returns>
    /// <exception cref="ArgumentException">The graph does not have the kind, or no node of that kind and key.</exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <example>
    /// <code>
    /// var view = Race.Graph.FromSources("D3");
    /// var node = Race.Graph["H800"].In(view);
    /// Console.WriteLine($"{node.Label} in {node.Graph}");
    /// // Output:
    /// // H800 in Race from D3
    /// </code>
    /// </example>
    public Node In(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (Graph.IsOfSameImage(graph)) return new Node(graph, _index);
        var found = Counterpart.OfNode(Graph.Store, _index, graph.Store);
        return found >= 0 ? new Node(graph, found) : throw graph.Foreign(this, nameof(graph));
    }

    /// <summary>
    /// Gets all facts of one member that the node is the subject of, or either end of a symmetric relation, hidden ones last. Facts of
    /// an ordered member are in the order in which they are stated.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <returns>The facts, visible ones first unless the member is ordered.</returns>
    /// <exception cref="ArgumentException">The member is of another graph, or the node's kind does not have it.</exception>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    /// <example>
    /// <code>
    /// var node = Race.Graph["HighFlyer"];
    /// foreach (var fact in node.FactsOf(Company.Schema.Backs)) Console.WriteLine($"{fact}: {fact.Claims.Count} claims");
    /// // Output:
    /// // High-Flyer backs DeepSeek: 2 claims
    /// </code>
    /// </example>
    public FactList FactsOf(Member member) => NodeFacts.Outgoing(this, member);

    /// <inheritdoc/>
    public bool Equals(Node other) => _index == other._index && ReferenceEquals(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Node other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_graph is null ? 0 : RuntimeHelpers.GetHashCode(_graph), _index);

    /// <summary>Returns the label, or nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graph is null ? "" : Label;

    string IConvertibleToText.ToConvertedText() => _graph is null ? "" : Key;

    string IJsonItem.JsonName => Key;

    /// <summary>Determines whether two nodes are the same node of the same graph.</summary>
    /// <param name="left">The first node.</param>
    /// <param name="right">The second node.</param>
    /// <returns><see langword="true"/> if they are the same node; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Node left, Node right) => left.Equals(right);

    /// <summary>Determines whether two nodes are different nodes.</summary>
    /// <param name="left">The first node.</param>
    /// <param name="right">The second node.</param>
    /// <returns><see langword="true"/> if they are different nodes; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Node left, Node right) => !left.Equals(right);

    static NodeType INode<Node>.Type => new(-1, 0);

    static Node INode<Node>.FromNode(Node node) => node;

    Node INode.AsNode() => this;
}
