using System.Buffers.Binary;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// The bytes of a file up to its table of checksums. Each 16 KB of them are compared with their checksum when they are first read. Safe for
/// any number of threads: those that read the same bytes first at the same time may each compare them.
/// </summary>
internal sealed class CheckedBytes
{
    private readonly ImageMemory _memory;
    private readonly long _length;

    /// <summary>Which parts are known to be whole.</summary>
    private readonly bool[] _isWhole;

    /// <param name="memory">The file.</param>
    /// <param name="checksums">The offset of the table of checksums, which lies within the file.</param>
    internal CheckedBytes(ImageMemory memory, long checksums)
    {
        _memory = memory;
        _length = checksums;
        _isWhole = new bool[CountOf(checksums)];
    }

    internal long Length => _length;

    /// <summary>The number of checksums of so many bytes.</summary>
    internal static int CountOf(long length) => checked((int)((length + BlockFormat.ChecksumLength - 1) >> BlockFormat.ChecksumShift));

    /// <summary>Gets bytes that are whole. The caller keeps the memory alive while it reads them.</summary>
    /// <exception cref="ImageFormatException">There are fewer bytes, or they differ from their checksum.</exception>
    internal ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > _length - length)
            throw Damage.Exception($"it refers to {length} bytes at the offset {offset}, and has {_length} before its checksums");
        if (length == 0) return default;
        var last = (int)((offset + length - 1) >> BlockFormat.ChecksumShift);
        for (var part = (int)(offset >> BlockFormat.ChecksumShift); part <= last; part++)
        {
            if (!_isWhole[part]) Check(part);
        }

        return _memory.Slice(offset, length);
    }

    /// <summary>Compares all bytes with their checksums. O(length).</summary>
    internal void Verify(CancellationToken cancellationToken = default)
    {
        for (var part = 0; part < _isWhole.Length; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Check(part);
        }
    }

    private void Check(int part)
    {
        var start = (long)part << BlockFormat.ChecksumShift;
        var end = Math.Min(start + BlockFormat.ChecksumLength, _length);
        var checksum = _memory.Slice(_length + (long)part * sizeof(uint), sizeof(uint));
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(checksum);
        if (Crc32C.Of(_memory.Slice(start, (int)(end - start))) != expected)
        {
            throw new ImageFormatException(
                $"The image is damaged: the bytes {start} to {end - 1} do not match their checksum. {Damage.Remedy}");
        }

        _isWhole[part] = true;
        GC.KeepAlive(_memory);
    }
}
