using System.Buffers.Binary;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// Writes an image as a file of version 03. The same image gives the same bytes everywhere. A few columns are in memory at a time.
/// O(facts + nodes · relations).
/// </summary>
internal sealed class BlockImageWriter
{
    private readonly ChecksummingWriter _writer;
    private readonly byte[] _directory = new byte[BlockFormat.ColumnCount * BlockFormat.ColumnEntryLength];

    private BlockImageWriter(Stream stream) => _writer = new ChecksummingWriter(stream);

    /// <exception cref="ImageFormatException">The image is damaged.</exception>
    internal static void Write(GraphImage image, Stream stream)
    {
        var writer = new BlockImageWriter(stream);
        writer.WriteHeader(image.VocabularyHash);
        for (var column = 0; column < ImageFormat.ColumnCount; column++) writer.Add((Column)column, image.Read((Column)column));
        var inverses = Inverses.Sort(image);
        writer.Add(InverseColumn.Object, inverses.Objects);
        writer.Add(InverseColumn.Subject, inverses.Subjects);
        writer.Add(InverseColumn.Standing, inverses.Standings);

        var text = image.ReadText();
        writer._writer.Align(text.Length);
        var textOffset = writer._writer.Position;
        writer._writer.Write(text);
        writer.WriteEnd(stream, image.GraphNameId, textOffset, text.Length);
    }

    private void WriteHeader(ulong vocabularyHash)
    {
        Span<byte> header = stackalloc byte[BlockFormat.HeaderLength];
        BlockFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt64LittleEndian(header[BlockFormat.MagicLength..], vocabularyHash);
        _writer.Write(header);
    }

    private void Add(Column column, int[] rows)
    {
        var entry = _directory.AsSpan((int)column * BlockFormat.ColumnEntryLength, BlockFormat.ColumnEntryLength);
        BinaryPrimitives.WriteInt32LittleEndian(entry[4..], rows.Length);
        if (ColumnLayout.IsAffine(rows, out var first, out var step))
        {
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], first);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], step);
            return;
        }

        var (data, entries) = new BlockListWriter().Pack(rows);
        var filled = rows.Length - rows.AsSpan().Count(0);
        if (filled < rows.Length / 2)
        {
            var (places, values) = Filled(rows, filled);
            var (placeData, placeEntries) = new BlockListWriter().Pack(places);
            var (valueData, valueEntries) = new BlockListWriter().Pack(values);
            if (placeData.Length + placeEntries.Length + valueData.Length + valueEntries.Length < data.Length + entries.Length)
            {
                BinaryPrimitives.WriteInt32LittleEndian(entry, (int)BlockEncoding.Sparse);
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], filled);
                WriteList(entry[16..], placeData.Span, placeEntries.Span);
                WriteList(entry[32..], valueData.Span, valueEntries.Span);
                return;
            }
        }

        BinaryPrimitives.WriteInt32LittleEndian(entry, (int)BlockEncoding.Blocks);
        WriteList(entry[16..], data.Span, entries.Span);
    }

    private static (int[] Places, int[] Values) Filled(int[] rows, int count)
    {
        var (places, values) = (new int[count], new int[count]);
        for (int row = 0, next = 0; row < rows.Length; row++)
        {
            if (rows[row] == 0) continue;
            places[next] = row;
            values[next++] = rows[row];
        }

        return (places, values);
    }

    private void WriteList(Span<byte> entry, ReadOnlySpan<byte> data, ReadOnlySpan<byte> entries)
    {
        _writer.Align(data.Length);
        BinaryPrimitives.WriteInt64LittleEndian(entry, _writer.Position);
        _writer.Write(data);
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], _writer.Position);
        _writer.Write(entries);
    }

    private void WriteEnd(Stream stream, int graphName, long text, int textLength)
    {
        _writer.Align(0);
        Span<byte> end = stackalloc byte[BlockFormat.EndLength];
        BinaryPrimitives.WriteInt64LittleEndian(end[BlockFormat.EndDirectory..], _writer.Position);
        _writer.Write(_directory);
        var checksums = _writer.End();
        BinaryPrimitives.WriteInt64LittleEndian(end[BlockFormat.EndChecksums..], _writer.Position);
        BinaryPrimitives.WriteInt64LittleEndian(end[BlockFormat.EndText..], text);
        BinaryPrimitives.WriteInt64LittleEndian(end[BlockFormat.EndTextLength..], textLength);
        var length = _writer.Position + checksums.Length + end.Length;
        BinaryPrimitives.WriteInt64LittleEndian(end[BlockFormat.EndFileLength..], length);
        BinaryPrimitives.WriteInt32LittleEndian(end[BlockFormat.EndGraphName..], graphName);
        BinaryPrimitives.WriteInt32LittleEndian(end[BlockFormat.EndColumns..], BlockFormat.ColumnCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end[BlockFormat.EndChecksumOfTable..], Crc32C.Of(checksums));
        BinaryPrimitives.WriteUInt32LittleEndian(end[BlockFormat.EndChecksum..], Crc32C.Of(end[..BlockFormat.EndChecksum]));
        stream.Write(checksums);
        stream.Write(end);
    }
}
