using System;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Image;

/// <summary>The rows of every column of an image that is being written.</summary>
internal sealed class ColumnSet
{
    private readonly int[]?[] _rows = new int[]?[ImageFormat.ColumnCount];

    public int[] this[Column column] => _rows[(int)column] ?? [];

    /// <summary>Adds a column of zeros, to be filled.</summary>
    public int[] Add(Column column, int rows) => _rows[(int)column] = new int[rows];

    public void Add(Column column, int[] rows) => _rows[(int)column] = rows;

    /// <summary>Adds a column with a row for each item.</summary>
    public void Fill<T>(Column column, EquatableArray<T> items, Func<T, int> value)
    {
        var rows = Add(column, items.Count);
        var span = items.AsSpan();
        for (var i = 0; i < rows.Length; i++) rows[i] = value(span[i]);
    }
}
