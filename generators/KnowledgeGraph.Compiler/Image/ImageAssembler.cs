using System.Collections.Generic;
using System.Text;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Image;

/// <summary>Lays out header, directory, columns and text, choosing for each column the encoding that takes the fewest bytes.</summary>
internal static class ImageAssembler
{
    public static byte[] Assemble(ulong vocabularyHash, int graphName, StringPool strings, ColumnSet columns)
    {
        columns.Add(Column.StringStart, strings.Starts);
        var layouts = new List<ColumnLayout>(columns.Count);
        var offset = ImageFormat.DirectoryOffset + columns.Count * ImageFormat.DirectoryEntryLength;
        for (var i = 0; i < columns.Count; i++)
        {
            var layout = ColumnLayout.Choose(columns[(Column)i], offset);
            layouts.Add(layout);
            offset += layout.Length;
        }

        var textOffset = offset;
        var image = new byte[textOffset + strings.TextLength];
        Encoding.ASCII.GetBytes(ImageFormat.Magic, 0, ImageFormat.Magic.Length, image, 0);
        DigitWriter.WriteUInt64(image, ImageFormat.HashOffset, vocabularyHash);
        DigitWriter.Write(image, ImageFormat.LengthOffset, ImageFormat.DigitsInt, image.Length);
        DigitWriter.Write(image, ImageFormat.GraphNameOffset, ImageFormat.DigitsInt, graphName);
        DigitWriter.Write(image, ImageFormat.TextOffset, ImageFormat.DigitsInt, textOffset);
        DigitWriter.Write(image, ImageFormat.TextLengthOffset, ImageFormat.DigitsInt, strings.TextLength);
        DigitWriter.Write(image, ImageFormat.ColumnCountOffset, 2, columns.Count);
        for (var i = 0; i < layouts.Count; i++)
        {
            layouts[i].WriteEntry(image, ImageFormat.DirectoryOffset + i * ImageFormat.DirectoryEntryLength);
            layouts[i].WriteRows(image);
        }

        strings.CopyTextTo(image, textOffset);
        DigitWriter.WriteUInt64(image, ImageFormat.ChecksumOffset, Fnv1a.OfImage(image));
        return image;
    }
}
