using KnowledgeGraph.Blocks;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Shards;

/// <summary>An image whose columns were put together in memory, to be written.</summary>
internal sealed class ColumnImage : GraphImage
{
    private readonly int[][] _columns;
    private readonly byte[] _text;

    internal ColumnImage(ulong vocabularyHash, int graphName, int[][] columns, byte[] text)
        : base(vocabularyHash, graphName, text.Length, Array.ConvertAll(columns, static column => column.Length))
    {
        _columns = columns;
        _text = text;
    }

    /// <inheritdoc/>
    internal override void Verify(CancellationToken cancellationToken = default)
    {
        // What is in memory has no checksum.
    }

    /// <inheritdoc/>
    internal override void Save(Stream stream) => BlockImageWriter.Write(this, stream);

    /// <inheritdoc/>
    internal override int Get(Column column, int row) => _columns[(int)column][row];

    /// <inheritdoc/>
    internal override bool IsEvery(Column column, int value) => !_columns[(int)column].AsSpan().ContainsAnyExcept(value);

    /// <summary>
    /// Gets consecutive rows: all of them as they are, since a copy would take as much memory again. Nobody writes to them.
    /// </summary>
    internal override int[] Read(Column column, int start, int count) => count == _columns[(int)column].Length
        ? _columns[(int)column]
        : _columns[(int)column].AsSpan(start, count).ToArray();

    /// <inheritdoc/>
    private protected override ReadOnlySpan<byte> ReadText(int start, int length) => _text.AsSpan(start, length);
}
