using KnowledgeGraph.Cli.Hosting;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.ShortestPath;

namespace KnowledgeGraph.Cli.Engines;

/// <summary>Finds the path that <c>kg path</c> asks for by QuikGraph's Dijkstra algorithm.</summary>
internal static class QuikGraphPaths
{
    /// <param name="weight">The property of the node that an edge leads to, or null to count edges.</param>
    /// <exception cref="InputException">A node has no weight.</exception>
    public static GraphPath? Find(Node from, Node to, PathOptions options, Member? weight)
    {
        if (from == to) return GraphPath.Create(from, [], 0);
        var graph = from.Graph;
        var followed = FollowedGraph.Create(graph, options, node => node == from || node == to || MayPass(graph, node, options));
        Func<FollowedEdge, double> weights = weight is { } property ? new NodeWeights(graph, property).Of : static _ => 1;
        var isFound = false;
        var search = new DijkstraShortestPathAlgorithm<Node, FollowedEdge>(
            followed, edge => isFound ? double.PositiveInfinity : weights(edge));
        var predecessors = new VertexPredecessorRecorderObserver<Node, FollowedEdge>();
        search.ExamineVertex += node =>
        {
            options.CancellationToken.ThrowIfCancellationRequested();

            // QuikGraph looks at the edges of the end before it stops; they are not taken.
            isFound |= node == to;
            if (isFound) search.Abort();
        };
        using (predecessors.Attach(search)) search.Compute(from);
        return predecessors.TryGetPath(to, out var edges) ? edges.ToPath(from, search.GetDistance(to)) : null;
    }

    private static bool MayPass(Graph graph, Node node, PathOptions options) =>
        (options.Through is not { } through || through.Any(name => IsOf(graph, node, name)))
            && !(options.Avoiding ?? []).Any(name => IsOf(graph, node, name));

    private static bool IsOf(Graph graph, Node node, NameOr<Kind> kind) =>
        (kind.Item ?? graph.Kinds[kind.Name!]).Includes(node.Kind);

    /// <summary>The weights of the nodes that edges lead to, whichever way they are followed, in the unit of the first value.</summary>
    private sealed class NodeWeights(Graph graph, Member property)
    {
        private readonly string? _unit = UnitOf(graph, property);

        public double Of(FollowedEdge edge)
        {
            // The weight reads the node that an edge leads to; followed backward, that is where another one leads.
            var node = edge.Target;
            if (property.Domain.Includes(node.Kind))
            {
                foreach (var fact in node.FactsOf(property))
                {
                    if (!fact.IsVisible) continue;
                    if (fact.Value.Type != MemberType.Quantity) return fact.Value.AsDouble();
                    var quantity = fact.Value.AsQuantity();
                    if (quantity.Unit != _unit)
                        throw new InputException(
                            $"The {property} of {node}, {quantity}, has another unit than {_unit}, but all weights must have the same "
                                + "unit");
                    return quantity.Value is { } number and >= 0
                        ? (double)number
                        : throw new InputException($"The {property} of {node}, {quantity}, is not a single number of 0 or more");
                }
            }

            throw new InputException(
                $"{node} ({node.Kind.Name}, {node.Key}) has no {property}, which is the weight of a step to it. "
                    + "Choose relations or kinds whose nodes have one");
        }

        private static string? UnitOf(Graph graph, Member property) => property.Facts.Select(fact => graph.Facts[fact.Index])
            .FirstOrDefault(fact => fact.IsVisible && fact.Value.Type == MemberType.Quantity) is var first && first != default
            ? first.Value.AsQuantity().Unit
            : null;
    }
}
