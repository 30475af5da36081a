using System.Text;

namespace KnowledgeGraph.Image;

/// <summary>The fixed part at the beginning of an image.</summary>
internal readonly record struct ImageHeader(ulong VocabularyHash, int GraphName, int TextOffset, int TextLength)
{
    /// <summary>Reads and checks the header.</summary>
    internal static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        var magic = ImageFormat.Magic;
        if (bytes.Length < magic.Length || Encoding.ASCII.GetString(bytes[..(magic.Length - 2)]) != magic[..^2])
        {
            throw new ImageFormatException("These bytes are not the image of a graph: they do not begin with KGRAPH.");
        }

        var version = Encoding.ASCII.GetString(bytes.Slice(magic.Length - 2, 2));
        if (version != magic[^2..])
        {
            throw new ImageFormatException(
                $"The image is of version {Printable(version)} of the format, and this library reads version {magic[^2..]}: use the version of the KnowledgeGraph package that it was built with.");
        }

        if (bytes.Length < ImageFormat.DirectoryOffset)
        {
            throw new ImageFormatException($"The image is truncated: its header needs {ImageFormat.DirectoryOffset} bytes, and there are {bytes.Length}.");
        }

        var length = Digits.Read(bytes, ImageFormat.LengthOffset, ImageFormat.DigitsInt);
        if (length != bytes.Length)
        {
            throw new ImageFormatException($"The image is truncated or has something behind it: it says it has {length} bytes, and there are {bytes.Length}.");
        }

        var header = new ImageHeader(
            Digits.ReadUInt64(bytes, ImageFormat.HashOffset),
            Digits.Read(bytes, ImageFormat.GraphNameOffset, ImageFormat.DigitsInt),
            Digits.Read(bytes, ImageFormat.TextOffset, ImageFormat.DigitsInt),
            Digits.Read(bytes, ImageFormat.TextLengthOffset, ImageFormat.DigitsInt));
        if (header.TextOffset > length || header.TextLength > length - header.TextOffset)
        {
            throw new ImageFormatException("The image is damaged: its text lies outside of it.");
        }

        return header;
    }

    internal static ulong ReadChecksum(ReadOnlySpan<byte> bytes) => Digits.ReadUInt64(bytes, ImageFormat.ChecksumOffset);

    private static string Printable(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return "?";
        }

        return text;
    }
}
