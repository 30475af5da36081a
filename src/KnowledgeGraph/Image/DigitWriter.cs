namespace KnowledgeGraph.Image;

/// <summary>
/// Writes numbers as little-endian base-128 digits, one in the low seven bits of each byte, so that an image is valid UTF-8.
/// </summary>
internal static class DigitWriter
{
    /// <summary>The digits that a non-negative number needs; at least one.</summary>
    public static int WidthOf(int value) => value switch
    {
        < 1 << 7 => 1,
        < 1 << 14 => 2,
        < 1 << 21 => 3,
        < 1 << 28 => 4,
        _ => 5,
    };

    public static void Write(byte[] image, int offset, int width, int value)
    {
        for (var i = 0; i < width; i++, value >>= 7) image[offset + i] = (byte)(value & 0x7F);
    }

    public static void WriteUInt64(byte[] image, int offset, ulong value)
    {
        for (var i = 0; i < ImageFormat.Digits64; i++, value >>= 7) image[offset + i] = (byte)(value & 0x7F);
    }
}
