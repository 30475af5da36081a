using System.Buffers.Binary;
using KnowledgeGraph.Blocks;
using KnowledgeGraph.Tests.Derivations;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Blocks;

/// <summary>Files that are cut short, extended or changed: an exception, or the right answer from the bytes that are whole.</summary>
public sealed class DamagedFileTests(ITestOutputHelper output) : IDisposable
{
    private const int Files = 100_000;
    private const int Rewritten = 20_000;

    /// <summary>The most bytes that one damage changes or adds.</summary>
    private const int MaximumChange = 5000;

    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Blocks.Files.Delete(_directory);

    /// <summary>
    /// One in a hundred is a file that is mapped. The others are read by the same code where they are in memory, which is faster.
    /// </summary>
    [Fact]
    public void A_damaged_file_never_answers_wrongly()
    {
        var graph = Blocks.Files.Wide(3000, 9000);
        var image = Blocks.Files.BytesOf(graph, ImageVersion.File);
        var bytes = new byte[image.Length + MaximumChange];
        Assert.True(image.Length > 6 * BlockFormat.ChecksumLength, $"{image.Length} bytes");
        var expected = Questions.Select(question => question(graph)).ToArray();
        int refused = 0, answered = 0;
        for (var seed = 0; seed < Files; seed++)
        {
            var random = new Random(seed);
            image.CopyTo(bytes, 0);
            var damaged = bytes.AsMemory(0, Damage(bytes, image.Length, random));
            var question = random.Next(expected.Length);
            try
            {
                var answer = Questions[question](seed % 100 == 0 ? Map(damaged) : new Graph(BlockImage.Open(ImageMemory.Pin(damaged))));
                Assert.True(expected[question] == answer, $"seed {seed}, question {question}: {answer}");
                answered++;
            }
            catch (ImageFormatException error)
            {
                Assert.True(SaysWhat(error.Message), $"seed {seed}: {error}");
                refused++;
            }
        }

        output.WriteLine($"{refused} refusals, {answered} answers");
        Assert.True(refused > Files / 3 && answered > Files / 10);
    }

