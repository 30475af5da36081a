using System.Globalization;
using System.Text;
using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.QuikGraph;

/// <summary>A project with every kind of edge: of several relations, symmetric, to itself, to an abstract kind, and hidden.</summary>
internal static class QuikGraphProject
{
    private const string Vocabulary = """
        using KnowledgeGraph;

        namespace Village;

        [KnowledgeGraph] internal static partial class Town;

        [Node(Abstract = true)]
        internal readonly partial struct Owner;

        [Node(Is = typeof(Owner))]
        internal readonly partial struct Person
        {
            [Property] public partial PartialDate? Born { get; }
            [Relation] public partial Nodes<Person> Likes { get; }
            [Relation, Symmetric] public partial Nodes<Person> Knows { get; }
            [Derived("Likes+")] public partial Nodes<Person> Admires { get; }
            [Relation(Inverse = nameof(Shop.Clients))] public partial Nodes<Shop> BuysAt { get; }
        }

        [Node] internal readonly partial struct House
        {
            [Relation] public partial Nodes<Owner> OwnedBy { get; }
        }

        [Node(Is = typeof(Owner))]
        internal readonly partial struct Shop
        {
            [Inverse] public partial Nodes<Person> Clients { get; }
        }
        """;

    /// <summary>Says every difference between a view and the graph's own facts, in terms of QuikGraph's interfaces alone.</summary>
    private const string Checks = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using KnowledgeGraph;
        using QuikGraph;

        namespace Village;

        internal static class Checks
        {
            public static void Compare(TextWriter output, string name, IBidirectionalGraph<Node, QuikGraphEdge> view, IEnumerable<Node> nodes, IEnumerable<Fact> facts)
            {
                var vertices = nodes.ToHashSet();
                var edges = facts.Where(f => f.IsVisible).SelectMany(Ends).ToList();
                var problems = new List<string>();
                void Same<T>(string what, IEnumerable<T> expected, IEnumerable<T> found)
                {
                    if (!expected.Order(Comparer<T>.Create((a, b) => string.CompareOrdinal(a!.ToString(), b!.ToString())))
                        .SequenceEqual(found.Order(Comparer<T>.Create((a, b) => string.CompareOrdinal(a!.ToString(), b!.ToString())))))
                        problems.Add($"{what}: {string.Join(", ", expected)}; found {string.Join(", ", found)}");
                }

                Same("vertices", vertices.Select(Text), view.Vertices.Select(Text));
                Same("vertex count", [vertices.Count], [view.VertexCount]);
                Same("no vertices", [vertices.Count == 0], [view.IsVerticesEmpty]);
                Same("edges", edges, view.Edges.Select(Text));
                Same("edge count", [edges.Count], [view.EdgeCount]);
                Same("no edges", [edges.Count == 0], [view.IsEdgesEmpty]);
                Same("own edges", [true], [view.Edges.All(view.ContainsEdge)]);
                Same("equal edges", [edges.Count], [view.Edges.Concat(view.Vertices.SelectMany(view.InEdges)).Distinct().Count()]);
                foreach (var node in vertices)
                {
                    var leaving = edges.Where(e => e.Source == node).ToList();
                    var entering = edges.Where(e => e.Target == node).ToList();
                    Same("vertex", [true], [view.ContainsVertex(node)]);
                    Same("out", leaving, view.OutEdges(node).Select(Text));
                    Same("tried out", leaving, view.TryGetOutEdges(node, out var found) ? found.Select(Text) : [default]);
                    Same("indexed out", leaving, Enumerable.Range(0, leaving.Count).Select(i => Text(view.OutEdge(node, i))));
                    Same("out of bounds", [true, true], [Throws(() => view.OutEdge(node, leaving.Count)), Throws(() => view.OutEdge(node, -1))]);
                    Same("out degree", [leaving.Count], [view.OutDegree(node)]);
                    Same("no out", [leaving.Count == 0], [view.IsOutEdgesEmpty(node)]);
                    Same("in", entering, view.InEdges(node).Select(Text));
                    Same("tried in", entering, view.TryGetInEdges(node, out found) ? found.Select(Text) : [default]);
                    Same("indexed in", entering, Enumerable.Range(0, entering.Count).Select(i => Text(view.InEdge(node, i))));
                    Same("in of bounds", [true, true], [Throws(() => view.InEdge(node, entering.Count)), Throws(() => view.InEdge(node, -1))]);
                    Same("in degree", [entering.Count], [view.InDegree(node)]);
                    Same("no in", [entering.Count == 0], [view.IsInEdgesEmpty(node)]);
                    Same("degree", [leaving.Count + entering.Count], [view.Degree(node)]);
                    foreach (var other in vertices)
                    {
                        var between = leaving.Where(e => e.Target == other).ToList();
                        Same("contains", [between.Count > 0], [view.ContainsEdge(node, other)]);
                        Same("edge", [between.Count > 0], [view.TryGetEdge(node, other, out var edge) && between.Contains(Text(edge))]);
                        Same("between", between, view.TryGetEdges(node, other, out found) ? found.Select(Text) : [default]);
                    }
                }

                output.WriteLine($"{name}: {view.VertexCount} vertices, {view.EdgeCount} edges{string.Concat(problems.Distinct().Take(5).Select(p => "\n  " + p))}");
            }

