using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using KnowledgeGraph.Compiler.Spills;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Columns of an image in a temporary file. Those with nothing but zeros take no room.</summary>
/// <param name="wasWritten">Is called whenever a column is written.</param>
internal sealed class ColumnSpill(TemporaryDirectory directory, Action wasWritten) : IDisposable
{
    private const int ChunkRows = 1 << 14;

    private readonly SpillWriter _writer = new(directory.PathOf("columns"));
    private readonly Dictionary<Column, (long Offset, int Rows)> _columns = [];
    private readonly int[] _chunk = new int[ChunkRows];
    private int[] _zeros = [];
    private FileStream? _reader;
    private Column _column;
    private long _start;
    private int _rows;

    /// <summary>Begins a column, to which rows are added.</summary>
    public void Begin(Column column) => (_column, _start, _rows) = (column, _writer.Position, 0);

    public void Add(int row)
    {
        _chunk[_rows++ % ChunkRows] = row;
        if (_rows % ChunkRows == 0) _writer.WriteBytes(MemoryMarshal.AsBytes(_chunk.AsSpan()));
    }

    /// <summary>Ends the column.</summary>
    public void End()
    {
        _writer.WriteBytes(MemoryMarshal.AsBytes(_chunk.AsSpan(0, _rows % ChunkRows)));
        _columns.Add(_column, (_start, _rows));
        wasWritten();
    }

    /// <summary>Adds a column of zeros.</summary>
    public void AddZeros(Column column, int rows) => _columns.Add(column, (-1, rows));

    /// <summary>Returns the number of rows of a column; null where it is not here.</summary>
    public int? RowsOf(Column column) => _columns.TryGetValue(column, out var found) ? found.Rows : null;

    /// <summary>Ends writing. Columns can be read from now on.</summary>
    public void Complete() => _writer.Complete();

    /// <summary>Reads rows, which are not to be changed.</summary>
    public int[] Read(Column column, int start, int count)
    {
        var offset = _columns[column].Offset;
        if (offset < 0) return _zeros.Length == count ? _zeros : _zeros = new int[count];
        var rows = new int[count];
        if (count == 0) return rows;
        _reader ??= new FileStream(_writer.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        _reader.Position = offset + (long)start * sizeof(int);
        _reader.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return rows;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _reader?.Dispose();
    }
}
