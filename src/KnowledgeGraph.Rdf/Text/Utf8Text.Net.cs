using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Text.Unicode;

namespace KnowledgeGraph.Rdf;

/// <summary>Decodes UTF-8. Bytes that are not UTF-8 end the text, and nothing is replaced.</summary>
internal sealed class Utf8Text(Stream stream) : TextReader, IEncodedText
{
    private readonly byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _offset;

    public string? Problem { get; private set; }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (Problem is null)
        {
            if (_start == _end && !Fill()) return 0;
            var status = Utf8.ToUtf16(_bytes.AsSpan(_start, _end - _start), buffer, out var read, out var written, false, false);
            _start += read;
            _offset += read;
            if (status == OperationStatus.InvalidData || (status == OperationStatus.NeedMoreData && !Fill())) ReportInvalid();
            if (written > 0) return written;
        }

        return 0;
    }

    public override int Read() => throw new NotSupportedException("Text is read in blocks.");

    public override int Peek() => throw new NotSupportedException("Text is read in blocks.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        Array.Copy(_bytes, _start, _bytes, 0, _end - _start);
        _end -= _start;
        _start = 0;
        var count = stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += count;
        return count > 0;
    }

    private void ReportInvalid()
    {
        var isUtf16 = _offset == 0 && _end > 1 && ((_bytes[0] == 0xFF && _bytes[1] == 0xFE) || (_bytes[0] == 0xFE && _bytes[1] == 0xFF));
        Problem = isUtf16
            ? "The text is UTF-16. Save it as UTF-8."
            : string.Format(
                CultureInfo.InvariantCulture,
                "The text is not UTF-8: byte 0x{0:X2} at offset {1} does not begin a character. Save it as UTF-8.",
                _bytes[_start],
                _offset);
    }
}
