namespace KnowledgeGraph.Compiler.Facts;

/// <summary>Where bytes stop being UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF).</summary>
internal static class InvalidUtf8
{
    /// <summary>The offset of the first byte that begins no well-formed sequence, or -1.</summary>
    public static int Find(byte[] bytes, int start)
    {
        for (var i = start; i < bytes.Length;)
        {
            var length = bytes[i] < 0x80 ? 1 : SequenceLength(bytes, i);
            if (length == 0) return i;
            i += length;
        }

        return -1;
    }

    private static int SequenceLength(byte[] bytes, int offset)
    {
        // Only the second byte's range depends on the first (Unicode, table 3-7).
        var (length, low, high) = bytes[offset] switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length == 0 || offset + length > bytes.Length) return 0;
        if (bytes[offset + 1] < low || bytes[offset + 1] > high) return 0;
        for (var i = offset + 2; i < offset + length; i++)
        {
            if (bytes[i] is < 0x80 or > 0xBF) return 0;
        }

        return length;
    }
}
