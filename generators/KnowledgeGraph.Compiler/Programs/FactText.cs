using System;
using System.IO;
using System.Text;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Programs;

namespace KnowledgeGraph;

/// <summary>A fact file or a document: its text, and the path that messages name.</summary>
/// <remarks>Immutable, and safe for any number of threads.</remarks>
public sealed class FactText
{
    private readonly byte[]? _utf8;
    private readonly string? _text;

    /// <summary>Initializes a new instance of the <see cref="FactText"/> class with a text that need not be in a file.</summary>
    /// <param name="path">The path that messages name, such as <c>facts/today.kg.json</c>. Nothing is read from it, but its end says
    /// whether the text is in Turtle (<c>.kg.ttl</c>), in TriG (<c>.kg.trig</c>), or otherwise in JSON.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public FactText(string path, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        _text = text;
    }

    private FactText(string path, byte[] utf8)
    {
        Path = path;
        _utf8 = utf8;
    }

    /// <summary>Gets the path that messages name.</summary>
    public string Path { get; }

    /// <summary>Reads a file. If its bytes are not UTF-8, compiling it reports that, as a build does.</summary>
    /// <param name="path">The path of the file, which messages name as it is given here.</param>
    /// <returns>The content of the file.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FactText Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FactText(path, File.ReadAllBytes(path));
    }

    /// <summary>Takes the bytes of a file that was read elsewhere, such as the body of a request.</summary>
    /// <param name="path">The path that messages name. Nothing is read from it.</param>
    /// <param name="utf8">The bytes, which are copied: UTF-8, with or without a byte order mark.</param>
    /// <returns>The content of the file.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static FactText FromUtf8(string path, ReadOnlySpan<byte> utf8)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FactText(path, utf8.ToArray());
    }

    /// <summary>Returns the path.</summary>
    /// <returns>The path.</returns>
    public override string ToString() => Path;

    /// <summary>Parses the text as a fact file.</summary>
    /// <param name="unit">The name of the unit.</param>
    /// <remarks>The path says in which format: it is JSON where its end is not that of another one.</remarks>
    internal FactFile Parse(string unit)
    {
        var format = FactFormat.OfFile(Path) ?? FactFormat.Json;
        return _text is not null ? format.Read(_text, unit) : format.Read(_utf8!, unit);
    }

    internal DocumentText ToDocument() => DocumentText.Of(Path, _utf8 ?? Encoding.UTF8.GetBytes(_text!));

    /// <summary>Gives the lines that anchors are in: without a byte order mark, and with invalid bytes replaced.</summary>
    internal TextLines ToLines()
    {
        if (_text is not null) return new TextLines(_text);
        var start = _utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return new TextLines(Encoding.UTF8.GetString(_utf8.AsSpan(start)));
    }
}
