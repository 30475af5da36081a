extern alias generator;

using System.Globalization;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;
using GeneratorMemberType = generator::KnowledgeGraph.MemberType;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>A graph of one kind with several relations, over which random facts are spread evenly.</summary>
internal static class RelationFacts
{
    public static Graph Create(int nodes, int edges, int relations, int seed)
    {
        var random = new Random(seed);
        var facts = new SortedSet<(int Relation, int From, int To)>();
        while (facts.Count < edges) facts.Add((facts.Count % relations, random.Next(nodes), random.Next(nodes)));

        var kind = new VocabularyKind(0, "Thing", "Spread", true, "Things", false, -1, 1, default, default, null);
        var members = Enumerable.Range(0, relations).Select(index => index.ToString("D2", CultureInfo.InvariantCulture))
            .Select(
                (name, index) => new VocabularyMember(
                    index, "R" + name, "r" + name, "r " + name, 0, 0, GeneratorMemberType.Node, Cardinality.Many, null, false, null, null,
                    Cardinality.Many));
        var claim = new LinkedClaim(null, -1, null, -1, null, null, null, null, default, null, -1, default, null, default);
        return Graph.Load(GraphCompiler.Write(new LinkedGraph(
            new Vocabulary("Spread", "Spread", true, new([kind]), members.ToEquatableArray())
            {
                Hash = 1, Modules = new([new VocabularyModule("Spread", "Spread", 1)]),
            },
            Enumerable.Range(0, nodes).Select(node => "N" + node.ToString("D7", CultureInfo.InvariantCulture))
                .Select(key => new LinkedNode(key, 0, key, default, FactFormat.Json, null)).ToEquatableArray(),
            default,
            facts.Select((fact, i) => new LinkedFact(fact.Relation, fact.From, fact.To, null, 0, Standing.Normal, i)).ToEquatableArray(),
            facts.Select(_ => claim).ToEquatableArray()), null));
    }
}
