using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Walks;

namespace KnowledgeGraph;

public sealed partial class Graph
{
    /// <summary>The syntax by which the analyzer in the package knows an argument that is a path expression.</summary>
    internal const string PathSyntax = "KnowledgeGraphPath";

    internal GraphWalks Walks => Kept(static graph => new GraphWalks(graph, graph.IsView ? graph.Base.Walks : null));

    /// <summary>
    /// Makes a path expression (<c>docs/path-expressions.md</c>) ready to be walked from nodes of any kind:
    /// <c>graph.Walk("Backs*/Uses/RestrictedBy").From(node)</c>.
    /// </summary>
    /// <param name="expression">The expression, with the names that members have in C# or in fact files.</param>
    /// <returns>The expression. The graph keeps what it last made ready, so calling this again costs a lookup.</returns>
    /// <exception cref="ArgumentNullException">The expression is <see langword="null"/>.</exception>
    /// <exception cref="PathExpressionException">
    /// The text is not an expression, a name in it is unknown or that of a property, or no node has a step where it stands. The message
    /// names the column, and the nearest name.
    /// </exception>
    /// <example>
    /// <code>
    /// var expression = Race.Graph.Walk("Backs*/Uses/MadeBy");
    /// foreach (var node in expression.From(Company.HighFlyer)) Console.WriteLine(node);
    /// // Output:
    /// // Nvidia
    /// </code>
    /// </example>
    public PathWalk<Node, Node> Walk([StringSyntax(PathSyntax)] string expression) => Walk<Node, Node>(expression);

    /// <summary>
    /// Makes a path expression ready to be walked from nodes of one kind to nodes of another, as <see cref="Walk(string)"/> does.
    /// </summary>
    /// <typeparam name="TStart">The type of the nodes to begin at, or <see cref="Node"/> for all.</typeparam>
    /// <typeparam name="TEnd">The type of the nodes to end at, or <see cref="Node"/> for all. Ends of other kinds are left out.</typeparam>
    /// <param name="expression">The expression.</param>
    /// <returns>The expression, which can be walked from any node and used by several threads at a time.</returns>
    /// <exception cref="ArgumentException">
    /// The graph has another vocabulary than a type, or the expression can never end at a node of <typeparamref name="TEnd"/>.
    /// </exception>
    /// <exception cref="ArgumentNullException">The expression is <see langword="null"/>.</exception>
    /// <exception cref="PathExpressionException">
    /// The text is not an expression of this vocabulary, or no node that it can have come to has a step of it.
    /// </exception>
    /// <example>
    /// <code>
    /// // The build checks a constant expression, and the kinds at both ends.
    /// var makers = Race.Graph.Walk&lt;Company, Company>("Backs*/Uses/MadeBy");
    /// foreach (var maker in makers.From(Company.HighFlyer)) Console.WriteLine(maker);
    /// Console.WriteLine(makers.Shortest(Company.HighFlyer, Company.Nvidia));
    /// // Output:
    /// // Nvidia
    /// // High-Flyer ─backs→ DeepSeek ─uses→ H800 ─made by→ Nvidia
    /// </code>
    /// </example>
    public PathWalk<TStart, TEnd> Walk<TStart, TEnd>([StringSyntax(PathSyntax)] string expression)
        where TStart : struct, INode<TStart>
        where TEnd : struct, INode<TEnd>
    {
        ArgumentNullException.ThrowIfNull(expression);
        var (from, to) = (KindOf<TStart>(nameof(TStart)), KindOf<TEnd>(nameof(TEnd)));
        var plan = Walks.PlanOf(expression, from);
        if (to >= 0 && !plan.Ends.Overlaps(to))
        {
            throw new ArgumentException(
                $"The path “{plan.Expression}” leads to {plan.Ends.Names(quote: "")}, but never to {Kinds[to].Name}. "
                    + "Fix the path, or name a type that it can lead to.", nameof(expression));
        }

        return new PathWalk<TStart, TEnd>(this, plan);
    }

    /// <summary>
    /// Says why something holds: finds the paths of visible facts that a relation between two nodes rests on, shortest first, one after the
    /// other as they are asked for. None where it does not hold.
    /// </summary>
    /// <remarks>
    /// <para>Of a stated relation without rules that is the fact. Of one with rules it is each chain that they allow, and the fact itself
    /// first where it is stated. Of a derived relation it is each path that its definition matches.</para>
    /// <para>Which paths are left out, and in which order those of equal length come, <see cref="PathWalk{TStart,TEnd}.Paths"/> says: of a
    /// definition that depends on itself the first path is the shortest of all, and there may be more than are found.</para>
    /// </remarks>
    /// <param name="subject">The node that the relation leads from.</param>
    /// <param name="relation">The relation, of this graph, of one that it is a view of, or of a view of it.</param>
    /// <param name="value">The node that it leads to.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The paths, computed one after the other as they are enumerated; none if the relation does not hold.</returns>
    /// <exception cref="ArgumentException">
    /// A node belongs to another graph or view, the relation to a graph of other facts, or it is a property.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A node or the relation is the default value, or a definition that depends on itself has too many edges.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled, which the enumeration throws.</exception>
    /// <example>
    /// <code>
    /// foreach (var path in Race.Graph.Why(Company.HighFlyer, Company.Schema.ExposedTo, Policy.ExportControls)) Console.WriteLine(path);
    /// // Output:
    /// // High-Flyer ─backs→ DeepSeek ─uses→ H800 ─within limits of→ US export controls
    /// </code>
    /// </example>
    public IEnumerable<GraphPath> Why(Node subject, Member relation, Node value, CancellationToken cancellationToken = default)
    {
        var (from, to) = (Resolve(subject, nameof(subject)), Resolve(value, nameof(value)));
        relation = Resolve(relation, nameof(relation), "relation");
        if (!relation.IsRelation)
        {
            throw new ArgumentException(
                $"{relation} is a property, but only a relation between two nodes rests on a path. Use "
                    + $"{nameof(Node)}.{nameof(Node.FactsOf)} for the facts of a property.", nameof(relation));
        }

        return Walks.PlanOf(relation.Index).Paths(from.Index, to.Index, cancellationToken);
    }
}
