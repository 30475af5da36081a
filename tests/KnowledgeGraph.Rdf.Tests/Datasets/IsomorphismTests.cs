namespace KnowledgeGraph.Rdf.Tests.Datasets;

public sealed class IsomorphismTests
{
    private const int Rounds = 3_000;

    [Theory]
    [InlineData("_:a <a:p> _:b .", "_:x <a:p> _:y .", true)]
    [InlineData("_:a <a:p> _:b .", "_:x <a:p> _:x .", false)]
    [InlineData("_:a <a:p> _:b . _:b <a:p> _:a .", "_:b <a:p> _:a . _:a <a:p> _:b .", true)]
    [InlineData("<a:a> <a:p> 1 .", "<a:a> <a:p> 1 , 1 .", true)]
    [InlineData("<a:a> <a:p> 1 .", "<a:a> <a:p> 2 .", false)]
    [InlineData("_:a <a:p> <<( _:a <a:p> _:b )>> .", "_:b <a:p> <<( _:b <a:p> _:a )>> .", true)]
    [InlineData("_:a <a:p> <<( _:a <a:p> _:b )>> .", "_:b <a:p> <<( _:a <a:p> _:b )>> .", false)]
    [InlineData("_:a <a:p> _:b , _:c . _:b <a:p> _:c .", "_:a <a:p> _:b , _:c . _:c <a:p> _:b .", true)]
    public void Datasets_are_the_same_but_for_labels(string left, string right, bool areSame)
    {
        Assert.Equal(areSame, RdfDataset.AreIsomorphic(Rdf.Read(left), Rdf.Read(right)));
    }

    /// <summary>Two triangles and a hexagon look alike from every node.</summary>
    [Fact]
    public void Nodes_that_look_alike_are_told_apart()
    {
        var hexagon = Rdf.Read("_:a <a:p> _:b . _:b <a:p> _:c . _:c <a:p> _:d . _:d <a:p> _:e . _:e <a:p> _:f . _:f <a:p> _:a .");
        var triangles = Rdf.Read("_:a <a:p> _:b . _:b <a:p> _:c . _:c <a:p> _:a . _:d <a:p> _:e . _:e <a:p> _:f . _:f <a:p> _:d .");

        Assert.False(RdfDataset.AreIsomorphic(hexagon, triangles));
        Assert.True(RdfDataset.AreIsomorphic(triangles, triangles));
    }

    [Fact]
    public void The_result_is_that_of_trying_every_assignment()
    {
        var seed = Environment.TickCount;
        var same = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(seed + round);
            var left = Graph(random);
            var right = random.Next(2) == 0 ? Graph(random) : Relabelled(left, random);
            var expected = IsSameByTrial(left, right);

            Assert.True(expected == RdfDataset.AreIsomorphic(left, right), $"seed {seed + round}");
            if (expected) same++;
        }

        Assert.InRange(same, Rounds / 4, Rounds - (Rounds / 10));
    }

    private const int Nodes = 4;

    private static RdfTerm Node(int number) => RdfTerm.BlankNode("b" + number);

    private static HashSet<RdfQuad> Graph(Random random)
    {
        var quads = new HashSet<RdfQuad>();
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var predicate = RdfTerm.Iri("a:" + random.Next(2));
            var (from, to) = (Node(random.Next(Nodes)), Node(random.Next(Nodes)));
            var graph = random.Next(4) == 0 ? Node(random.Next(Nodes)) : null;
            quads.Add(new RdfQuad(from, predicate, random.Next(4) == 0 ? RdfTerm.TripleTerm(to, predicate, from) : to, graph));
        }

        return quads;
    }

    private static HashSet<RdfQuad> Relabelled(HashSet<RdfQuad> quads, Random random)
    {
        var labels = Enumerable.Range(0, Nodes).ToArray();
        random.Shuffle(labels);
        return [.. quads.Select(quad => Renamed(quad, labels))];
    }

    private static bool IsSameByTrial(HashSet<RdfQuad> left, HashSet<RdfQuad> right) =>
        Permutations([.. Enumerable.Range(0, Nodes)]).Any(labels => right.SetEquals(left.Select(quad => Renamed(quad, labels))));

    private static IEnumerable<int[]> Permutations(int[] numbers) => numbers.Length == 0
        ? [[]]
        : numbers.SelectMany(first => Permutations([.. numbers.Where(other => other != first)]).Select(int[] (rest) => [first, .. rest]));

    private static RdfQuad Renamed(RdfQuad quad, int[] labels)
    {
        return new RdfQuad(Of(quad.Subject), quad.Predicate, Of(quad.Object), quad.Graph is null ? null : Of(quad.Graph));

        RdfTerm Of(RdfTerm term) => term.Triple is { } triple
            ? RdfTerm.TripleTerm(Of(triple.Subject), triple.Predicate, Of(triple.Object))
            : Node(labels[term.Value[1] - '0']);
    }
}
