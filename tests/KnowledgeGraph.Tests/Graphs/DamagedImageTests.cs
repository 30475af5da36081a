using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Image;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Tests.Derivations;
using KnowledgeGraph.Tests.Modules;
using KnowledgeGraph.Tests.Views;

namespace KnowledgeGraph.Tests.Graphs;

public class DamagedImageTests(ITestOutputHelper output)
{
    private const int Mutations = 100_000;

    [Fact]
    public void A_damaged_image_answers_or_says_so_whatever_is_asked()
    {
        var images = Enumerable.Range(0, 20).Select(seed => new RandomGraph(seed, 12, 20).Test.ToImage()).Append(Race.Create().ToImage())
            .Append(Supply.Create().ToImage())
            .Concat(Enumerable.Range(0, 5).Select(seed => ImageOf(new ClaimedGraph(seed, 10).Graph)))
            .Concat(Enumerable.Range(0, 15).Select(seed => new RandomRules(seed).Test.ToImage())).ToArray();
        int refused = 0, answered = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var image = Mutate(images[seed % images.Length], new Random(seed));
            try
            {
                AskEverything(image);
                answered++;
            }
            catch (ImageFormatException)
            {
                refused++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {exception}");
            }
        }

        output.WriteLine($"{refused} images were refused, {answered} answered");
        Assert.True(refused > Mutations / 20 && answered > Mutations / 20);
    }

    [Fact]
    public void A_flipped_bit_is_found_when_an_image_is_loaded_wherever_it_is()
    {
        var image = Race.Create().ToImage();
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var damaged = (byte[])image.Clone();
            var at = seed < 8 * ImageFormat.Digits64 ? ImageFormat.ChecksumOffset + seed / 8 : random.Next(damaged.Length);
            damaged[at] ^= (byte)(1 << (seed % 8));
            var exception = Record.Exception(() => Graph.Load(damaged));
            Assert.True(exception is ImageFormatException, $"seed {seed}: {exception}");
        }
    }

    [Fact]
    public void A_saved_graph_is_the_same_when_it_is_loaded()
    {
        var graph = Race.Create();
        using var stream = new MemoryStream();
        Graph.Load(graph.ToImage()).Save(stream);
        Assert.Equal(graph.ToImage(), stream.ToArray());
        Assert.Equal(Graph.Load(graph.ToImage()).ToSnapshot(), Graph.Load(stream.ToArray()).ToSnapshot());
    }

    [Fact]
    public void Stored_edges_are_those_that_the_rules_give()
    {
        var edges = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var graph = Graph.Load(DerivedImage(seed));
            var solved = graph.Where(_ => true); // A view solves its rules.
            foreach (var member in graph.Members)
            {
                foreach (var node in graph.Nodes)
                {
                    var targets = Hop.ClosureTargets<Node>(node, member.Index);
                    Assert.Equal(
                        Hop.ClosureTargets<Node>(node.In(solved), member.Index).Select(other => other.Key),
                        targets.Select(other => other.Key));
                    edges += targets.Count;
                }
            }
        }

        Assert.True(edges > 200, $"{edges} edges");
    }

    [Fact]
    public void Verify_compares_the_checksum_of_a_generated_image_too()
    {
        var image = Race.Create().ToImage();
        GeneratedGraph.Open(() => image, Race.Hash).Verify();
        image[^1] ^= 1;
        var graph = GeneratedGraph.Open(() => image, Race.Hash);
        Assert.Contains("checksum", Assert.Throws<ImageFormatException>(() => graph.Verify()).Message, StringComparison.Ordinal);
    }

    /// <summary>An image in which derived edges are stored: of a vocabulary with every rule.</summary>
    private static byte[] DerivedImage(int seed)
    {
        var random = new Random(seed);
        var test = new TestGraph().Kind("Thing")
            .Relation("Thing", "Class", "Thing").Relation("Thing", "Within", "Thing", inverse: "Contains")
            .Relation("Thing", "Touches", "Thing", symmetric: true)
            .Rule("Thing", "Within", transitive: true).Rule("Thing", "Touches", inheritedThrough: "Class")
            .Derived("Thing", "Near", "Thing", "Touches|Within/Near");
        for (var i = 0; i < 6; i++) test.Entity("Thing", "n" + i, "Node " + i);
        foreach (var (subject, target) in Enumerable.Range(0, 10).Select(_ => (random.Next(6), random.Next(6))).Distinct())
            test.Fact(
                "n" + Math.Min(subject, target), seed % 2 == 0 ? "Within" : random.Next(2) == 0 ? "Touches" : "Class",
                "n" + Math.Max(subject, target));

        // What is solved here, by the rules that are in the image, is what the build stores.
        var (linked, graph) = (test.Link(), test.Build());
        var stored = linked.Vocabulary.Members.Select(member => new DerivedMember(
            !member.HasRule ? default : graph.Nodes.SelectMany(node => Hop.ClosureTargets<Node>(node, member.Index)
                .Where(other => !graph.Outgoing(member.Index).NeighborsOf<Node>(graph, node.Index).Contains(other))
                .Select(other => ((long)node.Index << 32) | (uint)other.Index)).ToEquatableArray(),
            true,
            false));
        var image = GraphCompiler.Write(linked, new DerivedGraph(stored.ToEquatableArray()));
        Graph.Load(image).Verify();
        return image;
    }

    private static byte[] Mutate(byte[] image, Random random)
    {
        var bytes = (byte[])image.Clone();
        var end = random.Next(3) == 0 ? bytes.Length : Math.Min(bytes.Length, 2000);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(ImageFormat.ChecksumOffset, end);
            bytes[at] = random.Next(4) switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)(bytes[at] + 1),
                2 => (byte)(bytes[at] - 1),
                _ => 0,
            };
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static void AskEverything(byte[] image) => AskEverything(() => new Graph(GraphImage.Open(() => image, verify: false)));

    internal static void AskEverything(Func<Graph> open)
    {
        var graph = open();
        List<ImageFormatException?> errors =
        [
            Ask(() => graph.ToSnapshot()),
            Ask(() => graph.Kinds.Select(graph.ToSnapshot).ToArray()),
            Ask(() => graph.Sources.Select(graph.ToSnapshot).ToArray()),
            Ask(() => graph.Nodes.Select(node => node.Facts.Count + node.IncomingFacts.Count).ToArray()),
            Ask(() => graph.Facts.Select(fact => $"{fact} {fact.Modality} {fact.Rank} {fact.Claims.Count}").ToArray()),
            Ask(() => graph.Facts.SelectMany(fact => fact.Claims).Select(claim => $"{claim}{claim.Fact}{claim.Since}{claim.At}").ToArray()),
            Ask(() =>
                graph.Nodes
                    .Select(node => (graph.TryGet(node.Key, out _), graph.Find(node.Label), graph.FindAll("alias 1").Count)).ToArray()),
            Ask(() => graph.TryGet("n3", out _)),
            Ask(() => graph.FindAll("Node 1").ToString()),
            Ask(() => graph.Nodes.IsEmpty ? null : graph.ShortestPath(graph.Nodes[0], graph.Nodes[^1])?.ToString()),
            Ask(() => graph.IncludeDeprecated().Nodes.Select(node => (node.Status, node.ReplacedBy, node.StatusReason)).ToArray()),
            Ask(() => graph.AsOf(PartialDate.Parse("2023")).Including(Modality.Rumoured, Modality.Opinion).ToSnapshot()),
            Ask(() => graph.Sources.Count == 0 ? graph : graph.FromSources(graph.Sources[0]).Where(fact => fact.IsVisible)),
            Ask(() => graph.Including(Modality.Denied).Nodes.Select(node => node.IncomingFacts.Count).ToArray()),
            Ask(() => graph.Members.Where(member => member.IsRelation).SelectMany(member => graph.Nodes.SelectMany(
                node => Hop.ClosureTargets<Node>(node, member.Index)
                    .Concat(Hop.DerivedSources<Node>(node, member.Index)))).Count()),
            Ask(() =>
                graph.Members.Select(member => $"{member.IsDerived} {member.Expression} {member.IsTransitive} {member.InheritedThrough}")
                    .ToArray()),
            Ask(() => HoldingEdges(graph, isForward: true)),
            Ask(() => HoldingEdges(graph, isForward: false)),
            Ask(() => HoldingEdges(graph.Including(Modality.Rumoured), isForward: true)),
            Ask(() => graph.Members.Where(member => member.IsRelation)
                .Select(
                    member => graph.Nodes.Count == 0
                        ? null
                        : graph.Why(graph.Nodes[0], member, graph.Nodes[^1]).FirstOrDefault()?.ToTable())
                        .ToArray()),
            Ask(() => graph.Store.Modules.Kinds.Length),
            Ask(() => { GraphVerification.VerifyContent(graph); return 0; }),
        ];
        foreach (var error in errors)
        {
            if (error is not null) throw error;
        }
    }

    private static byte[] ImageOf(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream);
        return stream.ToArray();
    }

    private static int HoldingEdges(Graph graph, bool isForward) =>
        graph.Members.Where(member => member.IsRelation)
            .Sum(
                member =>
                    graph.Walks.Edges.DerivedRowsOf(new MemberStep(member.Index, isForward), CancellationToken.None).Neighbors.Length);

    /// <summary>Each question is asked, also after one that failed: what it left behind must not mislead the next.</summary>
    private static ImageFormatException? Ask<T>(Func<T> question)
    {
        try
        {
            question();
            return null;
        }
        catch (ImageFormatException exception)
        {
            return exception;
        }
    }
}
