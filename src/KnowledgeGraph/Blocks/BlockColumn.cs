using System.Buffers.Binary;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>One column of a file, by its entry in the directory.</summary>
internal readonly struct BlockColumn
{
    internal readonly BlockEncoding Encoding;
    internal readonly int Rows;

    private readonly int _a;
    private readonly int _b;

    /// <summary>The rows, or the numbers of those that are not 0, in ascending order.</summary>
    private readonly BlockList _list;

    /// <summary>The values of the rows that are not 0.</summary>
    private readonly BlockList _values;

    internal BlockColumn(ReadOnlySpan<byte> entry)
    {
        Encoding = (BlockEncoding)BinaryPrimitives.ReadInt32LittleEndian(entry);
        Rows = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
        _a = BinaryPrimitives.ReadInt32LittleEndian(entry[8..]);
        _b = BinaryPrimitives.ReadInt32LittleEndian(entry[12..]);
        _list = ReadList(entry[16..], Encoding == BlockEncoding.Sparse ? _a : Rows);
        _values = ReadList(entry[32..], _a);
    }

    /// <summary>
    /// Determines whether the rows exist and lie within so many bytes. Also a row that takes no bytes stands for something that does
    /// elsewhere, so a file never has more than 64 rows for each of its bytes: what says otherwise only asks for memory.
    /// </summary>
    internal bool FitsInto(long length) => Rows >= 0 && Rows <= 64 * length && Encoding switch
    {
        BlockEncoding.Affine => _a >= 0 && _b >= 0 && (Rows == 0 || _a + (long)_b * (Rows - 1) <= int.MaxValue),
        BlockEncoding.Blocks => _list.FitsInto(length),
        BlockEncoding.Sparse => _a >= 0 && _a <= Rows && _list.FitsInto(length) && _values.FitsInto(length),
        _ => false,
    };

    internal bool IsEvery(int value) => Encoding == BlockEncoding.Affine && _a == value && _b == 0;

    internal int Get(CheckedBytes bytes, int row)
    {
        switch (Encoding)
        {
            case BlockEncoding.Affine:
                return _a + _b * row;
            case BlockEncoding.Blocks:
                return _list.Get(bytes, row);
            default:
                var place = _list.FindFrom(bytes, row);
                return place < _a && _list.Get(bytes, place) == row ? _values.Get(bytes, place) : 0;
        }
    }

    /// <param name="bytes">The file.</param>
    /// <param name="start">The first row.</param>
    /// <param name="values">Room for the rows, filled with 0.</param>
    internal void Read(CheckedBytes bytes, int start, Span<int> values)
    {
        switch (Encoding)
        {
            case BlockEncoding.Affine:
                Digits.FillAffine(_a + _b * start, _b, values);
                break;
            case BlockEncoding.Blocks:
                _list.Read(bytes, start, values);
                break;
            default:
                ReadSparse(bytes, start, values);
                break;
        }
    }

    private void ReadSparse(CheckedBytes bytes, int start, Span<int> values)
    {
        Span<int> rows = stackalloc int[BlockFormat.BlockRows];
        Span<int> found = stackalloc int[BlockFormat.BlockRows];
        var end = _list.FindFrom(bytes, start + values.Length);
        for (var next = _list.FindFrom(bytes, start); next < end;)
        {
            var count = Math.Min(BlockFormat.BlockRows, end - next);
            _list.Read(bytes, next, rows[..count]);
            _values.Read(bytes, next, found[..count]);
            for (var i = 0; i < count; i++)
            {
                var row = rows[i] - start;
                if ((uint)row >= (uint)values.Length) Damage.Throw("row ", rows[i], " of a sparse column is out of order");
                values[row] = found[i];
            }

            next += count;
        }
    }

    private static BlockList ReadList(ReadOnlySpan<byte> entry, int count) => new(
        BinaryPrimitives.ReadInt64LittleEndian(entry), BinaryPrimitives.ReadInt64LittleEndian(entry[8..]), count);
}
