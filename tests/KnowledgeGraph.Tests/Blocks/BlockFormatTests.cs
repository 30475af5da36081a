using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Image;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Blocks;

/// <summary>A file is what docs/image-format.md says: read here bit by bit, with nothing of the library.</summary>
public class BlockFormatTests
{
    private const int EndLength = 56;
    private const int PartLength = 16_384;

    [Fact]
    public void Every_number_and_every_string_is_where_the_page_says()
    {
        var numbers = 0;
        foreach (var graph in Graphs())
        {
            var file = Files.BytesOf(graph, ImageVersion.File);
            var (image, end) = (graph.Store.Image, file.Length - EndLength);
            Assert.Equal("KGRAPH03", Encoding.ASCII.GetString(file, 0, 8));
            Assert.Equal(image.VocabularyHash, BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(8)));
            Assert.Equal(file.Length, Long(file, end + 32));
            Assert.Equal(ImageFormat.ColumnCount + 3, Int(file, end + 44));
            for (var column = 0; column < ImageFormat.ColumnCount; column++)
            {
                var rows = ReadColumn(file, column);
                Assert.Equal(image.Read((Column)column), rows);
                numbers += rows.Length;
            }

            var (text, starts) = (Long(file, end + 16), ReadColumn(file, 0));
            Assert.Equal(image.GraphName, String(Int(file, end + 40)));
            for (var id = 1; id <= image.StringCount; id++) Assert.Equal(image.GetString(id), String(id));

            string String(int id) => Encoding.UTF8.GetString(file, text + starts[id - 1], starts[id] - starts[id - 1]);
        }

        Assert.True(numbers > 20_000, $"{numbers} numbers");
    }

    [Fact]
    public void The_inverses_are_the_facts_by_object()
    {
        foreach (var graph in Graphs())
        {
            var file = Files.BytesOf(graph, ImageVersion.File);
            var (objects, subjects) = (ReadColumn(file, ImageFormat.ColumnCount), ReadColumn(file, ImageFormat.ColumnCount + 1));
            var standings = ReadColumn(file, ImageFormat.ColumnCount + 2);
            foreach (var member in graph.Members.Where(member => member.IsRelation))
            {
                var facts = member.Facts.Select(fact => (
                    Object: fact.Object!.Value.Index, Standing: graph.Store.Image.Get(Column.FactStanding, fact.Index),
                    Number: fact.Index, Subject: fact.Subject.Index)).Order();
                var first = graph.Store.Members.FirstFacts[member.Index];
                Assert.Equal(
                    facts.Select(fact => (fact.Object, fact.Standing, fact.Subject)),
                    Enumerable.Range(first, member.Facts.Count).Select(row => (objects[row], standings[row], subjects[row])));
            }
        }
    }

    [Fact]
    public void Every_byte_has_a_checksum()
    {
        var file = Files.BytesOf(Files.Wide(3000, 5000), ImageVersion.File);
        var (end, table) = (file.Length - EndLength, Long(file, file.Length - EndLength + 8));
        var parts = (table + PartLength - 1) / PartLength;
        Assert.True(parts > 3);
        Assert.Equal(end, table + 4 * parts);
        for (var part = 0; part < parts; part++)
        {
            var start = part * PartLength;
            Assert.Equal(Checksum(file.AsSpan(start, Math.Min(PartLength, table - start))), Int(file, table + 4 * part));
        }

        Assert.Equal(Checksum(file.AsSpan(table, 4 * parts)), Int(file, end + 48));
        Assert.Equal(Checksum(file.AsSpan(end, 52)), Int(file, end + 52));
    }

    /// <summary>What is long begins at a page.</summary>
    [Fact]
    public void Long_lists_begin_at_a_page()
    {
        var file = Files.BytesOf(Files.Wide(20_000, 30_000), ImageVersion.File);
        var aligned = 0;
        var directory = Long(file, file.Length - EndLength);
        for (var column = 0; column < ImageFormat.ColumnCount + 3; column++)
        {
            var entry = directory + 48 * column;
            if (Int(file, entry) != 1) continue;
            var (blocks, entries) = (Long(file, entry + 16), Long(file, entry + 24));
            Assert.Equal(0, blocks % (entries - blocks >= 4096 ? 4096 : 8));
            aligned += entries - blocks >= 4096 ? 1 : 0;
        }

        Assert.True(aligned > 5, $"{aligned} long lists");
        Assert.Equal(0, Long(file, file.Length - EndLength + 16) % 4096);
    }

    private static IEnumerable<Graph> Graphs() =>
        [.. Enumerable.Range(0, 10).Select(seed => new RandomGraph(seed).Graph), Race.Create().Build(), Files.Wide(1500, 4000)];

    private static int[] ReadColumn(byte[] file, int column)
    {
        var entry = Long(file, file.Length - EndLength) + 48 * column;
        int encoding = Int(file, entry), a = Int(file, entry + 8), b = Int(file, entry + 12);
        var rows = new int[Int(file, entry + 4)];
        for (var row = 0; row < rows.Length; row++)
        {
            if (encoding == 0) rows[row] = a + b * row;
            else if (encoding == 1) rows[row] = ReadNumber(file, entry + 16, row);
        }

        for (var i = 0; encoding == 2 && i < a; i++) rows[ReadNumber(file, entry + 16, i)] = ReadNumber(file, entry + 32, i);
        return rows;
    }

    private static int ReadNumber(byte[] file, int list, int number)
    {
        var (entry, i) = (Long(file, list + 8) + 8 * (number / 1024), number % 1024);
        var (least, start, isMonotone) = (Int(file, entry) & int.MaxValue, Int(file, entry + 4), Int(file, entry) < 0);
        var n = Int(file, entry + 12) - start;
        var first = 8L * (Long(file, list) + 128L * start);
        if (n == 0) return least;
        if (!isMonotone) return least + Bits(file, first + (long)i * n, n);
        var position = 0;
        for (var ones = -1; position < 2048; position++)
        {
            ones += Bits(file, first + position, 1);
            if (ones == i) break;
        }

        return least + ((position - i) << (n - 2)) + Bits(file, first + 2048 + (long)i * (n - 2), n - 2);
    }

    private static int Bits(byte[] file, long first, int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++) value |= (file[(first + i) / 8] >> (int)((first + i) % 8) & 1) << i;
        return value;
    }

    private static int Checksum(ReadOnlySpan<byte> bytes)
    {
        var state = uint.MaxValue;
        foreach (var value in bytes)
        {
            state ^= value;
            for (var bit = 0; bit < 8; bit++) state = state >> 1 ^ (state & 1) * 0x82F63B78u;
        }

        return (int)~state;
    }

    private static int Int(byte[] file, int offset) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset));

    private static int Long(byte[] file, int offset) => (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(offset));
}
