using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>Opens images of either version.</summary>
internal static class ImageFile
{
    /// <summary>Opens a file: one of version 03 is mapped, and one of version 02 is read and compared with its checksum.</summary>
    /// <param name="path">The file.</param>
    /// <param name="canClose">Whether <see cref="GraphImage.Close"/> is called.</param>
    /// <exception cref="ImageFormatException">The file is not a whole image of a version that is known.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static GraphImage Open(string path, bool canClose = false)
    {
        // Others may replace or delete the file meanwhile: what is mapped stays.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        Span<byte> head = stackalloc byte[BlockFormat.MagicLength];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 0) throw new ImageFormatException("The file is empty. " + Damage.Remedy);
        if (file.CanSeek && BlockFormat.Begins(head[..read])) return Map(file, canClose);
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

    private static BlockImage Map(FileStream file, bool canClose)
    {
        var memory = ImageMemory.Map(file, canClose);
        try
        {
            return BlockImage.Open(memory);
        }
        catch
        {
            memory.Close();
            throw;
        }
    }

    /// <summary>Writes an image in either version.</summary>
    /// <exception cref="ImageFormatException">The image is damaged.</exception>
    internal static void Write(GraphImage image, ImageVersion version, Stream stream)
    {
        if (version == ImageVersion.File) BlockImageWriter.Write(image, stream);
        else stream.Write(ImageAssembler.Assemble(image.VocabularyHash, image.GraphNameId, image.Read, image.ReadText()));
    }
}
