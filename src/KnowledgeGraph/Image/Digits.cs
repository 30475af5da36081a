using System;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>Numbers as little-endian base-128 digits of a fixed width, each digit in the low seven bits of a byte.</summary>
internal static class Digits
{
    /// <summary><c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard does not name.</summary>
    private const MethodImplOptions Optimized = (MethodImplOptions)512;

    /// <summary>What no digit has: a byte with this bit is damage.</summary>
    private const int NoDigit = 0x80;

    /// <summary>Reads a non-negative number of 1 to 5 digits; one that does not fit an <see cref="int"/> is damage.</summary>
    internal static int Read(ReadOnlySpan<byte> bytes, int offset, int width)
    {
        uint value = 0;
        for (var i = 0; i < width; i++)
        {
            uint digit = bytes[offset + i];
            if (digit >= (i == 4 ? 8 : NoDigit)) ThrowDamaged();
            value |= digit << (7 * i);
        }

        return (int)value;
    }

    /// <summary>Reads an unsigned number of ten digits, of which the last holds one bit.</summary>
    internal static ulong ReadUInt64(ReadOnlySpan<byte> bytes, int offset)
    {
        ulong value = 0;
        for (var i = 0; i < ImageFormat.Digits64; i++)
        {
            ulong digit = bytes[offset + i];
            if (digit >= (i == ImageFormat.Digits64 - 1 ? 2UL : NoDigit)) ThrowDamaged();
            value |= digit << (7 * i);
        }

        return value;
    }

    /// <summary>
    /// Reads as many numbers as there is room for. Compiled at once with full optimisation, since it runs seldom and long.
    /// </summary>
    [MethodImpl(Optimized)]
    internal static void ReadMany(ReadOnlySpan<byte> bytes, int offset, int width, Span<int> values)
    {
        var source = bytes.Slice(offset, values.Length * width);
        var seen = 0;
        switch (width)
        {
            case 1:
                for (var i = 0; i < values.Length; i++) seen |= values[i] = source[i];
                break;
            case 2:
                for (var i = 0; i < values.Length; i++, source = source.Slice(2))
                {
                    seen |= source[0] | source[1];
                    values[i] = source[0] | source[1] << 7;
                }

                break;
            case 3:
                for (var i = 0; i < values.Length; i++, source = source.Slice(3))
                {
                    seen |= source[0] | source[1] | source[2];
                    values[i] = source[0] | source[1] << 7 | source[2] << 14;
                }

                break;
            default:
                for (var i = 0; i < values.Length; i++) values[i] = Read(source, i * width, width);
                break;
        }

        if ((seen & NoDigit) != 0) ThrowDamaged();
    }

    /// <summary>Fills in the rows of an affine column.</summary>
    [MethodImpl(Optimized)]
    internal static void FillAffine(int first, int step, Span<int> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = first + step * i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowDamaged() => throw new ImageFormatException("The image is damaged: a number in it is not valid.");
}
