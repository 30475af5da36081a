using KnowledgeGraph.Seeds;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.MaximumFlow;

namespace KnowledgeGraph.QuikGraph.Tests.Documentation;

/// <summary>The examples of docs/quikgraph.md, as they stand there.</summary>
internal static class Examples
{
    public static void Path(TextWriter output)
    {
        // docs
        var graph = Race.Graph.AsQuikGraph(Company.Schema.Backs, Company.Schema.Uses, Hardware.Schema.WithinLimitsOf);

        var path = graph.FindPath(Company.HighFlyer, Policy.ExportControls, Weight.ByModality())!;
        output.WriteLine(path);
        foreach (var claim in path.Steps.SelectMany(step => step.Claims)) output.WriteLine($"  {claim}");
        // end
    }

    public static void Dijkstra(TextWriter output)
    {
        // docs
        var graph = Race.Graph.AsQuikGraph();

        // What is asserted is near; what is only reported, claimed or inferred is far.
        double Weight(RelationEdge edge) => edge.Modality == Modality.Asserted ? 1 : 3;

        var pathTo = graph.ShortestPathsDijkstra(Weight, Company.HighFlyer);
        if (pathTo(Policy.ExportControls, out var edges))
        {
            foreach (var edge in edges) output.WriteLine($"{edge}   [{edge.Fact.Claims[0].Source?.Key}]");
            output.WriteLine(edges.ToPath());
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
        // A drawing for Graphviz, written by hand: a line for each edge.
        var chips = Race.Graph.AsQuikGraph(Company.Schema.Backs, Company.Schema.Uses, Hardware.Schema.RestrictedBy);

        static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

        output.WriteLine("digraph {");
        foreach (var edge in chips.Edges)
        {
            output.WriteLine($"  {Quoted(edge.Source.Label)} -> {Quoted(edge.Target.Label)} [label={Quoted(edge.Relation.Label)}]");
        }

        output.WriteLine("}");
        // end
    }

    public static void Typed(TextWriter output)
    {
        // docs
        var backing = Company.Schema.Backs.AsQuikGraph<Company>();
        foreach (var company in backing.TopologicalSort().Where(company => backing.OutDegree(company) > 0))
        {
            var backed = string.Join(", ", backing.OutEdges(company).Select(edge => edge.Target));
            output.WriteLine($"{company} ({company.Founded?.ToString() ?? "?"}) backs {backed}");
        }
        // end
    }

    public static void Flow(TextWriter output)
    {
        // docs
        var copy = Race.Graph.AsQuikGraph().ToMutable(Weight.ByModality(), selfEdges: false);
        using var reversed = new ReversedEdgeAugmentorAlgorithm<Node, MutableEdge<Node>>(copy, MutableEdge<Node>.Add);
        reversed.AddReversedEdges();
        var flow = copy.MaximumFlow(edge => edge.Tag, Company.HighFlyer, Policy.ExportControls, out _, MutableEdge<Node>.Add, reversed);
        output.WriteLine(flow);
        // end
    }
}