            private static (Node Source, Node Target, Fact Fact) Text(QuikGraphEdge edge) =>
                edge.Relation == edge.Fact.Member ? (edge.Source, edge.Target, edge.Fact) : default;

            private static string Text(Node node) => node.Key;

            private static IEnumerable<(Node Source, Node Target, Fact Fact)> Ends(Fact fact)
            {
                if (fact.Object is not { } target) yield break;
                yield return (fact.Subject, target, fact);
                if (fact.Member.IsSymmetric && fact.Subject != target) yield return (target, fact.Subject, fact);
            }

            private static bool Throws(Action action)
            {
                try
                {
                    action();
                    return false;
                }
                catch (ArgumentOutOfRangeException)
                {
                    return true;
                }
            }
        }
        """;

    private const string Program = """
        using System.IO;
        using System.Linq;
        using KnowledgeGraph;

        namespace Village;

        internal static class Program
        {
            internal static void Main(TextWriter output)
            {
                var graph = Town.Graph;
                Checks.Compare(output, "Town", graph.AsQuikGraph(), graph.Nodes, graph.Facts);
                foreach (var relation in graph.Members.Where(m => m.IsRelation && !m.IsDerived))
                    Checks.Compare(output, relation.ToString(), relation.AsQuikGraph(), graph.Nodes.Where(n => relation.Domain.Includes(n.Kind) || relation.Range!.Value.Includes(n.Kind)), relation.Facts);

                foreach (var view in new[] { graph.Including(Modality.Rumoured), graph.Where(f => f.Index % 2 == 0) })
                    Checks.Compare(output, view.ToString(), view.AsQuikGraph(), view.Nodes, view.Facts);
            }
        }
        """;

    /// <summary>Gets the project without a program and without facts; the stand-in is referenced.</summary>
    public static GeneratorTest Test { get; } = new GeneratorTest { Libraries = [QuikGraphStandIn.Library] }.Add("Vocabulary.cs", Vocabulary);

    /// <summary>Gets the project with a program that compares the view of the graph and of each relation with the facts.</summary>
    public static GeneratorTest Comparison { get; } = Test.Add("Checks.cs", Checks).Add("Program.cs", Program);

    /// <summary>Returns facts between a few nodes.</summary>
    public static string RandomFacts(int seed)
    {
        var random = new Random(seed);
        int people = random.Next(1, 7), houses = random.Next(4), shops = random.Next(4);
        var json = new StringBuilder("{ \"entities\": {");
        json.AppendJoin(", ", Names("p", people).Select(n => $"\"{n}\": {{ \"kind\": \"Person\" }}")
            .Concat(Names("h", houses).Select(n => $"\"{n}\": {{ \"kind\": \"House\" }}"))
            .Concat(Names("s", shops).Select(n => $"\"{n}\": {{ \"kind\": \"Shop\" }}")));
        json.Append(" }, \"claims\": [");
        var claims = new List<string>();
        var stated = new HashSet<(string?, string, string?)>();
        for (var i = random.Next(25); i > 0; i--)
        {
            var (from, relation, to) = random.Next(4) switch
            {
                0 => (Pick("p", people), "likes", Pick("p", people)),
                1 => (Pick("p", people), "knows", Pick("p", people)),
                2 => (Pick("p", people), "buysAt", Pick("s", shops)),
                _ => (Pick("h", houses), "ownedBy", random.Next(2) == 0 ? Pick("p", people) : Pick("s", shops)),
            };
            var how = random.Next(5) switch { 0 => ", { \"modality\": \"rumoured\" }", 1 => ", { \"rank\": \"preferred\" }", _ => "" };
            var isReversed = relation == "knows" && string.CompareOrdinal(from, to) > 0;
            if (from is not null && to is not null && stated.Add(isReversed ? (to, relation, from) : (from, relation, to))) claims.Add($"[\"{from}\", \"{relation}\", \"{to}\"{how}]");
        }

        return json.AppendJoin(", ", claims).Append("] }").ToString();

        string? Pick(string prefix, int count) => count == 0 ? null : prefix + random.Next(count).ToString(CultureInfo.InvariantCulture);

        static IEnumerable<string> Names(string prefix, int count) => Enumerable.Range(0, count).Select(i => prefix + i.ToString(CultureInfo.InvariantCulture));
    }
}
