using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Orleans.Clients;
using KnowledgeGraph.Orleans.Messages;

namespace KnowledgeGraph.Orleans;

public sealed partial class ClusterGraph
{
    /// <summary>
    /// Finds the nodes that a path expression leads to from a node, as <see cref="PathWalk{TStart,TEnd}.From"/> does in one process. In
    /// each step, a call to each part that has nodes of the frontier.
    /// </summary>
    /// <param name="expression">The path expression (<c>docs/path-expressions.md</c>).</param>
    /// <param name="from">The node to begin at.</param>
    /// <param name="budget">What the walk may cost. A node counts once for each state of the expression that it is reached in.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="ArgumentException">The node is of another graph.</exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, the walk costs too much, or the text is not an expression of the vocabulary. The message names the
    /// column.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ClusterNodeSet> WalkAsync(
        [StringSyntax(Graph.PathSyntax)] string expression, ClusterNode from, ClusterBudget? budget = null,
        CancellationToken cancellationToken = default) => WalkAsync(expression, [from], budget, cancellationToken);

    /// <summary>Finds the nodes that a path expression leads to from one of some nodes.</summary>
    /// <param name="expression">The path expression (<c>docs/path-expressions.md</c>).</param>
    /// <param name="from">The nodes to begin at.</param>
    /// <param name="budget">What the walk may cost. A node counts once for each state of the expression that it is reached in.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="ArgumentException">A node is of another graph.</exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, the walk costs too much, or the text is not an expression of the vocabulary. The message names the
    /// column.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ClusterNodeSet> WalkAsync(
        [StringSyntax(Graph.PathSyntax)] string expression, IReadOnlyCollection<ClusterNode> from, ClusterBudget? budget = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(from);
        return AskAsync(budget, cancellationToken, async (calls, allowed, token) =>
        {
            var starts = new List<int>();
            foreach (var node in from) starts.Add(await GivenNodes.NumberOfAsync(calls, node, nameof(from), token).ConfigureAwait(false));
            var search = new WalkSearch(calls, new WalkText(expression, null), starts, allowed, isTraced: false);
            await search.RunAsync(-1, token).ConfigureAwait(false);
            return new ClusterNodeSet(calls, search.Ends);
        }, "Ask for a simpler expression");
    }

    /// <summary>Finds a shortest path of visible facts that an expression matches, and the facts of its steps.</summary>
    /// <param name="expression">The path expression (<c>docs/path-expressions.md</c>).</param>
    /// <param name="from">The node to begin at.</param>
    /// <param name="to">The node to end at.</param>
    /// <param name="budget">What the walk may cost. A node counts once for each state of the expression that it is reached in.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The facts of the path, in order; <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentException">A node is of another graph.</exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, the walk costs too much, the text is not an expression of the vocabulary, or it takes a derived
    /// relation whose definition depends on itself, which the message names.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<IReadOnlyList<ClusterFact>?> WalkPathAsync(
        [StringSyntax(Graph.PathSyntax)] string expression, ClusterNode from, ClusterNode to, ClusterBudget? budget = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return PathAsync(_ => new WalkText(expression, null), from, to, budget, cancellationToken);
    }

    /// <summary>
    /// Says why something holds: finds the facts of a shortest path that a relation between two nodes rests on. Of a stated relation that
    /// is the fact, and of a derived one a path that its definition matches.
    /// </summary>
    /// <param name="subject">The node that the relation leads from.</param>
    /// <param name="relation">The relation, stated or derived: a member of the program's graph, or a name, also that of an inverse.</param>
    /// <param name="value">The node that it leads to.</param>
    /// <param name="budget">What the search may cost.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The facts of the path, in order; <see langword="null"/> if the relation does not hold.</returns>
    /// <exception cref="ArgumentException">A node or the relation is of another graph.</exception>
    /// <exception cref="ClusterGraphException">
    /// The cluster does not answer, the search costs too much, there is no such relation, or its definition depends on itself in a way that
    /// is not a repetition, which the message says.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<IReadOnlyList<ClusterFact>?> WhyAsync(
        ClusterNode subject, NameOr<Member> relation, ClusterNode value, ClusterBudget? budget = null,
        CancellationToken cancellationToken = default) => PathAsync(
            calls => new WalkText(null, StepFilters.NameOf(relation, Name, calls.Summary)), subject, value, budget, cancellationToken);

    /// <summary>
    /// Finds the nodes that paths lead to from a node, as <see cref="GraphPathExtensions.Reachable(Graph, Node, PathOptions?)"/> does in
    /// one process. In each step, a call to each part that has nodes of the frontier.
    /// </summary>
    /// <param name="from">The node to begin at, which is one of them.</param>
    /// <param name="options">What the paths may consist of. The default is any relation, from subject to object.</param>
    /// <param name="budget">What the search may cost.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="ArgumentException">The node, a relation or a kind is of another graph.</exception>
    /// <exception cref="ClusterGraphException">The cluster does not answer, or the search costs too much.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Task<ClusterNodeSet> ReachableAsync(ClusterNode from, PathOptions? options = null, ClusterBudget? budget = null) =>
        AskAsync(budget, options?.CancellationToken, async (calls, allowed, token) =>
        {
            var start = await GivenNodes.NumberOfAsync(calls, from, nameof(from), token).ConfigureAwait(false);
            var search = new ClusterSearch(calls, start, allowed);
            var filter = StepFilters.Create(options, Name, calls.Summary);
            await search.RunAsync(filter, options?.MaximumLength ?? int.MaxValue, -1, token).ConfigureAwait(false);
            return new ClusterNodeSet(calls, search.Reached);
        });

    private Task<IReadOnlyList<ClusterFact>?> PathAsync(
        Func<ClusterCalls, WalkText> textOf, ClusterNode from, ClusterNode to, ClusterBudget? budget,
        CancellationToken cancellationToken) =>
        AskAsync(budget, cancellationToken, async (calls, allowed, token) =>
        {
            var start = await GivenNodes.NumberOfAsync(calls, from, nameof(from), token).ConfigureAwait(false);
            var end = await GivenNodes.NumberOfAsync(calls, to, nameof(to), token).ConfigureAwait(false);
            var search = new WalkSearch(calls, textOf(calls), [start], allowed, isTraced: true);
            var state = await search.RunAsync(end, token).ConfigureAwait(false);
            return state < 0 ? null : await search.TraceAsync(end, state, token).ConfigureAwait(false);
        }, "Ask for a shorter path");
}
