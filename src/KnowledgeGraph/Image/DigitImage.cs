using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

namespace KnowledgeGraph.Image;

/// <summary>
/// An image whose numbers are 7-bit digits (version 02), which a literal of a program can hold. Opening one reads its header and directory
/// only.
/// </summary>
internal sealed class DigitImage : GraphImage
{
    private readonly ImageBytes _bytes;
    private readonly ColumnEntry[] _columns;
    private readonly int _textOffset;

    private DigitImage(ImageBytes image, ColumnEntry[] columns, int[] rows, int textOffset, int textLength)
        : base(
            Digits.ReadUInt64(image.Start, ImageFormat.HashOffset),
            Digits.Read(image.Start, ImageFormat.GraphNameOffset, ImageFormat.DigitsInt),
            textLength,
            rows)
    {
        _bytes = image;
        _columns = columns;
        _textOffset = textOffset;
    }

    /// <inheritdoc cref="GraphImage.Open"/>
    internal static DigitImage Open(ImageBytes image, bool verify)
    {
        var bytes = image.Start;
        ImageHeader.Check(bytes, image.Length);
        var textOffset = Digits.Read(bytes, ImageFormat.TextOffset, ImageFormat.DigitsInt);
        var textLength = Digits.Read(bytes, ImageFormat.TextLengthOffset, ImageFormat.DigitsInt);
        if (textOffset > image.Length || textLength > image.Length - textOffset) Damage.Throw("its text lies outside of it");

        var columns = ColumnEntry.ReadDirectory(bytes, image.Length, out var rows);
        var opened = new DigitImage(image, columns, rows, textOffset, textLength);
        if (verify) opened.Verify();
        return opened;
    }

    /// <inheritdoc/>
    internal override void Verify(CancellationToken cancellationToken = default)
    {
        if (_bytes.ComputeChecksum() != Digits.ReadUInt64(_bytes.Start, ImageFormat.ChecksumOffset))
        {
            throw new ImageFormatException(
                "The image is damaged: its checksum does not match its content. " + Damage.Remedy);
        }
    }

#if !KNOWLEDGEGRAPH_GENERATOR
    /// <inheritdoc/>
    internal override void Save(Stream stream)
    {
        for (var offset = 0; offset < _bytes.Length;)
        {
            var piece = _bytes.From(offset);
            stream.Write(piece);
            offset += piece.Length;
        }
    }
#endif

    /// <inheritdoc/>
    internal override int Get(Column column, int row)
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

    /// <inheritdoc/>
    internal override bool IsEvery(Column column, int value)
    {
        ref readonly var entry = ref _columns[(int)column];
        return entry.Encoding == ColumnEncoding.Affine && entry.A == value && entry.B == 0;
    }

    /// <inheritdoc/>
    internal override int[] Read(Column column, int start, int count)
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

    private protected override ReadOnlySpan<byte> ReadText(int start, int length) => _bytes.Slice(_textOffset + start, length);

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
}
