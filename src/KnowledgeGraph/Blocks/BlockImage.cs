using System.Buffers.Binary;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// An image whose numbers are in packed blocks (version 03), mapped or in memory. Opening one reads its end and its directory; everything
/// else is compared with its checksum and read when it is asked for.
/// </summary>
internal sealed class BlockImage : GraphImage
{
    private const int CopyLength = 1 << 20;

    private readonly ImageMemory _memory;
    private readonly CheckedBytes _bytes;
    private readonly BlockColumn[] _columns;
    private readonly long _text;

    private BlockImage(ImageMemory memory, CheckedBytes bytes, BlockColumn[] columns, int[] rows, ReadOnlySpan<byte> end)
        : base(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(BlockFormat.MagicLength, sizeof(ulong))),
            BinaryPrimitives.ReadInt32LittleEndian(end[BlockFormat.EndGraphName..]),
            ReadTextLength(bytes, end),
            rows)
    {
        _memory = memory;
        _bytes = bytes;
        _columns = columns;
        _text = BinaryPrimitives.ReadInt64LittleEndian(end[BlockFormat.EndText..]);
        CheckInverses();
    }

    /// <inheritdoc/>
    internal override bool HasInverses => true;

    /// <summary>Opens a file. O(length / 4,096): the table of checksums is read.</summary>
    /// <exception cref="ImageFormatException">It is not a whole file of this version, or its directory is damaged.</exception>
    internal static BlockImage Open(ImageMemory memory)
    {
        ReadOnlySpan<byte> end = ReadEnd(memory);
        var checksums = BinaryPrimitives.ReadInt64LittleEndian(end[BlockFormat.EndChecksums..]);
        CheckTable(memory, checksums, BinaryPrimitives.ReadUInt32LittleEndian(end[BlockFormat.EndChecksumOfTable..]));
        var bytes = new CheckedBytes(memory, checksums);
        var columns = ReadDirectory(bytes, end, out var rows);
        var image = new BlockImage(memory, bytes, columns, rows, end);
        GC.KeepAlive(memory);
        return image;
    }

    /// <inheritdoc/>
    internal override void Verify(CancellationToken cancellationToken = default)
    {
        _memory.BeginRead();
        try
        {
            _bytes.Verify(cancellationToken);
        }
        finally
        {
            _memory.EndRead();
        }
    }

    /// <inheritdoc/>
    internal override void Save(Stream stream)
    {
        Verify();
        _memory.BeginRead();
        try
        {
            for (long offset = 0; offset < _memory.Length; offset += CopyLength)
                stream.Write(_memory.Slice(offset, (int)Math.Min(CopyLength, _memory.Length - offset)));
        }
        finally
        {
            _memory.EndRead();
        }
    }

    /// <inheritdoc/>
    internal override void Close() => _memory.Close();

    /// <inheritdoc/>
    internal override int Get(Column column, int row)
    {
        ref readonly var entry = ref _columns[(int)column];
        if ((uint)row >= (uint)entry.Rows) ThrowRow(column, row, entry.Rows);
        _memory.BeginRead();
        try
        {
            return entry.Get(_bytes, row);
        }
        finally
        {
            _memory.EndRead();
        }
    }

    /// <inheritdoc/>
    internal override bool IsEvery(Column column, int value) => _columns[(int)column].IsEvery(value);

    /// <inheritdoc/>
    internal override int[] Read(Column column, int start, int count)
    {
        ref readonly var entry = ref _columns[(int)column];
        if (start < 0 || count < 0 || start > entry.Rows - count) ThrowRow(column, start, entry.Rows);
        if (count == 0) return [];
        var values = new int[count];
        _memory.BeginRead();
        try
        {
            entry.Read(_bytes, start, values);
        }
        finally
        {
            _memory.EndRead();
        }

        return values;
    }

    /// <summary>A copy, since the bytes of the file are let go with this object, or when it is closed.</summary>
    private protected override ReadOnlySpan<byte> ReadText(int start, int length)
    {
        _memory.BeginRead();
        try
        {
            return _bytes.Slice(_text + start, length).ToArray();
        }
        finally
        {
            _memory.EndRead();
        }
    }

    /// <summary>Copies the record at the end of a file, which has a checksum of its own.</summary>
    private static byte[] ReadEnd(ImageMemory memory)
    {
        if (memory.Length < BlockFormat.HeaderLength + BlockFormat.EndLength)
            throw new ImageFormatException($"The image is truncated: it has only {memory.Length} bytes.");
        if (!BlockFormat.Begins(memory.Slice(0, BlockFormat.MagicLength)))
            throw new ImageFormatException("These bytes are not the image of a graph in a file: they do not begin with KGRAPH03.");

        var end = memory.Slice(memory.Length - BlockFormat.EndLength, BlockFormat.EndLength).ToArray();
        var isWhole = Crc32C.Of(end.AsSpan(0, BlockFormat.EndChecksum))
            == BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(BlockFormat.EndChecksum));
        var length = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(BlockFormat.EndFileLength));
        if (!isWhole || length != memory.Length)
        {
            throw new ImageFormatException(
                $"The image is truncated, or more data follows it, or its end is damaged: the last {BlockFormat.EndLength} of its "
                    + $"{memory.Length} bytes are not the end of an image. {Damage.Remedy}");
        }

        return end;
    }

    /// <summary>Checks that the table of checksums is where the end says, and whole.</summary>
    private static void CheckTable(ImageMemory memory, long checksums, uint expected)
    {
        var length = memory.Length - BlockFormat.EndLength - checksums;
        if (checksums < BlockFormat.HeaderLength || length < 0 || length != (long)CheckedBytes.CountOf(checksums) * sizeof(uint))
            Damage.Throw("its table of checksums is not where its end says");
        if (Crc32C.Of(memory.Slice(checksums, checked((int)length))) != expected)
            Damage.Throw("its table of checksums does not match its own checksum");
    }

    private static BlockColumn[] ReadDirectory(CheckedBytes bytes, ReadOnlySpan<byte> end, out int[] rows)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(end[BlockFormat.EndColumns..]);
        if (count != BlockFormat.ColumnCount) Damage.Throw("", count, " is not the number of columns in this version of the format");
        var columns = new BlockColumn[count];
        rows = new int[count];
        var directory = bytes.Slice(
            BinaryPrimitives.ReadInt64LittleEndian(end[BlockFormat.EndDirectory..]), count * BlockFormat.ColumnEntryLength);
        for (var i = 0; i < count; i++)
        {
            columns[i] = new BlockColumn(directory[(i * BlockFormat.ColumnEntryLength)..]);
            if (!columns[i].FitsInto(bytes.Length)) Damage.Throw("the directory's entry of column ", i, " cannot be true");
            rows[i] = columns[i].Rows;
        }

        return columns;
    }

    private static int ReadTextLength(CheckedBytes bytes, ReadOnlySpan<byte> end)
    {
        var start = BinaryPrimitives.ReadInt64LittleEndian(end[BlockFormat.EndText..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(end[BlockFormat.EndTextLength..]);
        if (length < 0 || length > int.MaxValue || start < 0 || start > bytes.Length - length) Damage.Throw("its text lies outside of it");
        return (int)length;
    }

    private void CheckInverses()
    {
        for (var column = InverseColumn.Object; column <= InverseColumn.Standing; column++)
        {
            if (RowsOf(column) != FactCount) Damage.Throw("column ", (int)column, " has too few rows, or too many");
        }
    }
}
