using System;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>
/// Reads the columns of an image, which is specified in docs/image-format.md. Opening one reads its header and directory only.
/// Whatever the bytes are, reading ends with a value or an <see cref="ImageFormatException"/>; what a number refers to is for the caller to
/// check. Immutable, and safe for any number of threads.
/// </summary>
internal sealed class GraphImage
{
    internal readonly ulong VocabularyHash;
    internal readonly int StringCount;
    internal readonly int KindCount;
    internal readonly int MemberCount;
    internal readonly int NodeCount;
    internal readonly int FactCount;
    internal readonly int DerivedCount;
    internal readonly int ClaimCount;
    internal readonly int SourceCount;
    internal readonly int ModuleCount;

    private readonly ImageBytes _bytes;
    private readonly ColumnEntry[] _columns;
    private readonly int _textOffset;
    private readonly int _textLength;
    private readonly int _graphName;

    private GraphImage(ImageBytes image)
    {
        var bytes = image.Start;
        ImageHeader.Check(bytes, image.Length);
        _bytes = image;
        VocabularyHash = Digits.ReadUInt64(bytes, ImageFormat.HashOffset);
        _graphName = Digits.Read(bytes, ImageFormat.GraphNameOffset, ImageFormat.DigitsInt);
        _textOffset = Digits.Read(bytes, ImageFormat.TextOffset, ImageFormat.DigitsInt);
        _textLength = Digits.Read(bytes, ImageFormat.TextLengthOffset, ImageFormat.DigitsInt);
        if (_textOffset > image.Length || _textLength > image.Length - _textOffset) Damage.Throw("its text lies outside of it");

        _columns = ColumnEntry.ReadDirectory(bytes, image.Length);
        StringCount = _columns[(int)Column.StringStart].Rows - 1;
        KindCount = _columns[(int)Column.KindName].Rows;
        MemberCount = _columns[(int)Column.MemberName].Rows;
        NodeCount = _columns[(int)Column.NodeKey].Rows;
        FactCount = _columns[(int)Column.FactSubject].Rows;
        DerivedCount = _columns[(int)Column.DerivedSubject].Rows;
        ClaimCount = _columns[(int)Column.ClaimSource].Rows;
        SourceCount = _columns[(int)Column.SourceKey].Rows;
        ModuleCount = _columns[(int)Column.ModuleName].Rows;
        CheckRows();
    }

    internal string GraphName => GetString(_graphName) ?? "";

    /// <summary>Opens an image.</summary>
    /// <param name="accessor">Gets the bytes.</param>
    /// <param name="verify">Whether to check the checksum, as is done for every image that is not part of the program.</param>
    /// <exception cref="ImageFormatException">
    /// The header or the directory is damaged, the version is unknown, or the checksum differs.
    /// </exception>
    internal static GraphImage Open(ImageAccessor accessor, bool verify) => Open(new ImageBytes(accessor), verify);

    /// <inheritdoc cref="Open(ImageAccessor, bool)"/>
    internal static GraphImage Open(ImageBytes bytes, bool verify)
    {
        var image = new GraphImage(bytes);
        if (verify) image.Verify();
        return image;
    }

    /// <summary>Compares the checksum with the bytes. O(length).</summary>
    internal void Verify()
    {
        if (_bytes.ComputeChecksum() != Digits.ReadUInt64(_bytes.Start, ImageFormat.ChecksumOffset))
        {
            throw new ImageFormatException(
                "The image is damaged: its checksum does not match its content. Build the image again, or copy it again from its source.");
        }
    }

    /// <summary>Gets the bytes of the image.</summary>
    internal ImageBytes Bytes => _bytes;

    internal int RowsOf(Column column) => _columns[(int)column].Rows;

    /// <summary>Reads one row. O(1), or O(log n) in a sparse column.</summary>
    internal int Get(Column column, int row)
    {
        ref readonly var entry = ref _columns[(int)column];
        if ((uint)row >= (uint)entry.Rows) ThrowRow(column, row, entry.Rows);
        return entry.Encoding switch
        {
            ColumnEncoding.Affine => entry.A + entry.B * row,
            ColumnEncoding.Dense => _bytes.Read(entry.A + row * entry.Width, entry.Width),
            _ => GetSparse(in entry, row),
        };
    }

    /// <summary>Whether every row is the same number, and the column says so without one row of it being read.</summary>
    internal bool IsEvery(Column column, int value)
    {
        ref readonly var entry = ref _columns[(int)column];
        return entry.Encoding == ColumnEncoding.Affine && entry.A == value && entry.B == 0;
    }

    /// <summary>Decodes consecutive rows into a new array.</summary>
    internal int[] Read(Column column, int start, int count)
    {
        ref readonly var entry = ref _columns[(int)column];
        if (start < 0 || count < 0 || start > entry.Rows - count) ThrowRow(column, start, entry.Rows);
        if (count == 0) return [];
        var values = new int[count];
        switch (entry.Encoding)
        {
            case ColumnEncoding.Affine:
                Digits.FillAffine(entry.A + entry.B * start, entry.B, values);
                break;
            case ColumnEncoding.Dense:
                _bytes.ReadMany(entry.A + start * entry.Width, entry.Width, values);
                break;
            default:
                ReadSparse(in entry, start, values);
                break;
        }

        return values;
    }

