using System.Runtime.CompilerServices;
using System.Text;

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
        var name = ImageFormat.Magic.Length - 2;
        if (bytes.Length < ImageFormat.Magic.Length || Encoding.Latin1.GetString(bytes[..name]) != ImageFormat.Magic[..name])
        {
            throw new ImageFormatException("These bytes are not the image of a graph: they do not begin with KGRAPH.");
        }

        var version = Encoding.Latin1.GetString(bytes.Slice(name, 2));
        if (!char.IsAsciiLetterOrDigit(version[0]) || !char.IsAsciiLetterOrDigit(version[1])) version = "?";
        throw new ImageFormatException(
            $"The image has version {version} of the format, but this library reads version {ImageFormat.Magic[name..]}. Use the version "
                + "of the KnowledgeGraph package that the image was built with.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTruncated(int expected, int actual) =>
        throw new ImageFormatException(
            $"The image is truncated, or more data follows it: it needs {expected} bytes, but there are {actual}.");
}
