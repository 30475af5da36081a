using System.Buffers;
using System.IO.MemoryMappedFiles;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// The bytes of a file: mapped, or in memory. They are let go when nothing refers to this object any more, or when it is closed. Whoever
/// reads a span of them does so between <see cref="BeginRead"/> and <see cref="EndRead"/>, which keep the bytes, and hands copies out. The
/// only place with a pointer.
/// </summary>
internal sealed unsafe class ImageMemory
{
    internal readonly long Length;

    private readonly byte* _bytes;
    private readonly MemoryMappedViewAccessor? _view;

    /// <summary>The reads that closing waits for; null if only the garbage collector lets the bytes go.</summary>
    private readonly OngoingReads? _reads;
    private MemoryHandle _pin;
    private int _isReleased;

    private ImageMemory(MemoryMappedViewAccessor view, long length, bool canClose)
    {
        Length = length;
        _view = view;
        _reads = canClose ? new OngoingReads() : null;
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

    ~ImageMemory() => Release();

    /// <summary>Maps a file, which others may read, replace and delete meanwhile.</summary>
    /// <param name="file">The file.</param>
    /// <param name="canClose">Whether the file is closed before nothing refers to it any more. Then each read is counted.</param>
    /// <exception cref="ImageFormatException">The file is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static ImageMemory Map(FileStream file, bool canClose)
    {
        var length = file.Length;
        if (length == 0) Damage.Throw("the file is empty");
        using var mapped = MemoryMappedFile.CreateFromFile(
            file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new ImageMemory(mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length, canClose);
    }

    /// <summary>Takes bytes that are in memory and stay there unchanged.</summary>
    internal static ImageMemory Pin(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Keeps the bytes until <see cref="EndRead"/>, which the same thread calls.</summary>
    /// <exception cref="ObjectDisposedException">The file was closed.</exception>
    internal void BeginRead()
    {
        if (_reads is null || _reads.Begin()) return;
        EndRead();
        throw new ObjectDisposedException(
            "GraphFile", "The file of the graph was closed. Open it again, or do not close it while its graph is in use.");
    }

    /// <summary>Ends what <see cref="BeginRead"/> began. The last read of a closed file lets its bytes go.</summary>
    internal void EndRead()
    {
        if (_reads is not null && _reads.End()) Release();
        GC.KeepAlive(this);
    }

    /// <summary>Lets the bytes go, once the reads that have begun are over. Every later one fails.</summary>
    internal void Close()
    {
        if (_reads is null || _reads.Close()) Release();
    }

    internal ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw Damage.Exception($"it refers to {length} bytes at the offset {offset}, and has {Length}");
        return new ReadOnlySpan<byte>(_bytes + offset, length);
    }

    private void Release()
    {
        // The finalizer runs after a close, too, or even during it.
        if (Interlocked.Exchange(ref _isReleased, 1) != 0) return;
        _pin.Dispose();
        if (_view is null || _bytes is null) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }
}
