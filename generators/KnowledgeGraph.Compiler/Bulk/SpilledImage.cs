using System;
using System.IO;
using System.Threading;
using KnowledgeGraph.Blocks;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>An image whose columns of facts and claims are in a temporary file, and all others in memory, to be written.</summary>
internal sealed class SpilledImage : GraphImage
{
    private readonly ColumnSet _columns;
    private readonly ColumnSpill _spilled;
    private readonly StringPool _strings;
    private readonly Action _isRead;

    private SpilledImage(
        ulong vocabularyHash, int graphName, ColumnSet columns, ColumnSpill spilled, StringPool strings, int[] rows, Action isRead)
        : base(vocabularyHash, graphName, strings.Text.Length, rows) =>
        (_columns, _spilled, _strings, _isRead) = (columns, spilled, strings, isRead);

    /// <param name="isRead">Is called whenever rows are about to be read.</param>
    public static SpilledImage Of(
        ulong vocabularyHash, int graphName, ColumnSet columns, ColumnSpill spilled, StringPool strings, Action isRead)
    {
        var rows = new int[ImageFormat.ColumnCount];
        for (var i = 0; i < rows.Length; i++) rows[i] = spilled.RowsOf((Column)i) ?? columns[(Column)i].Length;
        return new SpilledImage(vocabularyHash, graphName, columns, spilled, strings, rows, isRead);
    }

    internal override void Verify(CancellationToken cancellationToken = default)
    {
        // What is still being built has no checksum.
    }

    internal override void Save(Stream stream) => BlockImageWriter.Write(this, stream);

    internal override int Get(Column column, int row) => Read(column, row, 1)[0];

    internal override bool IsEvery(Column column, int value) => !Read(column).AsSpan().ContainsAnyExcept(value);

    internal override int[] Read(Column column, int start, int count)
    {
        _isRead();
        return _spilled.RowsOf(column) is null
            ? _columns[column].AsSpan(start, count).ToArray()
            : _spilled.Read(column, start, count);
    }

    private protected override ReadOnlySpan<byte> ReadText(int start, int length) => _strings.Text.Slice(start, length);
}
