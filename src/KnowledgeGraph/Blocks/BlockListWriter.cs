using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// Packs numbers in blocks, each in the shorter of two ways: less its least number, in as many bits as the largest then has, or as
/// ascending numbers.
/// </summary>
internal sealed class BlockListWriter
{
    private readonly byte[] _block = new byte[(BlockFormat.UpperUnits + sizeof(int) * 8) * BlockFormat.UnitLength];
    private readonly ArrayBufferWriter<byte> _data = new();
    private readonly ArrayBufferWriter<byte> _entries = new();
    private uint _units;

    /// <summary>The blocks and their entries.</summary>
    internal (ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Entries) Pack(ReadOnlySpan<int> numbers)
    {
        for (; numbers.Length > BlockFormat.BlockRows; numbers = numbers[BlockFormat.BlockRows..]) Add(numbers[..BlockFormat.BlockRows]);
        if (numbers.Length > 0) Add(numbers);
        WriteEntry(0);
        return (_data.WrittenMemory, _entries.WrittenMemory);
    }

    private void Add(ReadOnlySpan<int> numbers)
    {
        int least = numbers[0], largest = numbers[0];
        var isMonotone = true;
        for (var i = 1; i < numbers.Length; i++)
        {
            isMonotone &= numbers[i] >= numbers[i - 1];
            least = Math.Min(least, numbers[i]);
            largest = Math.Max(largest, numbers[i]);
        }

        if (least < 0) throw new ArgumentOutOfRangeException(nameof(numbers), "A column holds no negative number.");
        var range = (uint)(largest - least);
        var width = WidthOf(range);
        var lower = WidthOf(range >> BlockFormat.BlockShift);
        isMonotone &= lower + BlockFormat.UpperUnits < width;
        WriteEntry((uint)least | (isMonotone ? BlockFormat.MonotoneFlag : 0));
        var units = isMonotone ? lower + BlockFormat.UpperUnits : width;
        var block = _block.AsSpan(0, units * BlockFormat.UnitLength);
        block.Clear();
        if (isMonotone) WriteMonotone(block, numbers, least, lower);
        else if (width > 0) WritePacked(block, numbers, least, width);
        _data.Write(block);
        _units += (uint)units;
    }

    private static void WritePacked(Span<byte> block, ReadOnlySpan<int> numbers, int least, int width)
    {
        for (var i = 0; i < numbers.Length; i++) PackedBits.Write(block, i, width, (uint)(numbers[i] - least));
    }

    private static void WriteMonotone(Span<byte> block, ReadOnlySpan<int> numbers, int least, int lower)
    {
        var mask = (1u << lower) - 1;
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = (uint)(numbers[i] - least);
            var position = i + (int)(number >> lower);
            block[position >> 3] |= (byte)(1 << (position & 7));
            if (lower > 0) PackedBits.Write(block[MonotoneBits.UpperLength..], i, lower, number & mask);
        }
    }

    private static int WidthOf(uint number) => 32 - BitOperations.LeadingZeroCount(number);

    private void WriteEntry(uint head)
    {
        Span<byte> entry = stackalloc byte[BlockFormat.BlockEntryLength];
        BinaryPrimitives.WriteUInt32LittleEndian(entry, head);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], _units);
        _entries.Write(entry);
    }
}
