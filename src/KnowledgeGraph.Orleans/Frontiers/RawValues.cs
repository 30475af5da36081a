using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Orleans.Frontiers;

/// <summary>Numbers as bytes, little-endian.</summary>
internal static class RawValues
{
    /// <summary>Values in a message: 2 MiB of doubles, far less than what Orleans takes.</summary>
    internal const int PageLength = 1 << 18;

    /// <summary>For each value that a message may have, the numbers that it may have as a bitmap.</summary>
    internal const int NumbersOfValue = 16;

    internal static byte[] Encode(ReadOnlySpan<int> values)
    {
        var bytes = new byte[values.Length * sizeof(int)];
        var written = MemoryMarshal.Cast<byte, int>(bytes.AsSpan());
        if (BitConverter.IsLittleEndian) values.CopyTo(written);
        else BinaryPrimitives.ReverseEndianness(values, written);
        return bytes;
    }

    internal static byte[] Encode(ReadOnlySpan<double> values)
    {
        var bytes = new byte[values.Length * sizeof(double)];
        var bits = MemoryMarshal.Cast<double, long>(values);
        var written = MemoryMarshal.Cast<byte, long>(bytes.AsSpan());
        if (BitConverter.IsLittleEndian) bits.CopyTo(written);
        else BinaryPrimitives.ReverseEndianness(bits, written);
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are not so many numbers.</exception>
    internal static void Decode(ReadOnlySpan<byte> bytes, Span<int> values)
    {
        Check(bytes.Length, values.Length, sizeof(int));
        var read = MemoryMarshal.Cast<byte, int>(bytes);
        if (BitConverter.IsLittleEndian) read.CopyTo(values);
        else BinaryPrimitives.ReverseEndianness(read, values);
    }

    /// <exception cref="InvalidDataException">The bytes are not so many numbers.</exception>
    internal static void Decode(ReadOnlySpan<byte> bytes, Span<double> values)
    {
        Check(bytes.Length, values.Length, sizeof(double));
        var read = MemoryMarshal.Cast<byte, long>(bytes);
        var bits = MemoryMarshal.Cast<double, long>(values);
        if (BitConverter.IsLittleEndian) read.CopyTo(bits);
        else BinaryPrimitives.ReverseEndianness(read, bits);
    }

    private static void Check(int bytes, int values, int size)
    {
        if (bytes != (long)values * size) throw new InvalidDataException($"{bytes} bytes are not {values} numbers of {size} bytes.");
    }
}
