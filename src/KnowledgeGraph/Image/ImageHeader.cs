using System;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>Checks the fixed part at the beginning of an image.</summary>
internal static class ImageHeader
{
    internal static void Check(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("KGRAPH02"u8)) ThrowMagic(bytes);
        if (bytes.Length < ImageFormat.DirectoryOffset) ThrowTruncated(ImageFormat.DirectoryOffset, bytes.Length);

        var length = Digits.Read(bytes, ImageFormat.LengthOffset, ImageFormat.DigitsInt);
        if (length != bytes.Length) ThrowTruncated(length, bytes.Length);
    }

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
            $"The image has version {version} of the format, but this library reads version {ImageFormat.Magic.Substring(name)}. Use the "
                + "version of the KnowledgeGraph package that the image was built with.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTruncated(int expected, int actual) =>
        throw new ImageFormatException(
            $"The image is truncated, or more data follows it: it needs {expected} bytes, but there are {actual}.");
}
