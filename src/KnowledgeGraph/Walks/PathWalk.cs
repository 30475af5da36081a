using System.Diagnostics;
using KnowledgeGraph.Walks;

namespace KnowledgeGraph;

/// <summary>
/// A path expression (<c>docs/path-expressions.md</c>) that is made ready to be walked in one graph or view: made by
/// <see cref="Graph.Walk{TStart,TEnd}"/>.
/// </summary>
/// <typeparam name="TStart">The type of the nodes that it begins at, or <see cref="Node"/> for all.</typeparam>
/// <typeparam name="TEnd">
/// The type of the nodes that it ends at, or <see cref="Node"/> for all. Ends of other kinds are left out.
/// </typeparam>
/// <remarks>
/// <para>The name of a relation stands for everything that holds of it: the visible facts, and what <see cref="TransitiveAttribute"/> and
/// <see cref="InheritedThroughAttribute"/> add; that of a derived relation for what its definition gives. What follows by a definition that
/// depends on itself is computed when the first walk takes it: for the whole graph at once, and at most 5,000,000 edges of it.</para>
/// <para>
/// A search takes O((nodes + facts of the expression's relations) · size of the expression) time at most, and in practice what it visits.
/// </para>
/// <para>Immutable, and safe for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PathWalk<TStart, TEnd>
    where TStart : struct, INode<TStart>
    where TEnd : struct, INode<TEnd>
{
    private readonly WalkPlan _plan;
    private IReadOnlyList<Kind>? _endKinds;

    internal PathWalk(Graph graph, WalkPlan plan)
    {
        Graph = graph;
        _plan = plan;
    }

    /// <summary>Gets the graph or view that is walked.</summary>
    public Graph Graph { get; }

    /// <summary>
    /// Gets the kinds of the nodes that the expression can end at, whatever the facts are: an abstract one where all below it can be.
    /// </summary>
    public IReadOnlyList<Kind> EndKinds =>
        _endKinds ??= Array.AsReadOnly(_plan.Ends.Summarize().ConvertAll(kind => new Kind(Graph, kind)).ToArray());

    /// <summary>Finds the nodes that the expression leads to from a node: each once, by kind, then by key.</summary>
    /// <param name="node">The node to begin at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The nodes, each once.</returns>
    /// <exception cref="ArgumentException">The node belongs to another graph or view.</exception>
    /// <exception cref="InvalidOperationException">
    /// The node is the default value, or a definition that depends on itself has too many edges.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public Nodes<TEnd> From(TStart node, CancellationToken cancellationToken = default) =>
        Typed<TEnd>(_plan.From(IndexOf(node.AsNode(), nameof(node)), cancellationToken));

    /// <summary>Finds the nodes from which the expression leads to a node: each once, by kind, then by key.</summary>
    /// <param name="node">The node to end at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The nodes, each once.</returns>
    /// <exception cref="ArgumentException">The node belongs to another graph or view.</exception>
    /// <exception cref="InvalidOperationException">
    /// The node is the default value, or a definition that depends on itself has too many edges.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public Nodes<TStart> To(TEnd node, CancellationToken cancellationToken = default) =>
        Typed<TStart>(_plan.To(IndexOf(node.AsNode(), nameof(node)), cancellationToken));

    /// <summary>Determines whether the expression leads from a node to another.</summary>
    /// <param name="from">The node to begin at.</param>
    /// <param name="to">The node to end at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns><see langword="true"/> if the expression leads from a node to another; otherwise <see langword="false"/>.</returns>
    /// <exception cref="ArgumentException">A node belongs to another graph or view.</exception>
    /// <exception cref="InvalidOperationException">
    /// A node is the default value, or a definition that depends on itself has too many edges.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public bool Leads(TStart from, TEnd to, CancellationToken cancellationToken = default) =>
        _plan.Leads(IndexOf(from.AsNode(), nameof(from)), IndexOf(to.AsNode(), nameof(to)), cancellationToken);

    /// <summary>
    /// Finds a shortest path of visible facts that the expression matches, or <see langword="null"/>: the first of <see cref="Paths"/>.
    /// </summary>
    /// <param name="from">The node to begin at.</param>
    /// <param name="to">The node to end at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The path, or <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentException">A node belongs to another graph or view.</exception>
    /// <exception cref="InvalidOperationException">
    /// A node is the default value, or a definition that depends on itself has too many edges.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public GraphPath? Shortest(TStart from, TEnd to, CancellationToken cancellationToken = default) =>
        _plan.Shortest(IndexOf(from.AsNode(), nameof(from)), IndexOf(to.AsNode(), nameof(to)), cancellationToken);

    /// <summary>
    /// Finds the paths of visible facts that the expression matches, shortest first, one after the other as they are asked for. Those of
    /// equal length come in the same order at every call.
    /// </summary>
    /// <remarks>
    /// <para>A path is left out if what it does between two of its nodes could be left out: if it comes to one node twice, with the same
    /// ways to go on. So there are finitely many, and where the expression leads there is one.</para>
    /// <para>A derived relation, or rule, that depends on itself stands for the shortest path behind each of its edges, so of such an
    /// expression there may be more paths than are found. The first is the shortest of all.</para>
    /// <para>Each path takes O(length) searches at most.</para>
    /// </remarks>
    /// <param name="from">The node to begin at.</param>
    /// <param name="to">The node to end at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The paths, computed one after the other as they are enumerated.</returns>
    /// <exception cref="ArgumentException">A node belongs to another graph or view.</exception>
    /// <exception cref="InvalidOperationException">
    /// A node is the default value, or a definition that depends on itself has too many edges.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled, which the enumeration throws.</exception>
    public IEnumerable<GraphPath> Paths(TStart from, TEnd to, CancellationToken cancellationToken = default) =>
        _plan.Paths(IndexOf(from.AsNode(), nameof(from)), IndexOf(to.AsNode(), nameof(to)), cancellationToken);

    /// <summary>Returns the expression, with no more white space and parentheses than it needs.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _plan.Expression.ToString();

    private int IndexOf(Node node, string parameter) => Graph.Resolve(node, parameter).Index;

    /// <summary>The nodes that are of a type: those of most kinds are one range.</summary>
    private Nodes<T> Typed<T>(int[] nodes)
        where T : struct, INode<T>
    {
        var range = Graph.RangeOf<T>();
        if (!range.IsWhole) nodes = Array.FindAll(nodes, range.Contains);
        var start = Array.BinarySearch(nodes, range.First);
        if (start < 0) start = ~start;
        var last = Array.BinarySearch(nodes, range.End);
        if (last < 0) last = ~last;
        return new Nodes<T>(Graph, nodes, start, last - start);
    }
}
