using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>Keeps what <c>AsQuikGraph()</c> makes with the graph that it is made of, and for as long.</summary>
internal static class RelationGraphCache
{
    private static readonly ConditionalWeakTable<Graph, ConcurrentDictionary<(Type Vertex, string Edges), object>> Graphs = [];

    internal static RelationGraph<TVertex, TEdge> Get<TVertex, TEdge>(Graph graph, ReadOnlySpan<Member> named, bool includeDerived)
        where TVertex : struct, INode<TVertex>
        where TEdge : struct, IRelationEdge<TVertex, TEdge>
    {
        ArgumentNullException.ThrowIfNull(graph);
        var relations = RelationChoice.Choose<TVertex>(graph, named, includeDerived);
        var ranges = RelationRows.RangesOf(graph.NodesOf<TVertex>());
        var isNamed = !named.IsEmpty;
        return Keep(graph, KeyOf(relations, includeDerived), () =>
        {
            var made = new RelationGraph<TVertex, TEdge>(graph, relations, includeDerived, ranges);
            NoEdge.Check(made, isNamed, includeDerived);
            return made;
        });
    }

    internal static RelationGraph<Node, RelationEdge> GetOfRelation(Member relation, bool includeDerived)
    {
        var graph = relation.Graph;
        var relations = RelationChoice.Choose<Node>(graph, [relation], includeDerived);
        return Keep(graph, "of " + KeyOf(relations, includeDerived), () => new RelationGraph<Node, RelationEdge>(
            graph, relations, includeDerived, [.. RangesOf(relation.Domain), .. RangesOf(relation.Range!.Value)]));
    }

    private static RelationGraph<TVertex, TEdge> Keep<TVertex, TEdge>(Graph graph, string key, Func<RelationGraph<TVertex, TEdge>> make)
        where TVertex : struct, INode<TVertex>
        where TEdge : struct, IRelationEdge<TVertex, TEdge>
    {
        var kept = Graphs.GetValue(graph, static _ => new());
        return (RelationGraph<TVertex, TEdge>)kept.GetOrAdd((typeof(TEdge), key), static (_, create) => create(), make);
    }

    private static string KeyOf(Member[] relations, bool includeDerived) =>
        (includeDerived ? "derived " : "")
            + string.Join(',', relations.Select(static relation => relation.Index.ToString(CultureInfo.InvariantCulture)));

    private static (int First, int End)[] RangesOf(Kind kind) => RelationRows.RangesOf(kind.Nodes);
}
