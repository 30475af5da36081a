using System.Collections.Generic;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// Cuts an image into the pieces of which each becomes a literal. The C# compiler needs about 140 bytes of memory for each byte of a
/// literal, until it has compiled the method that returns it. Programs pay for a method with the time to compile it when they first read
/// the piece, so larger images have longer pieces.
/// </summary>
internal static class ImagePieces
{
    private const int ShortestPiece = 1 << 16;
    private const int MostPieces = 32;

    /// <summary>Chooses the distance between pieces: a power of two.</summary>
    public static int ChooseLength(int imageLength)
    {
        var length = ShortestPiece;
        while (imageLength / length >= MostPieces) length *= 2;
        return length;
    }

    /// <summary>
    /// Gets where each piece starts: at each multiple of the length, or up to three bytes before it so that it does not cut a character.
    /// </summary>
    /// <param name="length">A power of two.</param>
    public static List<int> Cut(byte[] image, int length)
    {
        var starts = new List<int> { 0 };
        for (var end = length; end < image.Length; end += length)
        {
            var start = end;
            while (IsWithinCharacter(image[start])) start--;
            starts.Add(start);
        }

        return starts;
    }

    /// <summary>Determines whether a byte of UTF-8 continues a character.</summary>
    private static bool IsWithinCharacter(byte value) => (value & 0xC0) == 0x80;
}
