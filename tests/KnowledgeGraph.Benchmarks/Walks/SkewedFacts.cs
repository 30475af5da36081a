extern alias generator;

using System.Globalization;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;
using GeneratorMemberType = generator::KnowledgeGraph.MemberType;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// A graph with an image whose facts are the edges of a <see cref="SkewedGraph"/>, each pair of nodes once and none with itself. The facts
/// hold since a year from 2015 to 2024.
/// </summary>
internal sealed class SkewedFacts
{
    public SkewedFacts(int nodes, int edges, int seed)
    {
        var skewed = new SkewedGraph(nodes, edges, seed);
        Edges = [.. skewed.Sources.Zip(skewed.Targets).Where(edge => edge.First != edge.Second).Distinct().Order()];
        Graph = Graph.Load(GraphCompiler.Write(Link(nodes), null));
        if (Graph.FactCount != Edges.Length) throw new InvalidOperationException("The image does not have a fact for each edge.");
    }

    /// <summary>Gets the nodes that each fact goes from and to, in the order of facts.</summary>
    public (int From, int To)[] Edges { get; }

    public Graph Graph { get; }

    private LinkedGraph Link(int nodes)
    {
        var kind = new VocabularyKind(0, "Thing", "Skewed", true, "Things", false, -1, 1, default, default, null);
        var member = new VocabularyMember(
            0, "LeadsTo", "leadsTo", "leads to", 0, 0, GeneratorMemberType.Node, Cardinality.Many, null, false, "LedToBy", "led to by",
            Cardinality.Many);
        var claims = Enumerable.Range(2015, 10).Select(year => year.ToString(CultureInfo.InvariantCulture))
            .Select(since => new LinkedClaim(null, -1, null, -1, since, null, null, null, default, null, -1, default, null, default))
            .ToArray();
        return new LinkedGraph(
            new Vocabulary("Skewed", "Skewed", true, new([kind]), new([member]))
            {
                Hash = 1, Modules = new([new VocabularyModule("Skewed", "Skewed", 1)]),
            },
            Enumerable.Range(0, nodes).Select(node => "N" + node.ToString("D7", CultureInfo.InvariantCulture))
                .Select(key => new LinkedNode(key, 0, key, default, FactFormat.Json, null)).ToEquatableArray(),
            default,
            Edges.Select((edge, i) => new LinkedFact(0, edge.From, edge.To, null, 0, Standing.Normal, i)).ToEquatableArray(),
            Edges.Select((edge, _) => claims[(edge.From + edge.To) % claims.Length]).ToEquatableArray());
    }
}
