using System;
using System.Runtime.CompilerServices;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>
/// The bytes of an image, by their offsets: in one piece, or in several pieces of a program's data, which may lie anywhere in memory.
/// Offsets are checked by who reads. Immutable, and safe for any number of threads.
/// </summary>
internal sealed class ImageBytes
{
    internal readonly int Length;

    private readonly ImageAccessor? _whole;
    private readonly ImagePieceAccessor? _pieces;
    private readonly int _shift;

    internal ImageBytes(ImageAccessor whole)
    {
        _whole = whole;
        Length = whole().Length;
    }

    /// <summary>
    /// Takes the length of the image from its header, and the distance of the pieces from the first of them. To ask every piece for its
    /// length would compile as many methods at start-up.
    /// </summary>
    internal ImageBytes(ImagePieceAccessor pieces)
    {
        _pieces = pieces;
        var first = pieces(0, out _);
        Length = ImageHeader.ReadLength(first);
        while (1 << _shift < first.Length) _shift++;
    }

    /// <summary>Gets the first piece, which holds the header and the directory.</summary>
    internal ReadOnlySpan<byte> Start => From(0);

    /// <summary>Gets the bytes from an offset to the end of their piece.</summary>
    internal ReadOnlySpan<byte> From(int offset)
    {
        if (_pieces is null) return _whole!().Slice(offset);
        var index = offset >> _shift;
        var piece = _pieces(index, out var start);

        // A character across the end of a piece is in the next one, which then starts before its multiple of the distance.
        if (offset - start >= piece.Length) piece = _pieces(index + 1, out start);
        return piece.Slice(offset - start);
    }

    /// <summary>Gets consecutive bytes: where they are, or as a copy if they are in several pieces.</summary>
    internal ReadOnlySpan<byte> Slice(int offset, int length)
    {
        if (length == 0) return default;
        var rest = From(offset);
        return rest.Length >= length ? rest.Slice(0, length) : Join(offset, length);
    }

    /// <summary>Reads a number.</summary>
    internal int Read(int offset, int width)
    {
        var rest = From(offset);
        return Digits.Read(rest.Length >= width ? rest : Join(offset, width), 0, width);
    }

    /// <summary>Reads as many numbers as there is room for.</summary>
    internal void ReadMany(int offset, int width, Span<int> values)
    {
        while (values.Length > 0)
        {
            var rest = From(offset);
            var count = Math.Min(rest.Length / width, values.Length);
            if (count > 0) Digits.ReadMany(rest, 0, width, values.Slice(0, count));
            else values[count++] = Read(offset, width);
            offset += count * width;
            values = values.Slice(count);
        }
    }

    /// <summary>Computes the checksum. O(length).</summary>
    internal ulong ComputeChecksum()
    {
        var piece = Start;
        var hash = Fnv1a.OfImage(piece);
        for (var offset = piece.Length; offset < Length; offset += piece.Length)
        {
            piece = From(offset);
            hash = Fnv1a.Append(hash, piece);
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> Join(int offset, int length)
    {
        if (offset > Length - length) Damage.Throw("it ends too early");
        var joined = new byte[length];
        for (var count = 0; count < length;)
        {
            var rest = From(offset + count);
            rest = rest.Slice(0, Math.Min(rest.Length, length - count));
            rest.CopyTo(joined.AsSpan(count));
            count += rest.Length;
        }

        return joined;
    }
}
