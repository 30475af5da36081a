using System;
using System.Text;

namespace KnowledgeGraph.Image;

/// <summary>Lays out header, directory, columns and text, choosing for each column the encoding that takes the fewest bytes.</summary>
internal static class ImageAssembler
{
    /// <param name="vocabularyHash">The hash of the vocabulary.</param>
    /// <param name="graphName">The string that is the name of the graph.</param>
    /// <param name="rows">Gets the rows of a column.</param>
    /// <param name="text">The bytes of all strings.</param>
    public static byte[] Assemble(ulong vocabularyHash, int graphName, Func<Column, int[]> rows, ReadOnlySpan<byte> text)
    {
        var layouts = new ColumnLayout[ImageFormat.ColumnCount];
        var offset = ImageFormat.DirectoryOffset + layouts.Length * ImageFormat.DirectoryEntryLength;
        for (var i = 0; i < layouts.Length; i++)
        {
            layouts[i] = ColumnLayout.Choose(rows((Column)i), offset);
            offset = checked(offset + layouts[i].Length);
        }

        var textOffset = offset;
        var image = new byte[checked(textOffset + text.Length)];
        Encoding.ASCII.GetBytes(ImageFormat.Magic, 0, ImageFormat.Magic.Length, image, 0);
        DigitWriter.WriteUInt64(image, ImageFormat.HashOffset, vocabularyHash);
        DigitWriter.Write(image, ImageFormat.LengthOffset, ImageFormat.DigitsInt, image.Length);
        DigitWriter.Write(image, ImageFormat.GraphNameOffset, ImageFormat.DigitsInt, graphName);
        DigitWriter.Write(image, ImageFormat.TextOffset, ImageFormat.DigitsInt, textOffset);
        DigitWriter.Write(image, ImageFormat.TextLengthOffset, ImageFormat.DigitsInt, text.Length);
        DigitWriter.Write(image, ImageFormat.ColumnCountOffset, 2, layouts.Length);
        for (var i = 0; i < layouts.Length; i++)
        {
            layouts[i].WriteEntry(image, ImageFormat.DirectoryOffset + i * ImageFormat.DirectoryEntryLength);
            layouts[i].WriteRows(image);
        }

        text.CopyTo(image.AsSpan(textOffset));
        DigitWriter.WriteUInt64(image, ImageFormat.ChecksumOffset, Fnv1a.OfImage(image));
        return image;
    }
}
