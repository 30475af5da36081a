using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Derivations;
using KnowledgeGraph.Tests.Graphs;
using KnowledgeGraph.Tests.Modules;
using KnowledgeGraph.Tests.Views;

namespace KnowledgeGraph.Tests.Blocks;

/// <summary>A graph in a file is the graph.</summary>
public sealed class ImageFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    private string _path = "";

    public void Dispose() => Files.Delete(_directory);

    [Fact]
    public void A_graph_goes_into_a_file_and_back_with_every_byte()
    {
        foreach (var graph in Graphs())
        {
            var literal = Files.BytesOf(graph);
            var file = Files.BytesOf(graph, ImageVersion.File);
            Assert.Equal(literal, Files.BytesOf(Graph.Load(file), ImageVersion.Literal));
            Assert.Equal(file, Files.BytesOf(Graph.Load(file)));
            Assert.Equal(file, Files.BytesOf(Graph.Load(literal), ImageVersion.File));
        }
    }

    [Fact]
    public void A_file_answers_as_the_literal_does()
    {
        foreach (var graph in Graphs())
        {
            var file = Open(graph);
            Assert.Equal(ImageVersion.File, file.ImageVersion);
            AssertSameHops(graph, file);
            Assert.Equal(graph.ToSnapshot(), file.ToSnapshot());
            Assert.Equal(
                graph.Nodes.Select(node => graph.Find(node.Label)!.Value.Key), file.Nodes.Select(node => file.Find(node.Label)!.Value.Key));
            AssertSameHops(graph.AsOf(PartialDate.Parse("2023")), file.AsOf(PartialDate.Parse("2023")));
            file.Verify();
        }
    }

    [Fact]
    public void A_check_ends_when_it_is_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        foreach (var graph in (Graph[])[Race.Graph, Open(Race.Graph)])
        {
            Assert.Throws<OperationCanceledException>(() => graph.Verify(cancelled));
            Assert.Throws<OperationCanceledException>(() => GraphVerification.VerifyContent(graph, cancelled));
        }

        var set = ShardSet.Write(Race.Graph, Path.Combine(_directory, "set"), 2);
        Assert.Throws<OperationCanceledException>(() => set.Verify(cancelled));
        set.Verify();
    }

    /// <summary>What is read of single nodes is what is read of all.</summary>
    [Fact]
    public void Rows_of_some_nodes_are_those_of_the_whole_relation()
    {
        var rows = 0;
        foreach (var graph in Graphs())
        {
            var file = Open(graph);
            foreach (var member in graph.Members)
            {
                rows += AssertSameRows(graph, file, member, isIncoming: false);
                if (member.IsRelation && !member.IsSymmetric) rows += AssertSameRows(graph, file, member, isIncoming: true);
            }
        }

        Assert.True(rows > 1000, $"{rows} rows");
    }

    [Fact]
    public void Hops_decode_the_nodes_around_them_and_no_more()
    {
        var graph = Files.Wide(20_000, 60_000);
        var file = Open(graph);
        var member = graph.Members.Single(member => member.Name == "Near");
        var random = new Random(1);
        for (var i = 0; i < 10; i++)
        {
            var node = random.Next(graph.NodeCount);
            AssertSameHops(new Node(graph, node), new Node(file, node), member.Index);
        }

        Assert.IsType<RowsInBlocks>(file.HopsFrom(member.Index));
        Assert.IsType<RowsInBlocks>(file.HopsTo(member.Index));
        for (var node = 0; node < graph.NodeCount; node += 7) AssertSameHops(new Node(graph, node), new Node(file, node), member.Index);
        Assert.IsNotType<RowsInBlocks>(file.HopsFrom(member.Index));
        Assert.IsNotType<RowsInBlocks>(file.HopsTo(member.Index));
    }

    [Fact]
    public async Task Threads_that_hop_at_once_see_the_same_graph()
    {
        var graph = Files.Wide(20_000, 60_000);
        var file = Open(graph);
        var member = graph.Members.Single(member => member.Name == "Near").Index;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 4000; i++)
            {
                var node = random.Next(graph.NodeCount);
                AssertSameHops(new Node(graph, node), new Node(file, node), member);
            }
        })));
    }

    [Fact]
    public void A_file_is_replaced_while_a_graph_has_it_mapped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not replace a mapped file.");
        var (old, other) = (Files.Wide(5000, 9000), Race.Create().Build());
        var file = Open(old);
        var replacement = _path + ".new";
        using (var stream = File.Create(replacement)) other.Save(stream, ImageVersion.File);
        File.Move(replacement, _path, overwrite: true);
        Assert.Equal(old.ToSnapshot(), file.ToSnapshot());
        Assert.Equal(other.ToSnapshot(), Graph.Open(_path).ToSnapshot());
    }

    [Fact]
    public void A_graph_keeps_its_file_while_anything_uses_it()
    {
        var nodes = FirstNodes(Open(Files.Wide(2000, 100)));
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal("Node 3", nodes[3].Label);

        static Nodes<Node> FirstNodes(Graph graph) => graph.Nodes;
    }

    [Fact]
    public void A_file_of_version_02_is_opened_as_ever()
    {
        var graph = Race.Create().Build();
        using (var stream = File.Create(NewPath())) graph.Save(stream);
        Assert.Equal(ImageVersion.Literal, Graph.Open(_path).ImageVersion);
        Assert.Equal(graph.ToSnapshot(), Graph.Open(_path).ToSnapshot());
    }

    [Fact]
    public void A_view_and_an_unknown_version_cannot_be_written()
    {
        var graph = Race.Create().Build();
        Assert.Throws<InvalidOperationException>(() => graph.AsOf(PartialDate.Parse("2023")).Save(Stream.Null, ImageVersion.File));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Save(Stream.Null, (ImageVersion)4));
        Assert.Throws<ArgumentNullException>(() => graph.Save(null!, ImageVersion.File));
    }

    [Fact]
    public void An_image_of_other_modules_names_what_differs()
    {
        var graph = new TestGraph("Cores", 7).Kind("Thing").Build();
        using (var stream = File.Create(NewPath())) new TestGraph("Cores", 8).Kind("Thing").Build().Save(stream, ImageVersion.File);
        var error = Assert.Throws<ImageFormatException>(() => Graph.Open(_path, graph));
        Assert.EndsWith(
            "Cores has the vocabulary 0000000000000008 in the image, and 0000000000000007 in the graph. Build the image again with the "
                + "vocabulary of the program, or the program with that of the image.",
            error.Message, StringComparison.Ordinal);

        var extended = new TestGraph("Cores", 7).Kind("Thing").Extend("Market", 9).Build();
        using (var stream = File.Create(NewPath())) extended.Save(stream);
        Assert.Contains("only the image has Market", Message(graph), StringComparison.Ordinal);
        Assert.Equal(2, Graph.Open(_path, extended).Modules.Count);
        using (var stream = File.Create(NewPath())) graph.Save(stream);
        Assert.Contains("the image does not have Market", Message(extended), StringComparison.Ordinal);

        string Message(Graph vocabulary) => Assert.Throws<ImageFormatException>(() => Graph.Open(_path, vocabulary)).Message;
    }

    /// <summary>Another file, since some systems do not change one that is mapped.</summary>
    private string NewPath() => _path = Path.Combine(_directory, Guid.NewGuid().ToString("N"));

    private Graph Open(Graph graph)
    {
        NewPath();
        File.WriteAllBytes(_path, Files.BytesOf(graph, ImageVersion.File));
        return Graph.Open(_path);
    }

    private static IEnumerable<Graph> Graphs() =>
    [
        .. Enumerable.Range(0, 30).Select(seed => new RandomGraph(seed).Graph),
        .. Enumerable.Range(0, 5).Select(seed => new RandomGraph(seed, 40, 200, isDense: true, modules: 3).Graph),
        .. Enumerable.Range(0, 5).Select(seed => new ClaimedGraph(seed, 30).Graph),
        .. Enumerable.Range(0, 10).Select(seed => new RandomRules(seed).Test.Build()),
        Race.Create().Build(), Supply.Create().Build(), new TestGraph().Kind("Thing").Build(), Files.Wide(3000, 5000),
    ];

    private static int AssertSameRows(Graph graph, Graph file, Member member, bool isIncoming)
    {
        var (rows, reader) = (isIncoming ? graph.Incoming(member.Index) : graph.Outgoing(member.Index),
            new RowReader(file.Store, member.Index, isIncoming));
        var random = new Random(member.Index);
        var count = rows.Starts.Length - 1;
        for (var i = 0; i < 20 && count > 0; i++)
        {
            var first = random.Next(count);
            var length = random.Next(1, count - first + 1);
            var (starts, neighbors) = reader.Read(rows.FirstNode + first, length);
            var start = rows.Starts[first];
            Assert.Equal(rows.Starts.AsSpan(first, length + 1).ToArray().Select(place => place - start), starts);
            if (member.IsRelation) Assert.Equal(rows.Neighbors.AsSpan(start, starts[^1]).ToArray(), neighbors);
            var node = rows.FirstNode + first;
            Assert.Equal(Numbers(rows.FactsOf(graph, node)), Numbers(reader.FactsOf(node, includesHidden: true)));
            Assert.Equal(Numbers(rows.VisibleFactsOf(graph, node)), Numbers(reader.FactsOf(node, includesHidden: false)));
        }

        return Math.Max(count, 0);
    }

    private static void AssertSameHops(Graph graph, Graph file)
    {
        foreach (var node in graph.Nodes)
        {
            var other = new Node(file, node.Index);
            Assert.Equal(node.Facts.Select(fact => fact.Index), other.Facts.Select(fact => fact.Index));
            Assert.Equal(node.IncomingFacts.Select(fact => fact.Index), other.IncomingFacts.Select(fact => fact.Index));
            foreach (var member in graph.Members)
            {
                if (member.IsRelation && !member.IsDerived) AssertSameHops(node, other, member.Index);
            }
        }
    }

    private static void AssertSameHops(Node node, Node other, int member)
    {
        var relation = new Member(node.Graph, member);
        if (relation.Domain.Includes(node.Kind))
        {
            Assert.Equal(Numbers(Hop.Targets<Node>(node, member)), Numbers(Hop.Targets<Node>(other, member)));
            Assert.Equal(Hop.Target<Node>(node, member)?.Index, Hop.Target<Node>(other, member)?.Index);
        }

        if (!relation.Range!.Value.Includes(node.Kind)) return;
        Assert.Equal(Numbers(Hop.Sources<Node>(node, member)), Numbers(Hop.Sources<Node>(other, member)));
        Assert.Equal(Hop.Source<Node>(node, member)?.Index, Hop.Source<Node>(other, member)?.Index);
    }

    private static int[] Numbers(Nodes<Node> nodes) => [.. nodes.Select(node => node.Index)];

    private static int[] Numbers(IdList list) => [.. Enumerable.Range(0, list.Count).Select(list.At)];

    private static int[] Numbers(FactSlice facts) => facts.Numbers ?? [.. Enumerable.Range(facts.First, facts.Count)];
}
