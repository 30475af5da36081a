using System;
using System.IO;
using System.Text;

namespace KnowledgeGraph.Compiler.Spills;

/// <summary>
/// Writes numbers and texts to a temporary file, the smaller numbers in fewer bytes. The file is made with the first of them.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="bufferLength">The bytes that are held in memory, at least 16.</param>
internal sealed class SpillWriter(string path, int bufferLength = 1 << 16) : IDisposable
{
    private const int LongestNumber = 10;

    private byte[] _buffer = [];
    private int _length;
    private long _written;
    private FileStream? _stream;

    /// <summary>Gets the number of bytes so far.</summary>
    public long Position => _written + _length;

    public string Path => path;

    public void WriteByte(byte value)
    {
        if (_buffer.Length - _length < 1) Flush();
        _buffer[_length++] = value;
    }

    /// <summary>Writes a number that is not negative, in seven bits a byte.</summary>
    public void WriteNumber(long number)
    {
        if (_buffer.Length - _length < LongestNumber) Flush();
        var rest = (ulong)number;
        for (; rest > 0x7F; rest >>= 7) _buffer[_length++] = (byte)(rest | 0x80);
        _buffer[_length++] = (byte)rest;
    }

    /// <summary>Writes a number that may be negative.</summary>
    public void WriteSigned(long number) => WriteNumber((number << 1) ^ (number >> 63));

    /// <summary>Writes a text as it is, lone surrogates included.</summary>
    public void WriteText(string text)
    {
        // Only what has surrogates may be what UTF-8 cannot hold.
        var isUtf16 = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
        var encoding = isUtf16 ? Encoding.Unicode : Encoding.UTF8;
        var most = encoding.GetMaxByteCount(text.Length);
        if (isUtf16 || most + LongestNumber > bufferLength)
        {
            var bytes = isUtf16 ? WithoutReplacing(text) : encoding.GetBytes(text);
            WriteNumber(((long)bytes.Length << 1) | (isUtf16 ? 1L : 0L));
            WriteBytes(bytes);
            return;
        }

        WriteNumber((long)encoding.GetByteCount(text) << 1);
        if (_buffer.Length - _length < most) Flush();
        _length += encoding.GetBytes(text, _buffer.AsSpan(_length));
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _length) Flush();
        if (bytes.Length > _buffer.Length)
        {
            _stream!.Write(bytes);
            _written += bytes.Length;
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Writes what is still in memory, and closes the file.</summary>
    /// <exception cref="IOException">The file cannot be written, for example because the disk is full.</exception>
    public void Complete()
    {
        if (_length > 0) Flush();
        Dispose();
    }

    /// <summary>Closes the file as it is.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        _stream = null;
        _buffer = [];
    }

    private static byte[] WithoutReplacing(string text) =>
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray();

    private void Flush()
    {
        // Without a buffer of its own, a stream has nothing to write when it is closed after an error.
        _stream ??= new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (_buffer.Length == 0) _buffer = new byte[bufferLength];
        _stream.Write(_buffer, 0, _length);
        _written += _length;
        _length = 0;
    }
}
