using KnowledgeGraph.Blocks;

namespace KnowledgeGraph.Tests.Blocks;

/// <summary>Numbers in packed blocks, of every width and shape.</summary>
public class BlockListTests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xE3069283)]
    public void The_checksum_is_that_of_the_standard(string text, uint expected) =>
        Assert.Equal(expected, Crc32C.Of(System.Text.Encoding.ASCII.GetBytes(text)));

    /// <summary>RFC 3720, appendix B.4.</summary>
    [Fact]
    public void The_checksum_of_zeros_and_ones_is_that_of_the_standard()
    {
        Assert.Equal(0x8A9136AAu, Crc32C.Of(new byte[32]));
        Assert.Equal(0x62A8AB43u, Crc32C.Of(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
    }

    [Fact]
    public void Numbers_come_back_one_by_one_and_together()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var numbers = Numbers(random);
            var (bytes, list) = Open(numbers);
            var read = new int[numbers.Length];
            list.Read(bytes, 0, read);
            Assert.True(numbers.AsSpan().SequenceEqual(read), $"seed {seed}");
            for (var i = 0; i < 50; i++)
            {
                var at = random.Next(numbers.Length);
                Assert.True(numbers[at] == list.Get(bytes, at), $"seed {seed}, number {at}");
                var part = new int[random.Next(numbers.Length - at + 1)];
                list.Read(bytes, at, part);
                Assert.True(numbers.AsSpan(at, part.Length).SequenceEqual(part), $"seed {seed}, {part.Length} numbers from {at}");
            }

            GC.KeepAlive(bytes); // Its memory stays where it is until then.
        }
    }

    [Fact]
    public void The_first_number_that_is_not_less_is_found()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var numbers = Numbers(random);
            Array.Sort(numbers);
            var (bytes, list) = Open(numbers);
            for (var i = 0; i < 100; i++)
            {
                var near = numbers[random.Next(numbers.Length)] + random.NextInt64(-2, 3);
                var value = (int)Math.Clamp(i == 0 ? int.MaxValue : i % 3 == 0 ? random.Next() : near, 0, int.MaxValue);
                var expected = numbers.Count(number => number < value);
                Assert.True(expected == list.FindFrom(bytes, value), $"seed {seed}, {value}");
            }

            GC.KeepAlive(bytes);
        }
    }

    [Fact]
    public void Ascending_numbers_take_little_more_than_two_bits_each()
    {
        var numbers = new int[100_000];
        for (var i = 1; i < numbers.Length; i++) numbers[i] = numbers[i - 1] + (i % 3 == 0 ? 1 : 0);
        var (data, entries) = new BlockListWriter().Pack(numbers);
        Assert.InRange(8 * (data.Length + entries.Length), 2 * numbers.Length, 2.2 * numbers.Length);
    }

    private static int[] Numbers(Random random)
    {
        var numbers = new int[random.Next(1, 4000)];
        var width = random.Next(1, 32);
        var (isSorted, isSparse, least) = (random.Next(2) == 0, random.Next(4) == 0, random.Next(2) == 0 ? 0 : random.Next());
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = random.NextInt64(1L << width);
            numbers[i] = isSparse && random.Next(10) > 0 ? least : (int)Math.Min(int.MaxValue, least + number);
        }

        if (isSorted) Array.Sort(numbers);
        return numbers;
    }

    private static (CheckedBytes Bytes, BlockList List) Open(int[] numbers)
    {
        var (data, entries) = new BlockListWriter().Pack(numbers);
        using var stream = new MemoryStream();
        var writer = new ChecksummingWriter(stream);
        writer.Write(data.Span);
        var start = writer.Position;
        writer.Write(entries.Span);
        var length = writer.Position;
        stream.Write(writer.End());
        return (new CheckedBytes(ImageMemory.Pin(stream.ToArray()), length), new BlockList(0, start, numbers.Length));
    }
}
