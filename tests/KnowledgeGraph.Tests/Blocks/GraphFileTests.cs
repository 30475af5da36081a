using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Blocks;

/// <summary>The graph of a file that is closed while it is in use: an answer or an exception, and never the end of the process.</summary>
public sealed class GraphFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;
    private readonly Graph _wide = Files.Wide(3000, 9000);

    public void Dispose() => Files.Delete(_directory);

    [Fact]
    public void A_file_answers_until_it_is_closed()
    {
        var file = GraphFile.Open(Write(_wide), _wide);
        var graph = file.Graph;
        Assert.Equal(_wide.ToSnapshot(), graph.ToSnapshot());
        var member = graph.Members.Single(member => member.Name == "Near").Index;
        var edges = graph.Outgoing(member).Neighbors;
        file.Dispose();
        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => file.Graph);
        Assert.Throws<ObjectDisposedException>(() => graph.Verify());
        Assert.Throws<ObjectDisposedException>(() => graph.Save(Stream.Null));
        Assert.Same(edges, graph.Outgoing(member).Neighbors);
    }

    [Fact]
    public void What_was_not_read_before_is_an_exception_that_tells_why()
    {
        var file = GraphFile.Open(Write(_wide));
        var graph = file.Graph;
        var (node, fact) = (graph.Nodes[5], graph.Facts[3]);
        file.Dispose();
        var error = Assert.Throws<ObjectDisposedException>(() => node.Label);
        Assert.Contains("was closed", error.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => fact.Claims[0].Source);
        Assert.Throws<ObjectDisposedException>(() => graph.Find("Node 7"));
        Assert.Throws<ObjectDisposedException>(() => graph.ToSnapshot());
        Assert.Throws<ObjectDisposedException>(() => graph.Name);
    }

    [Fact]
    public async Task Threads_that_read_while_the_file_is_closed_get_an_answer_or_an_exception()
    {
        var path = Write(_wide);
        var labels = _wide.Nodes.Select(node => node.Label).ToArray();
        var (answers, ends) = (0, 0);
        for (var round = 0; round < 25; round++)
        {
            using var file = GraphFile.Open(path);
            var graph = file.Graph;
            var nodes = graph.Nodes;
            using var started = new CountdownEvent(4);
            var readers = Enumerable.Range(0, 4).Select(seed => Task.Run(() => Read(graph, nodes, new Random(seed), started))).ToArray();
            Assert.True(started.Wait(TimeSpan.FromMinutes(1)));
            file.Dispose();
            await Task.WhenAll(readers);
            AssertIsNotMapped(path);
        }

        Assert.True(answers >= 100 * 20, $"{answers} answers");
        Assert.Equal(100, ends);

        void Read(Graph graph, Nodes<Node> nodes, Random random, CountdownEvent started)
        {
            var read = 0;
            try
            {
                while (true)
                {
                    var index = random.Next(labels.Length);
                    Assert.Equal(labels[index], nodes[index].Label);
                    _ = graph.Store.Image.Read(Image.Column.FactSubject).Length;
                    if (++read == 20) started.Signal();
                }
            }
            catch (ObjectDisposedException)
            {
                Interlocked.Increment(ref ends);
                Interlocked.Add(ref answers, read);
            }
        }
    }

    [Fact]
    public void What_cannot_be_opened_is_let_go_at_once()
    {
        var path = Write(_wide);
        Assert.Throws<ImageFormatException>(() => GraphFile.Open(path, new TestGraph("Wide", 7).Kind("Thing").Build()));
        AssertIsNotMapped(path);

        var bytes = Files.BytesOf(_wide, ImageVersion.File);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Throws<ImageFormatException>(() => GraphFile.Open(path));
        AssertIsNotMapped(path);
        Assert.Throws<FileNotFoundException>(() => GraphFile.Open(path + ".other"));
    }

    [Fact]
    public void A_file_that_is_read_into_memory_answers_after_it_was_closed()
    {
        var path = Path.Combine(_directory, "literal");
        using (var stream = File.Create(path)) _wide.Save(stream, ImageVersion.Literal);
        var file = GraphFile.Open(path);
        var graph = file.Graph;
        file.Dispose();
        Assert.Equal(_wide.ToSnapshot(), graph.ToSnapshot());
    }

    /// <summary>A check of all of a file does not leave all of it in memory.</summary>
    [Fact]
    public void Verifying_keeps_nothing()
    {
        using var file = GraphFile.Open(Write(_wide));
        file.Graph.Verify();
        var member = _wide.Members.Single(member => member.Name == "Near").Index;
        Assert.IsType<RowsInBlocks>(file.Graph.HopsFrom(member));
        Assert.IsType<RowsInBlocks>(file.Graph.HopsTo(member));
    }

    private string Write(Graph graph)
    {
        var path = Path.Combine(_directory, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, Files.BytesOf(graph, ImageVersion.File));
        return path;
    }

    /// <summary>Linux lists the files that a process has mapped.</summary>
    private static void AssertIsNotMapped(string path)
    {
        if (OperatingSystem.IsLinux()) Assert.DoesNotContain(path, File.ReadAllText("/proc/self/maps"), StringComparison.Ordinal);
    }
}
