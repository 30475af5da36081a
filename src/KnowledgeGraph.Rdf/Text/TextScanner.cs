using System;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// A window that moves over a text, with the line and the column. It keeps only the token that is being read and the part of its line
/// that a message shows, so that memory does not grow with the text.
/// </summary>
internal abstract class TextScanner(TextReader text, string? path)
{
    private const int InitialSize = 16 * 1024;

    // How much of a line before and after the place of an error a message shows.
    private const int ShownBefore = 100;
    private const int ShownAfter = 60;

    private bool _isFinished;
    private int _line = 1;

    // Where the line begins in the buffer; negative where its start has left the buffer.
    private int _lineStart;

    /// <summary>Gets the part of the text that is at hand.</summary>
    protected char[] Buffer { get; private set; } = new char[InitialSize];

    /// <summary>Gets or sets the index of the next character in the buffer.</summary>
    protected int Index { get; set; }

    /// <summary>Gets the index after the last character in the buffer.</summary>
    protected int End { get; private set; }

    /// <summary>Gets the place of the next character.</summary>
    public RdfPosition Position => new(_line, Index - _lineStart + 1);

    /// <summary>Returns the next character, or -1 at the end of the text.</summary>
    public int Peek() => Index < End || Fill() ? Buffer[Index] : -1;

    /// <summary>Returns the character at an offset from the next one, or -1 after the end of the text.</summary>
    public int PeekAt(int offset)
    {
        while (Index + offset >= End)
        {
            if (!Fill()) return -1;
        }

        return Buffer[Index + offset];
    }

    /// <summary>Moves past characters that are not ends of lines.</summary>
    public void Skip(int count) => Index += count;

    /// <summary>Moves past a character, if it is the next one.</summary>
    public bool TrySkip(char c)
    {
        if (Peek() != c) return false;
        Index++;
        return true;
    }

    /// <summary>Moves past a byte order mark at the start of the text.</summary>
    public void SkipByteOrderMark()
    {
        if (Peek() != '\uFEFF') return;
        Index++;
        _lineStart = Index;
    }

    /// <summary>Moves past spaces and tabs.</summary>
    public void SkipSpaces()
    {
        while (Index < End || Fill())
        {
            if (Buffer[Index] is not (' ' or '\t')) return;
            Index++;
        }
    }

    /// <summary>Moves past the rest of the line, but not past its end.</summary>
    public void SkipComment()
    {
        while (Index < End || Fill())
        {
            if (Buffer[Index] is '\n' or '\r') return;
            Index++;
        }
    }

    /// <summary>Moves past the end of a line, if the next character is one.</summary>
    public bool TrySkipLineEnd()
    {
        if (Index == End && !Fill()) return false;
        if (Buffer[Index] is not ('\n' or '\r')) return false;
        if (Buffer[Index] == '\r' && PeekAt(1) == '\n') Index++;
        Index++;
        _line++;
        _lineStart = Index;
        return true;
    }

