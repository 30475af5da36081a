using KnowledgeGraph.Orleans.Frontiers;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Frontiers are read as they were written, and nothing else is read.</summary>
public class FrontierTests
{
    [Fact]
    public void Numbers_are_read_as_they_were_written_in_the_shorter_form()
    {
        var (lists, bitmaps) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var limit = random.Next(1, 5000);
            var share = random.NextDouble();
            int[] numbers = [.. Enumerable.Range(0, limit).Where(_ => random.NextDouble() < share * share)];
            var bytes = Frontier.Encode(numbers);
            Assert.Equal(numbers, Frontier.Decode(bytes, limit));
            Assert.True(bytes.Length <= 2 + limit / 8, $"{bytes.Length} bytes for {numbers.Length} of {limit} (seed {seed})");
            if (numbers.Length > 0 && bytes[0] == 0) lists++;
            else if (numbers.Length > 0) bitmaps++;
            if (numbers.Length > 0) Assert.Throws<InvalidDataException>(() => Frontier.Decode(bytes, numbers[^1]));
        }

        Assert.True(lists > 50 && bitmaps > 50, $"{lists} lists, {bitmaps} bitmaps");
    }

    [Fact]
    public void Large_numbers_are_read_as_they_were_written()
    {
        int[] numbers = [0, 127, 128, 16_511, 16_512, int.MaxValue - 2];
        Assert.Equal(numbers, Frontier.Decode(Frontier.Encode(numbers), int.MaxValue));
    }

    [Fact]
    public void Bytes_of_others_give_ascending_numbers_below_the_limit_or_an_error()
    {
        var errors = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 12)];
            random.NextBytes(bytes);
            bytes[0] = (byte)random.Next(3);
            try
            {
                var numbers = Frontier.Decode(bytes, 50);
                Assert.True(numbers.Length <= 50 && numbers.All(number => number is >= 0 and < 50), $"seed {seed}");
                Assert.Equal(numbers.Distinct().Order(), numbers);
            }
            catch (InvalidDataException)
            {
                errors++;
            }
        }

        Assert.InRange(errors, 1000, 19_900);
    }
}
