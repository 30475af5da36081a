using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>Numbers as little-endian base-128 digits of a fixed width, each digit in the low seven bits of a byte.</summary>
internal static class Digits
{
    /// <summary>Reads a non-negative number of 1 to 5 digits; one that does not fit an <see cref="int"/> is damage.</summary>
    internal static int Read(ReadOnlySpan<byte> bytes, int offset, int width)
    {
        uint value = 0;
        for (var i = 0; i < width; i++)
        {
            var digit = (uint)(bytes[offset + i] & 0x7F);
            if (i == 4 && digit > 7) ThrowTooLarge();
            value |= digit << (7 * i);
        }

        return (int)value;
    }

    /// <summary>Reads an unsigned number of ten digits, of which the last holds one bit.</summary>
    internal static ulong ReadUInt64(ReadOnlySpan<byte> bytes, int offset)
    {
        ulong value = 0;
        for (var i = 0; i < ImageFormat.Digits64; i++) value |= (ulong)(bytes[offset + i] & 0x7F) << (7 * i);
        return value;
    }

    /// <summary>Reads as many numbers as there is room for. Compiled at once with full optimisation, since it runs seldom and long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ReadMany(ReadOnlySpan<byte> bytes, int offset, int width, Span<int> values)
    {
        var source = bytes.Slice(offset, values.Length * width);
        switch (width)
        {
            case 1:
                for (var i = 0; i < values.Length; i++) values[i] = source[i] & 0x7F;
                break;
            case 2:
                for (var i = 0; i < values.Length; i++, source = source[2..]) values[i] = (source[0] & 0x7F) | (source[1] & 0x7F) << 7;
                break;
            case 3:
                for (var i = 0; i < values.Length; i++, source = source[3..])
                {
                    values[i] = (source[0] & 0x7F) | (source[1] & 0x7F) << 7 | (source[2] & 0x7F) << 14;
                }

                break;
            default:
                for (var i = 0; i < values.Length; i++) values[i] = Read(source, i * width, width);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTooLarge() => throw new ImageFormatException("The image is damaged: a number in it is too large.");
}
