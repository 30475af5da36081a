using System.Text;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Tests.Text;

public sealed class Utf8OrderTests
{
    [Fact]
    public void The_order_is_that_of_the_bytes()
    {
        int[] runes = ['a', 'b', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Text(random, runes), Text(random, runes));
            var expected = Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
            Assert.Equal(Math.Sign(expected), Math.Sign(Utf8Order.Compare(a, b)));
        }
    }

    [Fact]
    public void Null_comes_first()
    {
        Assert.True(Utf8Order.Compare(null, "") < 0);
        Assert.True(Utf8Order.Compare("", null) > 0);
        Assert.Equal(0, Utf8Order.Compare(null, null));
    }

    private static string Text(Random random, int[] runes) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => char.ConvertFromUtf32(runes[random.Next(runes.Length)])));
}
