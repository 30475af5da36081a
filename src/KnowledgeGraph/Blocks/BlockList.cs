using System.Buffers.Binary;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>Where a list of numbers is in a file, in blocks of 1,024 of them.</summary>
/// <param name="data">The offset of the blocks.</param>
/// <param name="entries">The offset of their entries: of each its base and its start, and one more for the end of the last.</param>
/// <param name="count">How many numbers there are.</param>
internal readonly struct BlockList(long data, long entries, int count)
{
    private const int MaxWidth = 31;

    private readonly long _data = data;
    private readonly long _entries = entries;

    internal readonly int Count = count;

    /// <summary>Determines whether the entries lie within so many bytes. Where the blocks lie, the entries say.</summary>
    internal bool FitsInto(long length) =>
        Count >= 0 && _data >= 0 && _entries >= 0 && _data <= length
            && _entries <= length - (BlockCount + 1) * BlockFormat.BlockEntryLength;

    private long BlockCount => ((long)Count + BlockFormat.BlockRows - 1) >> BlockFormat.BlockShift;

    /// <summary>Reads a number. O(1).</summary>
    internal int Get(CheckedBytes bytes, int index)
    {
        var block = Find(bytes, index >> BlockFormat.BlockShift, out var width, out var isMonotone, out var first);
        index &= BlockFormat.BlockRows - 1;
        if (block.Length == 0) return first;
        if (!isMonotone) return Check(first + (long)PackedBits.Read(block, index, width));
        var value = (long)MonotoneBits.ReadUpper(block, index) << width;
        if (width > 0) value |= PackedBits.Read(block[MonotoneBits.UpperLength..], index, width);
        return Check(first + value);
    }

    /// <summary>Finds the index of the first number that is not less than another, in a list that ascends. O(log n).</summary>
    /// <returns>The index; the count if all numbers are less.</returns>
    internal int FindFrom(CheckedBytes bytes, int value)
    {
        var low = 0;
        for (var high = (int)BlockCount; low < high;)
        {
            var middle = (low + high) >>> 1;
            if (FirstOf(bytes, middle) < value) low = middle + 1;
            else high = middle;
        }

        // It is in the last block that begins with less, or begins the block after that.
        return low == 0 ? 0 : FindInBlock(bytes, low - 1, value);
    }

    /// <summary>Reads consecutive numbers.</summary>
    internal void Read(CheckedBytes bytes, int start, Span<int> values)
    {
        while (values.Length > 0)
        {
            var index = start & (BlockFormat.BlockRows - 1);
            var count = Math.Min(BlockFormat.BlockRows - index, values.Length);
            ReadBlock(bytes, start >> BlockFormat.BlockShift, index, values[..count]);
            start += count;
            values = values[count..];
        }
    }

    private void ReadBlock(CheckedBytes bytes, int number, int index, Span<int> values)
    {
        var block = Find(bytes, number, out var width, out var isMonotone, out var first);
        if (block.Length == 0)
        {
            values.Fill(first);
            return;
        }

        var lower = isMonotone ? block[MonotoneBits.UpperLength..] : block;
        if (width == 0) values.Clear();
        else PackedBits.ReadMany(lower, index, width, values);
        if (isMonotone) MonotoneBits.AddUppers(block, index, width, values);

        // A sum that is too large has become negative.
        var seen = 0;
        for (var i = 0; i < values.Length; i++) seen |= values[i] | (values[i] += first);
        if (seen < 0) ThrowTooLarge();
    }

    private int FindInBlock(CheckedBytes bytes, int number, int value)
    {
        var block = Find(bytes, number, out var width, out var isMonotone, out var first);
        var start = number << BlockFormat.BlockShift;
        var count = Math.Min(BlockFormat.BlockRows, Count - start);
        if (block.Length == 0) return start + count;
        if (isMonotone) return start + MonotoneBits.FindFrom(block, width, count, value - first);
        var low = 0;
        for (var high = count; low < high;)
        {
            var middle = (low + high) >>> 1;
            if (PackedBits.Read(block, middle, width) < value - first) low = middle + 1;
            else high = middle;
        }

        return start + low;
    }

    /// <summary>The base of a block, which is its first number if the list ascends.</summary>
    private int FirstOf(CheckedBytes bytes, int block)
    {
        var entry = bytes.Slice(_entries + (long)block * BlockFormat.BlockEntryLength, sizeof(uint));
        return (int)(BinaryPrimitives.ReadUInt32LittleEndian(entry) & ~BlockFormat.MonotoneFlag);
    }

    /// <summary>The bytes of a block; none where all of its numbers are its base.</summary>
    private ReadOnlySpan<byte> Find(CheckedBytes bytes, int block, out int width, out bool isMonotone, out int first)
    {
        var entry = bytes.Slice(_entries + (long)block * BlockFormat.BlockEntryLength, 2 * BlockFormat.BlockEntryLength);
        var head = BinaryPrimitives.ReadUInt32LittleEndian(entry);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
        var units = BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]) - (long)start;
        isMonotone = (head & BlockFormat.MonotoneFlag) != 0;
        first = (int)(head & ~BlockFormat.MonotoneFlag);
        width = (int)(units - (isMonotone ? BlockFormat.UpperUnits : 0));
        if (units < 0 || width < 0 || width > MaxWidth) Damage.Throw("block ", block, " of a column has an impossible length");
        return bytes.Slice(_data + start * (long)BlockFormat.UnitLength, (int)units * BlockFormat.UnitLength);
    }

    private static int Check(long value)
    {
        if (value > int.MaxValue) ThrowTooLarge();
        return (int)value;
    }

    private static void ThrowTooLarge() => Damage.Throw("a number in it is too large");
}
