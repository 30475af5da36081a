using System;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>Checks the fixed part at the beginning of an image.</summary>
internal static class ImageHeader
{
    /// <param name="bytes">The header, at least, if the image has one.</param>
    /// <param name="length">The number of bytes that there are.</param>
    internal static void Check(ReadOnlySpan<byte> bytes, int length)
    {
        if (!bytes.StartsWith("KGRAPH02"u8)) ThrowMagic(bytes);
        if (length < ImageFormat.DirectoryOffset) ThrowTruncated(ImageFormat.DirectoryOffset, length);

        var expected = ReadLength(bytes);
        if (length != expected) ThrowTruncated(expected, length);
    }

    /// <summary>Reads how many bytes the image says it has.</summary>
    internal static int ReadLength(ReadOnlySpan<byte> bytes) => Digits.Read(bytes, ImageFormat.LengthOffset, ImageFormat.DigitsInt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowMagic(ReadOnlySpan<byte> bytes)
    {
        const int DigitsOfVersion = 2;
        var name = ImageFormat.Magic.Length - DigitsOfVersion;
        if (bytes.Length < ImageFormat.Magic.Length || !bytes.StartsWith("KGRAPH"u8))
        {
            throw new ImageFormatException("These bytes are not the image of a graph: they do not begin with KGRAPH.");
        }

        var version = "";
        foreach (var character in bytes.Slice(name, DigitsOfVersion))
            version += (char)character is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' ? ((char)character).ToString() : "?";
        throw new ImageFormatException(
            $"The image has version {version} of the format, but this library reads versions 02, in programs and files, and 03, in files. "
                + "Use the version of the KnowledgeGraph package that the image was built with.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTruncated(int expected, int actual) =>
        throw new ImageFormatException(
            $"The image is truncated, or more data follows it: it needs {expected} bytes, but there are {actual}.");
}
