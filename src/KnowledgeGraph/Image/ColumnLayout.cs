using System;

namespace KnowledgeGraph.Image;

/// <summary>A column's encoding and its place in the image.</summary>
internal readonly struct ColumnLayout
{
    private readonly int[] _rows;
    private readonly ColumnEncoding _encoding;
    private readonly int _width;
    private readonly int _rowWidth;
    private readonly int _a;
    private readonly int _b;

    private ColumnLayout(int[] rows, ColumnEncoding encoding, int width, int rowWidth, int a, int b, int length)
    {
        _rows = rows;
        _encoding = encoding;
        _width = width;
        _rowWidth = rowWidth;
        _a = a;
        _b = b;
        Length = length;
    }

    /// <summary>The bytes that the rows take.</summary>
    public int Length { get; }

    public static ColumnLayout Choose(int[] rows, int offset)
    {
        if (IsAffine(rows, out var first, out var step)) return new ColumnLayout(rows, ColumnEncoding.Affine, 0, 0, first, step, 0);

        int max = 0, filled = 0, last = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] == 0) continue;
            filled++;
            last = i;
            if (rows[i] > max) max = rows[i];
        }

        var width = DigitWriter.WidthOf(max);
        var rowWidth = DigitWriter.WidthOf(last);
        var dense = (long)rows.Length * width;
        var sparse = (long)filled * (width + rowWidth);
        return sparse < dense
            ? new ColumnLayout(rows, ColumnEncoding.Sparse, width, rowWidth, offset, filled, checked((int)sparse))
            : new ColumnLayout(rows, ColumnEncoding.Dense, width, 0, offset, 0, checked((int)dense));
    }

    public void WriteEntry(byte[] image, int offset)
    {
        image[offset] = (byte)_encoding;
        image[offset + 1] = (byte)_width;
        image[offset + 2] = (byte)_rowWidth;
        DigitWriter.Write(image, offset + 3, ImageFormat.DigitsInt, _rows.Length);
        DigitWriter.Write(image, offset + 3 + ImageFormat.DigitsInt, ImageFormat.DigitsInt, _a);
        DigitWriter.Write(image, offset + 3 + 2 * ImageFormat.DigitsInt, ImageFormat.DigitsInt, _b);
    }

    public void WriteRows(byte[] image)
    {
        if (_encoding == ColumnEncoding.Dense)
        {
            for (var i = 0; i < _rows.Length; i++) DigitWriter.Write(image, _a + i * _width, _width, _rows[i]);
        }
        else if (_encoding == ColumnEncoding.Sparse)
        {
            var row = _a;
            var value = _a + _b * _rowWidth;
            for (var i = 0; i < _rows.Length; i++)
            {
                if (_rows[i] == 0) continue;
                DigitWriter.Write(image, row, _rowWidth, i);
                DigitWriter.Write(image, value, _width, _rows[i]);
                row += _rowWidth;
                value += _width;
            }
        }
    }

    internal static bool IsAffine(int[] rows, out int first, out int step)
    {
        first = rows.Length > 0 ? rows[0] : 0;
        step = rows.Length > 1 ? rows[1] - first : 0;
        if (first < 0) throw new ArgumentOutOfRangeException(nameof(rows), "A column holds no negative number.");
        if (step < 0) return false;
        for (var i = 2; i < rows.Length; i++)
        {
            if (rows[i] != first + (long)step * i) return false;
        }

        return true;
    }
}
