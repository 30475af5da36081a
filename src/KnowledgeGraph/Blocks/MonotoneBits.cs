using System.Buffers.Binary;
using System.Numerics;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// Ascending numbers in two parts (Elias, 1974; Fano, 1971): the upper bits of number <c>i</c> are the position of the <c>i</c>-th 1 in a
/// bitmap, less <c>i</c>; the lower bits are packed. A number costs two bits and its lower ones, however large it is.
/// </summary>
internal static class MonotoneBits
{
    internal const int UpperLength = BlockFormat.UpperUnits * BlockFormat.UnitLength;

    private const int WordBits = 64;

    /// <summary>The upper bits of a number.</summary>
    internal static int ReadUpper(ReadOnlySpan<byte> upper, int index)
    {
        var rest = index;
        for (var at = 0; at < UpperLength; at += sizeof(ulong))
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(upper[at..]);
            var count = BitOperations.PopCount(word);
            if (rest >= count)
            {
                rest -= count;
                continue;
            }

            while (rest-- > 0) word &= word - 1;
            return 8 * at + BitOperations.TrailingZeroCount(word) - index;
        }

        throw TooFew();
    }

    /// <summary>Adds the upper bits of consecutive numbers, shifted by the count of lower ones, to those.</summary>
    internal static void AddUppers(ReadOnlySpan<byte> upper, int index, int shift, Span<int> values)
    {
        if (values.Length == 0) return;
        var position = ReadUpper(upper, index) + index;
        var word = BinaryPrimitives.ReadUInt64LittleEndian(upper[(position / WordBits * sizeof(ulong))..]);
        word &= ulong.MaxValue << (position % WordBits);
        var start = position / WordBits * WordBits;
        for (var i = 0; ; word &= word - 1)
        {
            for (; word == 0; word = BinaryPrimitives.ReadUInt64LittleEndian(upper[(start / 8)..]))
            {
                start += WordBits;
                if (start >= 8 * UpperLength) throw TooFew();
            }

            values[i] += (start + BitOperations.TrailingZeroCount(word) - index - i) << shift;
            if (++i == values.Length) return;
        }
    }

    private static ImageFormatException TooFew() => Damage.Exception("a block of ascending numbers has too few of them");
}
