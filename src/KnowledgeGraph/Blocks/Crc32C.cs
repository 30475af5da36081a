using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Blocks;

/// <summary>The cyclic redundancy check CRC-32C (Castagnoli; RFC 3720, appendix B.4), which processors compute.</summary>
internal static class Crc32C
{
    /// <summary>The state before the first byte; its complement is also the last step.</summary>
    internal const uint Start = uint.MaxValue;

    internal static uint Of(ReadOnlySpan<byte> bytes) => ~Append(Start, bytes);

    /// <summary>Takes more bytes into a state.</summary>
    internal static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes) state = BitOperations.Crc32C(state, value);
        return state;
    }
}
