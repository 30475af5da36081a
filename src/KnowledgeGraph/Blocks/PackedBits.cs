using System.Buffers.Binary;

namespace KnowledgeGraph.Blocks;

/// <summary>Numbers of a fixed number of bits, one after the other from the lowest bit of the first byte on.</summary>
internal static class PackedBits
{
    private const int WordLength = sizeof(ulong);

    /// <summary>Reads a number of 1 to 31 bits. The bytes are those of a whole block, or of a multiple of eight numbers.</summary>
    internal static uint Read(ReadOnlySpan<byte> bytes, int index, int width)
    {
        // The last word ends with the block, so that none is read past it.
        var bit = index * width;
        var at = Math.Min(bit >> 3, bytes.Length - WordLength);
        var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
        return (uint)((word >> (bit - 8 * at)) & ((1UL << width) - 1));
    }

    internal static void ReadMany(ReadOnlySpan<byte> bytes, int index, int width, Span<int> values)
    {
        var (bit, last, mask) = (index * width, bytes.Length - WordLength, (1UL << width) - 1);
        for (var i = 0; i < values.Length; i++, bit += width)
        {
            var at = Math.Min(bit >> 3, last);
            values[i] = (int)((BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) >> (bit - 8 * at)) & mask);
        }
    }

    /// <summary>Writes a number into bytes that are 0 where it goes.</summary>
    internal static void Write(Span<byte> bytes, int index, int width, uint value)
    {
        var bit = index * width;
        var at = bit >> 3;
        for (var shifted = (ulong)value << (bit & 7); shifted != 0; shifted >>= 8) bytes[at++] |= (byte)shifted;
    }
}
