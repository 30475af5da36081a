using System;

namespace KnowledgeGraph.Image;

/// <summary>The hash of Fowler, Noll and Vo in its 1a form (draft-eastlake-fnv): any single changed byte changes it.</summary>
internal static class Fnv1a
{
    public const ulong Basis64 = 14695981039346656037;

    private const ulong Prime64 = 1099511628211;

    public static ulong Append(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) hash = unchecked((hash ^ value) * Prime64);
        return hash;
    }

    /// <summary>Hashes a text by its UTF-16 code units, low byte first.</summary>
    public static ulong Append(ulong hash, string text)
    {
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ (byte)unit) * Prime64);
            hash = unchecked((hash ^ (byte)(unit >> 8)) * Prime64);
        }

        return hash;
    }

    /// <summary>Computes the checksum of an image: of all its bytes but those that hold the checksum.</summary>
    public static ulong OfImage(ReadOnlySpan<byte> image)
    {
        var hash = Append(Basis64, image.Slice(0, ImageFormat.ChecksumOffset));
        return Append(hash, image.Slice(ImageFormat.ChecksumOffset + ImageFormat.Digits64));
    }
}
