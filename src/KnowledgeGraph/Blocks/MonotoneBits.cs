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

    /// <summary>Finds the index of the first number of a block that is not less than another; the count if all are less.</summary>
    internal static int FindFrom(ReadOnlySpan<byte> block, int shift, int count, int value)
    {
        // A 0 ends the numbers of each value of the upper bits.
        var upper = value >> shift;
        var end = upper == 0 ? -1 : PlaceOfZero(block, upper - 1);
        if (end < upper - 1) return count;
        var index = end - upper + 1;
        if (shift == 0) return Math.Min(index, count);
        var lower = value & ((1 << shift) - 1);
        for (; index < count && HasUpper(block, index, upper); index++)
        {
            if (PackedBits.Read(block[UpperLength..], index, shift) >= lower) break;
        }

        return Math.Min(index, count);
    }

    /// <summary>The position of a 0 in the bitmap, by its number; -1 if there are fewer.</summary>
    private static int PlaceOfZero(ReadOnlySpan<byte> upper, int index)
    {
        for (var at = 0; at < UpperLength; at += sizeof(ulong))
        {
            var word = ~BinaryPrimitives.ReadUInt64LittleEndian(upper[at..]);
            var count = BitOperations.PopCount(word);
            if (index < count)
            {
                while (index-- > 0) word &= word - 1;
                return 8 * at + BitOperations.TrailingZeroCount(word);
            }

            index -= count;
        }

        return -1;
    }

    private static bool HasUpper(ReadOnlySpan<byte> block, int index, int upper)
    {
        var position = index + upper;
        return position < 8 * UpperLength && (block[position >> 3] >> (position & 7) & 1) != 0;
    }

    private static ImageFormatException TooFew() => Damage.Exception("a block of ascending numbers has too few of them");
}
