using KnowledgeGraph.Seeds;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Graphviz;

namespace KnowledgeGraph.QuikGraph.Tests.Documentation;

/// <summary>The examples of docs/quikgraph.md, as they stand there.</summary>
internal static class Examples
{
    public static void Dijkstra(TextWriter output)
    {
        // docs
        var view = Race.Graph.AsQuikGraph();

        // What is asserted is near; what is only reported, claimed or inferred is far.
        double Weight(QuikGraphEdge edge) => edge.Fact.Modality == Modality.Asserted ? 1 : 3;

        var pathTo = view.ShortestPathsDijkstra(Weight, Company.HighFlyer);
        if (pathTo(Race.Find("US export controls")!.Value, out var path))
        {
            foreach (var edge in path) output.WriteLine($"{edge}   [{edge.Fact.Claims[0].Source?.Key}]");
        }
        // end
    }

    public static void StronglyConnectedComponents(TextWriter output)
    {
        // docs
        var components = new Dictionary<Node, int>();
        Race.Graph.AsQuikGraph().StronglyConnectedComponents(components);

        foreach (var group in components.GroupBy(pair => pair.Value, pair => pair.Key).Where(group => group.Count() > 1))
        {
            output.WriteLine(string.Join(", ", group.Order(Comparer<Node>.Create((one, other) => one.Index - other.Index))));
        }
        // end
    }

    public static void Graphviz(TextWriter output)
    {
        // docs
        var chips = Race.Graph.AsQuikGraph().Edges.Where(edge => edge.Relation.Name is "Backs" or "Uses" or "RestrictedBy");

        output.WriteLine(chips.ToAdjacencyGraph<Node, QuikGraphEdge>().ToGraphviz(graphviz =>
        {
            graphviz.FormatVertex += (_, vertex) => vertex.VertexFormat.Label = vertex.Vertex.Label;
            graphviz.FormatEdge += (_, edge) => edge.EdgeFormat.Label.Value = edge.Edge.Relation.Label;
        }));
        // end
    }
}