    /// <summary>Gets a string by its id; 0 is <see langword="null"/>.</summary>
    internal string? GetString(int id) => id == 0 ? null : Encoding.UTF8.GetString(GetUtf8(id));

    /// <summary>Gets the string of a row that cannot do without one.</summary>
    internal string GetText(Column column, int row)
    {
        var text = GetString(Get(column, row));
        if (text is null) Damage.Throw("row ", row, " of a column of names has none");
        return text;
    }

    /// <summary>Gets the UTF-8 bytes of a string by its id; those of 0 are empty.</summary>
    internal ReadOnlySpan<byte> GetUtf8(int id)
    {
        if (id == 0) return default;
        Damage.Check(id, StringCount + 1, "string");
        var start = Get(Column.StringStart, id - 1);
        var end = Get(Column.StringStart, id);
        if (start > end || end > _textLength) Damage.Throw("string ", id, " lies outside the text");
        return _bytes.Slice(_textOffset + start, end - start);
    }

    private int GetSparse(in ColumnEntry entry, int row)
    {
        int low = 0, high = entry.B - 1;
        while (low <= high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            var found = _bytes.Read(entry.A + middle * entry.RowWidth, entry.RowWidth);
            if (found == row) return _bytes.Read(entry.A + entry.B * entry.RowWidth + middle * entry.Width, entry.Width);
            if (found < row) low = middle + 1;
            else high = middle - 1;
        }

        return 0;
    }

    private void ReadSparse(in ColumnEntry entry, int start, int[] values)
    {
        for (var i = 0; i < entry.B; i++)
        {
            var row = _bytes.Read(entry.A + i * entry.RowWidth, entry.RowWidth) - start;
            if ((uint)row < (uint)values.Length)
            {
                values[row] = _bytes.Read(entry.A + entry.B * entry.RowWidth + i * entry.Width, entry.Width);
            }
        }
    }

    /// <summary>Columns about the same things have a row for each of them.</summary>
    private void CheckRows()
    {
        CheckRows(Column.KindName, Column.KindNodeEnd, KindCount);
        CheckRows(Column.MemberName, Column.MemberFactEnd, MemberCount);
        CheckRows(Column.NodeKey, Column.NodeAliasList, NodeCount);
        CheckRows(Column.FactSubject, Column.FactStanding, FactCount);
        CheckRows(Column.FactFirstClaim, Column.FactFirstClaim, FactCount + 1);
        CheckRows(Column.MemberDerivedStart, Column.MemberDerivedStart, MemberCount + 1);
        CheckRows(Column.DerivedSubject, Column.DerivedObject, DerivedCount);
        CheckRows(Column.ClaimSource, Column.ClaimRestsOnList, ClaimCount);
        CheckRows(Column.SourceKey, Column.SourceSha256, SourceCount);
        CheckRows(Column.LookupHash, Column.LookupNode, RowsOf(Column.LookupHash));
        CheckRows(Column.ModuleName, Column.ModuleVersion, ModuleCount);
        CheckRows(Column.KindModule, Column.KindModule, KindCount);
        CheckRows(Column.MemberModule, Column.MemberModule, MemberCount);
        CheckRows(Column.NodeModule, Column.NodeModule, NodeCount);
        CheckRows(Column.SourceModule, Column.SourceModule, SourceCount);
        CheckRows(Column.ClaimModule, Column.ClaimModule, ClaimCount);
        CheckRows(Column.OtherKeyText, Column.OtherKeyNode, RowsOf(Column.OtherKeyText));
        CheckRows(Column.ClaimNote, Column.ClaimRecorded, ClaimCount);
        CheckRows(Column.MemberOrdered, Column.MemberOrdered, MemberCount);
        CheckRows(Column.NodeStatus, Column.NodeStatusReason, NodeCount);
        CheckRows(Column.KindNumber, Column.KindNumber, KindCount);
        CheckRows(Column.OtherParentOf, Column.OtherParent, RowsOf(Column.OtherParentOf));
        var hasEnds = StringCount >= 0 && RowsOf(Column.AliasListStart) > 0 && RowsOf(Column.RestsOnListStart) > 0;
        if (!hasEnds) Damage.Throw("a table has no end");
    }

    private void CheckRows(Column first, Column last, int rows)
    {
        for (var column = first; column <= last; column++)
        {
            if (_columns[(int)column].Rows != rows) Damage.Throw("column ", (int)column, " has too few rows, or too many");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowRow(Column column, int row, int rows) =>
        throw new ImageFormatException($"The image is damaged: it refers to row {row} of column {(int)column}, which has {rows}.");
}