    /// <summary>Who changes a file can change its checksums as well: then there may be another answer, but no other exception.</summary>
    [Fact]
    public void A_file_with_other_content_and_right_checksums_answers_or_says_so()
    {
        var images = Enumerable.Range(0, 10).Select(seed => new RandomGraph(seed, 12, 20).Graph)
            .Concat(Enumerable.Range(0, 10).Select(seed => new RandomRules(seed).Test.Build())).Append(Race.Create().Build())
            .Select(graph => Blocks.Files.BytesOf(graph, ImageVersion.File)).ToArray();
        int refused = 0, answered = 0;
        for (var seed = 0; seed < Rewritten; seed++)
        {
            var random = new Random(seed);
            var bytes = (byte[])images[seed % images.Length].Clone();
            for (var i = random.Next(1, 4); i > 0; i--) Change(bytes, random);
            WriteChecksums(bytes);
            try
            {
                DamagedImageTests.AskEverything(() => Graph.Load(bytes));
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

        output.WriteLine($"{refused} refusals, {answered} answers");
        Assert.True(refused > Rewritten / 20 && answered > Rewritten / 20);
    }

    [Fact]
    public void Verify_reads_every_block()
    {
        var image = Blocks.Files.BytesOf(Blocks.Files.Wide(3000, 9000), ImageVersion.File);
        var end = image.AsSpan(image.Length - BlockFormat.EndLength);
        var checksums = BinaryPrimitives.ReadInt64LittleEndian(end[BlockFormat.EndChecksums..]);
        var opened = 0;
        for (var at = 0L; at < checksums; at += BlockFormat.ChecksumLength / 2)
        {
            var damaged = (byte[])image.Clone();
            damaged[at] ^= 16;
            Graph graph;
            try
            {
                graph = Map(damaged);
            }
            catch (ImageFormatException)
            {
                continue;
            }

            opened++;
            var part = at / BlockFormat.ChecksumLength * BlockFormat.ChecksumLength;
            var error = Assert.Throws<ImageFormatException>(() => graph.Verify());
            Assert.Contains($"the bytes {part} to ", error.Message, StringComparison.Ordinal);
            Assert.Throws<ImageFormatException>(() => Graph.Load(damaged));
        }

        Assert.True(opened > 2);
    }

    [Fact]
    public void Verify_compares_the_facts_by_object_with_those_by_subject()
    {
        var graph = new TestGraph().Kind("Thing").Relation("Thing", "Near", "Thing");
        for (var i = 0; i < 4; i++) graph.Entity("Thing", "n" + i);
        graph.Fact("n0", "near", "n3").Fact("n1", "near", "n2").Fact("n2", "near", "n0").Fact("n3", "near", "n1").Fact("n0", "near", "n1");
        var image = Blocks.Files.BytesOf(graph.Build(), ImageVersion.File);
        Graph.Load(image).Verify();

        // By object, the subjects are 2, 0, 3, 1, 0: two bits each. The second becomes another node.
        var directory = (int)BinaryPrimitives.ReadInt64LittleEndian(image.AsSpan(image.Length - BlockFormat.EndLength));
        var entry = image.AsSpan(directory + (int)InverseColumn.Subject * BlockFormat.ColumnEntryLength);
        var data = (int)BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
        Assert.Equal(0b00_01_11_00_10, BinaryPrimitives.ReadInt16LittleEndian(image.AsSpan(data)));
        image[data] ^= 0b100;
        WriteChecksums(image);
        var error = Assert.Throws<ImageFormatException>(() => Graph.Load(image).Verify());
        Assert.Contains("its facts by object are not its facts by subject", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(71)]
    public void A_file_that_is_too_short_to_be_one_says_so(int length)
    {
        var bytes = Blocks.Files.BytesOf(Race.Create().Build(), ImageVersion.File)[..length];
        Assert.Throws<ImageFormatException>(() => Map(bytes));
        Assert.Throws<ImageFormatException>(() => Graph.Load(bytes));
    }

    private static readonly Func<Graph, string>[] Questions =
    [
        graph => graph.Find("Node 17")?.Key ?? "",
        graph => graph.Find("k000598")?.Label ?? "",
        graph => string.Join(' ', graph["k000500"].Facts),
        graph => string.Join(' ', graph["k000003"].IncomingFacts),
        graph => string.Join(' ', Hop.Targets<Node>(new Node(graph, 600), graph.Members.Single(member => member.Name == "Near").Index)),
        graph => string.Join(' ', Hop.Sources<Node>(new Node(graph, 5), graph.Members.Single(member => member.Name == "Near").Index)),
        graph => graph.Facts[graph.FactCount - 1].ToString(),
        graph => graph.Facts[graph.FactCount / 2].Claims[0].ToString(),
        graph => string.Join(' ', graph.Kinds) + string.Join(' ', graph.Members) + string.Join(' ', graph.Sources),
        graph => graph.FindAll("Node 3").ToString(),
    ];

    private Graph Map(ReadOnlyMemory<byte> bytes)
    {
        // A file of its own, since some systems do not change one that is mapped.
        var path = Path.Combine(_directory, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes.Span);
        return Graph.Open(path);
    }

    /// <summary>Damages the first bytes of some, and gives how many are left of them, or are there now.</summary>
    private static int Damage(byte[] bytes, int length, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return random.Next(length);
            case 1:
                return length + random.Next(1, MaximumChange);
            case 2:
                var from = random.Next(length);
                bytes.AsSpan(from, Math.Min(random.Next(1, MaximumChange), length - from)).Fill((byte)random.Next(256));
                return length;
            case 3: // Parts of the file change places.
                bytes.AsSpan(random.Next(length - 512), 512).ToArray().CopyTo(bytes, random.Next(length - 512));
                return length;
            default:
                for (var i = random.Next(1, 4); i > 0; i--) bytes[random.Next(length)] ^= (byte)(1 << random.Next(8));
                return length;
        }
    }

    private static bool SaysWhat(string message) =>
        message.StartsWith("The image is ", StringComparison.Ordinal)
            || message.StartsWith("These bytes ", StringComparison.Ordinal)
            || message.StartsWith("The image has version ", StringComparison.Ordinal);

    private static void Change(byte[] bytes, Random random)
    {
        // Entries and small numbers are where the directory and small columns are: at either end of a small file.
        var at = random.Next(3) == 0 ? random.Next(BlockFormat.HeaderLength, bytes.Length)
            : random.Next(Math.Max(BlockFormat.HeaderLength, bytes.Length - 5000), bytes.Length);
        bytes[at] = random.Next(4) switch
        {
            0 => (byte)random.Next(256),
            1 => (byte)(bytes[at] + 1),
            2 => (byte)(bytes[at] - 1),
            _ => 0,
        };
    }

    /// <summary>Writes the checksums that the content of a file should have.</summary>
    private static void WriteChecksums(byte[] bytes)
    {
        var end = bytes.AsSpan(bytes.Length - BlockFormat.EndLength);
        var checksums = BinaryPrimitives.ReadInt64LittleEndian(end[BlockFormat.EndChecksums..]);
        if (checksums >= 0 && checksums <= bytes.Length - BlockFormat.EndLength)
        {
            var table = bytes.AsSpan((int)checksums, bytes.Length - BlockFormat.EndLength - (int)checksums);
            for (var part = 0; (part + 1) * sizeof(uint) <= table.Length && part << BlockFormat.ChecksumShift < checksums; part++)
            {
                var start = part << BlockFormat.ChecksumShift;
                var length = Math.Min(BlockFormat.ChecksumLength, (int)checksums - start);
                BinaryPrimitives.WriteUInt32LittleEndian(table[(part * sizeof(uint))..], Crc32C.Of(bytes.AsSpan(start, length)));
            }

            BinaryPrimitives.WriteUInt32LittleEndian(end[BlockFormat.EndChecksumOfTable..], Crc32C.Of(table));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(end[BlockFormat.EndChecksum..], Crc32C.Of(end[..BlockFormat.EndChecksum]));
    }
}
