using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Compiler.Spills;

/// <summary>Reads what <see cref="SpillWriter"/> wrote, from any position on.</summary>
internal sealed class SpillReader : IDisposable
{
    private const int BufferLength = 1 << 16;

    private readonly FileStream _stream;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _next;
    private int _end;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public SpillReader(string path) => _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    /// <summary>Gets a value indicating whether all is read.</summary>
    public bool IsAtEnd => _next == _end && !Fill();

    /// <summary>Goes on at another position.</summary>
    public void Seek(long position)
    {
        _stream.Position = position;
        _next = _end = 0;
    }

    public byte ReadByte()
    {
        if (_next == _end && !Fill()) throw new EndOfStreamException();
        return _buffer[_next++];
    }

    public long ReadNumber()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var value = ReadByte();
            number |= (ulong)(value & 0x7F) << shift;
            if (value < 0x80) return (long)number;
        }
    }

    public int ReadInt32() => (int)ReadNumber();

    public long ReadSigned()
    {
        var number = ReadNumber();
        return (long)((ulong)number >> 1) ^ -(number & 1);
    }

    public string ReadText()
    {
        var head = ReadNumber();
        var (length, isUtf16) = (checked((int)(head >> 1)), (head & 1) != 0);
        if (length <= _end - _next)
        {
            var text = Decode(_buffer.AsSpan(_next, length), isUtf16);
            _next += length;
            return text;
        }

        var bytes = new byte[length];
        ReadBytes(bytes);
        return Decode(bytes, isUtf16);
    }

    public void ReadBytes(Span<byte> bytes)
    {
        var buffered = Math.Min(bytes.Length, _end - _next);
        _buffer.AsSpan(_next, buffered).CopyTo(bytes);
        _next += buffered;
        _stream.ReadExactly(bytes[buffered..]);
    }

    public void Dispose() => _stream.Dispose();

    private static string Decode(ReadOnlySpan<byte> bytes, bool isUtf16) =>
        isUtf16 ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : Encoding.UTF8.GetString(bytes);

    private bool Fill()
    {
        _next = 0;
        _end = _stream.Read(_buffer);
        return _end > 0;
    }
}
