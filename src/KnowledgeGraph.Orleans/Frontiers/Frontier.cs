using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Orleans.Frontiers;

/// <summary>
/// Ascending numbers as bytes, in the shorter of two forms: their differences, less 1, in groups of seven bits, the lowest first; or a
/// bitmap up to the last of them. The first byte is the form.
/// </summary>
internal static class Frontier
{
    private const byte List = 0;
    private const byte Bitmap = 1;
    private const int GroupBits = 7;
    private const byte MoreFlag = 0x80;

    /// <summary>Writes ascending, distinct numbers. O(numbers), or O(last number / 8) for a bitmap.</summary>
    internal static byte[] Encode(ReadOnlySpan<int> numbers)
    {
        if (numbers.IsEmpty) return [];
        var bitmapLength = 1 + (numbers[^1] >> 3) + 1;
        var listLength = 1;
        var previous = -1;
        foreach (var number in numbers)
        {
            listLength += LengthOf((uint)(number - previous - 1));
            previous = number;
            if (listLength > bitmapLength) return EncodeBitmap(numbers, bitmapLength);
        }

        return EncodeList(numbers, listLength);
    }

    /// <summary>Reads numbers, each of which is below a limit. O(bytes + numbers).</summary>
    /// <exception cref="InvalidDataException">The bytes are not such numbers.</exception>
    internal static int[] Decode(ReadOnlySpan<byte> bytes, int limit)
    {
        if (bytes.IsEmpty) return [];
        return bytes[0] switch
        {
            List => DecodeList(bytes[1..], limit),
            Bitmap => DecodeBitmap(bytes[1..], limit),
            var form => throw new InvalidDataException($"A frontier has the form {form}, which is not known."),
        };
    }

    private static int LengthOf(uint value)
    {
        var length = 1;
        for (; value >= MoreFlag; value >>= GroupBits) length++;
        return length;
    }

    private static byte[] EncodeList(ReadOnlySpan<int> numbers, int length)
    {
        var bytes = new byte[length];
        var (at, previous) = (1, -1);
        foreach (var number in numbers)
        {
            var value = (uint)(number - previous - 1);
            for (; value >= MoreFlag; value >>= GroupBits) bytes[at++] = (byte)(value | MoreFlag);
            bytes[at++] = (byte)value;
            previous = number;
        }

        return bytes;
    }

    private static byte[] EncodeBitmap(ReadOnlySpan<int> numbers, int length)
    {
        var bytes = new byte[length];
        bytes[0] = Bitmap;
        foreach (var number in numbers) bytes[1 + (number >> 3)] |= (byte)(1 << (number & 7));
        return bytes;
    }

    private static int[] DecodeList(ReadOnlySpan<byte> bytes, int limit)
    {
        // Each number has one byte that is not followed by more of it.
        var count = 0;
        foreach (var value in bytes) count += value < MoreFlag ? 1 : 0;
        if (count > limit || bytes.IsEmpty || bytes[^1] >= MoreFlag) throw NotWhole();
        var numbers = new int[count];
        var (next, number, shift, difference) = (0, -1L, 0, 0L);
        foreach (var value in bytes)
        {
            if (shift > 4 * GroupBits) throw NotWhole();
            difference |= (long)(value & ~MoreFlag) << shift;
            shift += GroupBits;
            if (value >= MoreFlag) continue;
            number += difference + 1;
            if (number >= limit) throw TooLarge(number, limit);
            numbers[next++] = (int)number;
            (shift, difference) = (0, 0);
        }

        return numbers;
    }

    private static int[] DecodeBitmap(ReadOnlySpan<byte> bytes, int limit)
    {
        if (bytes.Length > (limit + 7L) >> 3) throw TooLarge(8L * bytes.Length - 8, limit);
        var count = 0;
        foreach (var value in bytes) count += BitOperations.PopCount(value);
        var numbers = new int[count];
        var next = 0;
        for (var at = 0; at < bytes.Length; at += sizeof(ulong))
        {
            for (var word = WordAt(bytes[at..]); word != 0; word &= word - 1)
                numbers[next++] = 8 * at + BitOperations.TrailingZeroCount(word);
        }

        return count > 0 && numbers[^1] >= limit ? throw TooLarge(numbers[^1], limit) : numbers;
    }

    private static ulong WordAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        bytes.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64LittleEndian(padded);
    }

    private static InvalidDataException NotWhole() => new("A frontier is not whole, or has more numbers than its part has nodes.");

    private static InvalidDataException TooLarge(long number, int limit) =>
        new($"A frontier has the number {number}, but its part has only {limit} nodes.");
}