    /// <summary>Moves past white space, ends of lines and comments.</summary>
    public void SkipBlanks()
    {
        while (Index < End || Fill())
        {
            switch (Buffer[Index])
            {
                case ' ' or '\t':
                    Index++;
                    break;
                case '\n':
                    Index++;
                    _line++;
                    _lineStart = Index;
                    break;
                case '\r':
                    TrySkipLineEnd();
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Returns an exception at the next character.</summary>
    public RdfFormatException Error(string problem) => Error(Index, problem);

    /// <summary>
    /// Returns an exception for a text that ends, or that has something else at a place. Where bytes that are not UTF-8 end the text, it
    /// is about them.
    /// </summary>
    public RdfFormatException ErrorOfNext(string problem)
    {
        if (Peek() >= 0) return Error(problem);
        return Error(EncodingProblem() ?? problem);
    }

    /// <summary>Throws if the text ends because bytes are not UTF-8.</summary>
    public void CheckEnd()
    {
        if (EncodingProblem() is { } problem) throw Error(problem);
    }

    protected string? EncodingProblem() => (text as IEncodedText)?.Problem;

    /// <summary>Returns an exception at an index of the buffer, which is in the current token or line.</summary>
    protected RdfFormatException Error(int index, string problem)
    {
        var line = _line;
        var lineStart = _lineStart;

        // The lines of a long string are counted once it is read.
        for (var i = Index; i < index; i++)
        {
            if (!IsLineEnd(i)) continue;
            line++;
            lineStart = i + 1;
        }

        return Error(index, new RdfPosition(line, index - lineStart + 1), lineStart, problem);
    }

    private RdfFormatException Error(int index, RdfPosition position, int lineStart, string problem)
    {
        // What follows is needed for the text of the line only.
        while (End - index < ShownAfter && Fill(ref index, ref lineStart))
        {
        }

        var start = Math.Max(Math.Max(lineStart, 0), index - ShownBefore);
        var end = index;
        while (end < End && end - index < ShownAfter && Buffer[end] is not ('\n' or '\r')) end++;
        var isCut = end < End && Buffer[end] is not ('\n' or '\r');
        if (start > 0 && char.IsLowSurrogate(Buffer[start])) start++;
        if (isCut && char.IsHighSurrogate(Buffer[end - 1])) end--;
        var mark = start > lineStart ? "…" : "";
        var shown = mark + new string(Buffer, start, Math.Max(end - start, 0)) + (isCut ? "…" : "");
        return new RdfFormatException(problem, path, position, shown, index - start + mark.Length);
    }

    /// <summary>Returns an exception at a place before the next character.</summary>
    public RdfFormatException ErrorAt(RdfPosition position, string problem)
    {
        var lineStart = _lineStart;
        for (var line = _line; line > position.Line && lineStart > 0; line--)
        {
            lineStart--;
            if (lineStart > 0 && Buffer[lineStart] == '\n' && Buffer[lineStart - 1] == '\r') lineStart--;
            while (lineStart > 0 && Buffer[lineStart - 1] is not ('\n' or '\r')) lineStart--;
        }

        // What is no longer at hand cannot be shown.
        var index = lineStart + position.Column - 1;
        return index >= 0 && index <= Index
            ? Error(index, position, lineStart, problem)
            : new RdfFormatException(problem, path, position, "", 0);
    }

    /// <summary>Moves to an index behind a token that can contain ends of lines.</summary>
    protected void MoveTo(int index)
    {
        for (var i = Index; i < index; i++)
        {
            if (!IsLineEnd(i)) continue;
            _line++;
            _lineStart = i + 1;
        }

        Index = index;
    }

    private bool IsLineEnd(int index) =>
        Buffer[index] == '\n' || (Buffer[index] == '\r' && (index + 1 == End || Buffer[index + 1] != '\n'));

    private bool Fill(ref int index, ref int lineStart)
    {
        var before = Index;
        var isFilled = Fill();
        index += Index - before;
        lineStart += Index - before;
        return isFilled;
    }

    /// <summary>Reads more of the text while a token is read, and moves an index in it along.</summary>
    protected bool Fill(ref int index)
    {
        var before = Index;
        var isFilled = Fill();
        index += Index - before;
        return isFilled;
    }

    /// <summary>Reads more of the text. The next character, the token after it and what a message needs before it are kept.</summary>
    private bool Fill()
    {
        if (_isFinished) return false;
        var keep = Math.Max(Math.Max(_lineStart, 0), Index - ShownBefore - 1);
        if (keep > 0)
        {
            Array.Copy(Buffer, keep, Buffer, 0, End - keep);
            Index -= keep;
            End -= keep;
            _lineStart -= keep;
        }

        if (End > Buffer.Length / 2)
        {
            var larger = new char[Buffer.Length * 2];
            Array.Copy(Buffer, larger, End);
            Buffer = larger;
        }

        var count = text.Read(Buffer, End, Buffer.Length - End);
        End += count;
        _isFinished = count == 0;
        return count > 0;
    }
}
