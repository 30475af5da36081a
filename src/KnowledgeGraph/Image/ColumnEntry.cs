namespace KnowledgeGraph.Image;

/// <summary>One column's entry in the directory of an image.</summary>
/// <param name="Width">Digits of a value.</param>
/// <param name="RowWidth">Digits of a row number in a sparse column.</param>
internal readonly record struct ColumnEntry(ColumnEncoding Encoding, int Width, int RowWidth, int Rows, int A, int B)
{
    /// <summary>The number of columns in this version of the format.</summary>
    internal const int Count = (int)Column.LookupNode + 1;

    /// <summary>Reads the directory, and checks that every column lies within the image.</summary>
    internal static ColumnEntry[] ReadDirectory(ReadOnlySpan<byte> bytes)
    {
        var count = Digits.Read(bytes, ImageFormat.ColumnCountOffset, 2);
        if (count != Count || bytes.Length < ImageFormat.DirectoryOffset + Count * ImageFormat.DirectoryEntryLength)
        {
            throw new ImageFormatException($"The image is damaged: it has {count} columns in {bytes.Length} bytes, where this version of the format has {Count}.");
        }

        var entries = new ColumnEntry[Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var offset = ImageFormat.DirectoryOffset + i * ImageFormat.DirectoryEntryLength;
            var entry = new ColumnEntry(
                (ColumnEncoding)bytes[offset],
                bytes[offset + 1],
                bytes[offset + 2],
                Digits.Read(bytes, offset + 3, ImageFormat.DigitsInt),
                Digits.Read(bytes, offset + 3 + ImageFormat.DigitsInt, ImageFormat.DigitsInt),
                Digits.Read(bytes, offset + 3 + 2 * ImageFormat.DigitsInt, ImageFormat.DigitsInt));
            if (!entry.FitsInto(bytes.Length))
            {
                throw new ImageFormatException($"The image is damaged: the directory's entry of column {i} cannot be true.");
            }

            entries[i] = entry;
        }

        return entries;
    }

    /// <summary>
    /// Whether the rows exist and lie within the image. A row that takes no bytes still stands for something that does elsewhere, so
    /// an image never has more than two rows for each of its bytes: what says otherwise only asks for memory.
    /// </summary>
    private bool FitsInto(int length) => Rows <= 2L * length && Encoding switch
    {
        ColumnEncoding.Affine => Rows == 0 || A + (long)B * (Rows - 1) <= int.MaxValue,
        ColumnEncoding.Dense => Width is >= 1 and <= ImageFormat.DigitsInt && A + (long)Rows * Width <= length,
        ColumnEncoding.Sparse => Width is >= 1 and <= ImageFormat.DigitsInt && RowWidth is >= 1 and <= ImageFormat.DigitsInt
            && B <= Rows && A + (long)B * (Width + RowWidth) <= length,
        _ => false,
    };
}
