using System;

namespace KnowledgeGraph.Image;

/// <summary>
/// One column's entry in the directory of an image. Fields, since each accessor would be compiled before the first answer.
/// </summary>
internal readonly struct ColumnEntry
{
    /// <summary>The number of columns in this version of the format.</summary>
    internal const int Count = ImageFormat.ColumnCount;

    internal readonly ColumnEncoding Encoding;

    /// <summary>Digits of a value.</summary>
    internal readonly int Width;

    /// <summary>Digits of a row number in a sparse column.</summary>
    internal readonly int RowWidth;
    internal readonly int Rows;
    internal readonly int A;
    internal readonly int B;

    private ColumnEntry(ReadOnlySpan<byte> bytes, int offset)
    {
        Encoding = (ColumnEncoding)bytes[offset];
        Width = bytes[offset + 1];
        RowWidth = bytes[offset + 2];
        Rows = Digits.Read(bytes, offset + 3, ImageFormat.DigitsInt);
        A = Digits.Read(bytes, offset + 3 + ImageFormat.DigitsInt, ImageFormat.DigitsInt);
        B = Digits.Read(bytes, offset + 3 + 2 * ImageFormat.DigitsInt, ImageFormat.DigitsInt);
    }

    /// <summary>Reads the directory, and checks that every column lies within the image.</summary>
    /// <param name="bytes">The image, or its beginning with the directory.</param>
    /// <param name="length">The number of bytes of the image.</param>
    /// <param name="rows">The number of rows of each column.</param>
    internal static ColumnEntry[] ReadDirectory(ReadOnlySpan<byte> bytes, int length, out int[] rows)
    {
        var count = Digits.Read(bytes, ImageFormat.ColumnCountOffset, 2);
        if (count != Count) Damage.Throw("", count, " is not the number of columns in this version of the format");
        if (bytes.Length < ImageFormat.DirectoryOffset + Count * ImageFormat.DirectoryEntryLength)
            Damage.Throw("it is shorter than its directory");

        var entries = new ColumnEntry[Count];
        rows = new int[Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new ColumnEntry(bytes, ImageFormat.DirectoryOffset + i * ImageFormat.DirectoryEntryLength);
            if (!entries[i].FitsInto(length)) Damage.Throw("the directory's entry of column ", i, " cannot be true");
            rows[i] = entries[i].Rows;
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
