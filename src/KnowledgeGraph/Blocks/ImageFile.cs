using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>Opens images of either version.</summary>
internal static class ImageFile
{
    /// <summary>Opens a file: one of version 03 is mapped, and one of version 02 is read and compared with its checksum.</summary>
    /// <exception cref="ImageFormatException">The file is not a whole image of a version that is known.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static GraphImage Open(string path)
    {
        // Others may replace or delete the file meanwhile: what is mapped stays.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        Span<byte> head = stackalloc byte[BlockFormat.MagicLength];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (file.CanSeek && BlockFormat.Begins(head[..read])) return BlockImage.Open(ImageMemory.Map(file));
        using var bytes = new MemoryStream(file.CanSeek ? checked((int)file.Length) : 0);
        bytes.Write(head[..read]);
        file.CopyTo(bytes);
        return Load(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    /// <summary>Opens an image that is in memory, and compares all of it with its checksums.</summary>
    /// <exception cref="ImageFormatException">The bytes are not a whole image of a version that is known.</exception>
    internal static GraphImage Load(ReadOnlyMemory<byte> bytes)
    {
        if (!BlockFormat.Begins(bytes.Span)) return GraphImage.Open(() => bytes.Span, verify: true);
        var image = BlockImage.Open(ImageMemory.Pin(bytes));
        image.Verify();
        return image;
    }

    /// <summary>Writes an image in either version.</summary>
    /// <exception cref="ImageFormatException">The image is damaged.</exception>
    internal static void Write(GraphImage image, ImageVersion version, Stream stream)
    {
        if (version == ImageVersion.File) BlockImageWriter.Write(image, stream);
        else stream.Write(ImageAssembler.Assemble(image.VocabularyHash, image.GraphNameId, image.Read, image.ReadText()));
    }
}
