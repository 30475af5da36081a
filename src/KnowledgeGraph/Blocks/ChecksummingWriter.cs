using System.Buffers;
using System.Buffers.Binary;

namespace KnowledgeGraph.Blocks;

/// <summary>Writes the bytes of a file in order, with a checksum for each 16 KB of them.</summary>
internal sealed class ChecksummingWriter(Stream stream)
{
    private readonly ArrayBufferWriter<byte> _checksums = new();
    private uint _state = Crc32C.Start;

    /// <summary>The number of bytes so far.</summary>
    internal long Position { get; private set; }

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        while (bytes.Length > 0)
        {
            var room = BlockFormat.ChecksumLength - (int)(Position & (BlockFormat.ChecksumLength - 1));
            var part = bytes[..Math.Min(room, bytes.Length)];
            _state = Crc32C.Append(_state, part);
            Position += part.Length;
            if (part.Length == room) EndPart();
            bytes = bytes[part.Length..];
        }
    }

    /// <summary>Writes zeros up to the multiple of a unit, at which something of a length may begin.</summary>
    internal void Align(long length)
    {
        var unit = length >= BlockFormat.PageLength ? BlockFormat.PageLength : sizeof(ulong);
        var rest = (int)(Position % unit);
        if (rest > 0) Write(new byte[unit - rest]);
    }

    /// <summary>Ends the part that has a checksum, and gives the table of all of them.</summary>
    internal ReadOnlySpan<byte> End()
    {
        if (Position % BlockFormat.ChecksumLength > 0) EndPart();
        return _checksums.WrittenSpan;
    }

    private void EndPart()
    {
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, ~_state);
        _checksums.Write(checksum);
        _state = Crc32C.Start;
    }
}
