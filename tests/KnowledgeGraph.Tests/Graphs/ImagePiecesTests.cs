using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>An image in several pieces is read as in one piece, whatever the boundaries cut.</summary>
public class ImagePiecesTests
{
    /// <summary>The shortest length that the header and the directory fit into.</summary>
    private const int Length = 2048;

    [Fact]
    public void A_graph_in_pieces_is_the_graph()
    {
        var moved = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var image = Make(seed).ToImage();
            var starts = Cut(image);
            Assert.True(starts.Count > 3);
            moved += starts.Where((start, index) => start != index * Length).Count();
            var whole = Graph.Load(image);
            var graph = Open(image, starts);

            Assert.Equal(whole.ToSnapshot(), graph.ToSnapshot());
            Assert.Equal(
                whole.Nodes.Select(node => whole.Find(node.Label)!.Value.Key),
                graph.Nodes.Select(node => graph.Find(node.Label)!.Value.Key));
            graph.Verify();
            using var stream = new MemoryStream();
            graph.Save(stream);
            Assert.Equal(image, stream.ToArray());
        }

        Assert.True(moved > 10);
    }

    /// <summary>The last bytes of a piece are the first of a number whose other bytes are in the next piece.</summary>
    [Fact]
    public void Numbers_and_texts_are_read_across_boundaries()
    {
        var bytes = Enumerable.Range(0, 4 * Length).Select(i => (byte)(i % 120)).ToArray();
        DigitsOf(bytes.Length).CopyTo(bytes, ImageFormat.LengthOffset);
        var starts = new[] { 0, Length - 2, 2 * Length, 3 * Length - 3 };
        var image = new ImageBytes((int index, out int start) => Piece(bytes, starts, index, out start));
        Assert.Equal(bytes.Length, image.Length);

        foreach (var width in Enumerable.Range(1, 4))
        {
            var (expected, actual) = (new int[(bytes.Length - 100) / width], new int[(bytes.Length - 100) / width]);
            Digits.ReadMany(bytes, 100, width, expected);
            image.ReadMany(100, width, actual);
            Assert.Equal(expected, actual);
            for (var offset = 0; offset <= bytes.Length - width; offset++)
                Assert.Equal(Digits.Read(bytes, offset, width), image.Read(offset, width));
        }

        foreach (var length in new[] { 0, 1, 3, 100, Length, 2 * Length + 1, 3 * Length })
        {
            for (var offset = 0; offset <= bytes.Length - length; offset += 7)
                Assert.True(bytes.AsSpan(offset, length).SequenceEqual(image.Slice(offset, length)));
        }
    }

    [Fact]
    public void A_damaged_piece_is_found()
    {
        var image = Make(1).ToImage();
        var starts = Cut(image);
        for (var index = 1; index < starts.Count; index++)
        {
            var damaged = (byte[])image.Clone();
            damaged[starts[index]] ^= 1;
            Assert.Throws<ImageFormatException>(() => Open(damaged, starts).Verify());
        }
    }

    private static Graph Open(byte[] image, IReadOnlyList<int> starts) =>
        GeneratedGraph.Open(
            (int index, out int start) => Piece(image, starts, index, out start), Graph.Load(image).Store.Image.VocabularyHash);

    private static ReadOnlySpan<byte> Piece(byte[] image, IReadOnlyList<int> starts, int index, out int start)
    {
        start = starts[index];
        return image.AsSpan(start, (index + 1 < starts.Count ? starts[index + 1] : image.Length) - start);
    }

    private static List<int> Cut(byte[] image)
    {
        var starts = new List<int>();
        for (var next = 0; next < image.Length; next += Length)
        {
            var start = next;
            while ((image[start] & 0xC0) == 0x80) start--;
            starts.Add(start);
        }

        return starts;
    }

    private static byte[] DigitsOf(int value) =>
        [.. Enumerable.Range(0, ImageFormat.DigitsInt).Select(i => (byte)(value >> (7 * i) & 0x7F))];

    /// <summary>More nodes than one digit counts, and labels of characters of one to four bytes.</summary>
    private static TestGraph Make(int seed)
    {
        var random = new Random(seed);
        var graph = new TestGraph("Wide").Kind("Thing").Relation("Thing", "Near", "Thing").Source("S", "s.txt");
        var count = random.Next(150, 250);
        for (var i = 0; i < count; i++)
        {
            var label = string.Concat(Enumerable.Range(0, 8).Select(_ => new[] { "a", "é", "漢", "\U0001F600" }[random.Next(4)]));
            graph.Entity("Thing", "k" + i, $"{label} {i}", "alias " + i);
        }

        for (var i = 1; i < count; i++) graph.Fact("k" + i, "near", "k" + random.Next(i), new TestClaim("S") { Quote = "« " + i + " »" });
        return graph;
    }
}
