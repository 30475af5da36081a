using System.Buffers;
using System.IO.MemoryMappedFiles;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// The bytes of a file: mapped, or in memory. They are let go when nothing refers to this object any more, so whoever reads a span of them
/// keeps it alive until the end of the reading (<see cref="GC.KeepAlive"/>), and hands copies out. The only place with a pointer.
/// </summary>
internal sealed unsafe class ImageMemory
{
    internal readonly long Length;

    private readonly byte* _bytes;
    private readonly MemoryMappedViewAccessor? _view;
    private MemoryHandle _pin;

    private ImageMemory(MemoryMappedViewAccessor view, long length)
    {
        Length = length;
        _view = view;
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _bytes = start + view.PointerOffset;
    }

    private ImageMemory(ReadOnlyMemory<byte> bytes)
    {
        Length = bytes.Length;
        _pin = bytes.Pin();
        _bytes = (byte*)_pin.Pointer;
    }

    ~ImageMemory()
    {
        _pin.Dispose();
        if (_view is null || _bytes is null) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }

    /// <summary>Maps a file, which others may read, replace and delete meanwhile.</summary>
    /// <exception cref="ImageFormatException">The file is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static ImageMemory Map(FileStream file)
    {
        var length = file.Length;
        if (length == 0) Damage.Throw("the file is empty");
        using var mapped = MemoryMappedFile.CreateFromFile(
            file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new ImageMemory(mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length);
    }

    /// <summary>Takes bytes that are in memory and stay there unchanged.</summary>
    internal static ImageMemory Pin(ReadOnlyMemory<byte> bytes) => new(bytes);

    internal ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw Damage.Exception($"it refers to {length} bytes at the offset {offset}, and has {Length}");
        return new ReadOnlySpan<byte>(_bytes + offset, length);
    }
}
