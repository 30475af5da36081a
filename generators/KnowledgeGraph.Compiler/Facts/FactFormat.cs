using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// A format that facts are written in: how it writes names, how its files are read, and how its declarations stand against those of others.
/// There is one object of each, so units of one format are equal where what they say is. Another format is another row here: linking,
/// checks and messages ask for what they need to know, and never which format it is.
/// </summary>
internal sealed class FactFormat
{
    /// <summary>Gets attributes in C#. The compiler of the program reads them, so it has no reader for files.</summary>
    public static FactFormat CSharp { get; } = new("C#", 0, NamingStyle.CSharp) { IsCode = true };

    /// <summary>Gets fact files in JSON.</summary>
    public static FactFormat Json { get; } = new("JSON", 1, NamingStyle.Json) { Extension = ".kg.json", Reader = new JsonFactReader() };

    /// <summary>Gets fact files in Turtle.</summary>
    public static FactFormat Turtle { get; } =
        new("Turtle", 2, NamingStyle.Turtle) { Extension = ".kg.ttl", Reader = new RdfFactReader(RdfFormat.Turtle) };

    /// <summary>Gets fact files in TriG.</summary>
    public static FactFormat TriG { get; } =
        new("TriG", 3, NamingStyle.Turtle) { Extension = ".kg.trig", Reader = new RdfFactReader(RdfFormat.TriG) };

    /// <summary>Gets the formats in their order.</summary>
    public static IReadOnlyList<FactFormat> All { get; } = [CSharp, Json, Turtle, TriG];

    internal FactFormat(string name, int order, NamingStyle names) => (Name, Order, Names) = (name, order, names);

    /// <summary>Gets the name, by which a text refers to the format.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets the place of its declarations among those of one entity or source. What an earlier format says of it wins, and a later one must
    /// not contradict it.
    /// </summary>
    public int Order { get; }

    public NamingStyle Names { get; }

    /// <summary>
    /// Gets a value indicating whether facts are declarations in the program's code. Its own compiler reports what is declared twice in one
    /// unit, and each entity and source is a property already.
    /// </summary>
    public bool IsCode { get; init; }

    /// <summary>Gets how the names of its files end; null where it has none.</summary>
    public string? Extension { get; init; }

    /// <summary>Gets what reads its files; null where it has none.</summary>
    internal FactReader? Reader { private get; init; }

    /// <summary>Gets the ordinal of the anchor at the beginning of a unit, which stands for the unit as a whole.</summary>
    /// <remarks>A declaration in code is its first anchor. A file begins where no anchor is: tables give its start for that.</remarks>
    public int Start => IsCode ? 0 : -1;

    /// <summary>Returns the format of a file by the end of its name, or null where it is not a fact file.</summary>
    public static FactFormat? OfFile(string path) =>
        All.FirstOrDefault(format => format.Extension is { } extension && path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the format of fact files in a format of RDF with prefixes.</summary>
    public static FactFormat OfRdf(RdfFormat format) => format == RdfFormat.TriG ? TriG : Turtle;

    /// <summary>Returns the format of a name, or null if there is none.</summary>
    public static FactFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Brings units into the order of their formats; those of one format stay in theirs.</summary>
    public static IEnumerable<FactUnit> InOrder(IEnumerable<FactUnit> units) => units.OrderBy(static unit => unit.Format.Order);

    /// <summary>Reads the text of a file. A byte order mark before it is passed over.</summary>
    /// <param name="path">The key of the unit, and the path that messages name.</param>
    public FactFile Read(string text, string path) => Read(text, path, FactFileLimits.Default);

    /// <summary>Reads the bytes of a file: UTF-8 (RFC 3629), with or without a byte order mark.</summary>
    /// <remarks>Positions are those in the decoded text without the mark.</remarks>
    public FactFile Read(byte[] utf8, string path) => Read(utf8, path, FactFileLimits.Default);

    internal FactFile Read(string text, string path, FactFileLimits limits)
    {
        if (Reader is null) throw new InvalidOperationException($"{Name} has no files.");
        return text.Length > limits.MaximumLength
            ? UnreadableFile.TooLarge(this, path, text.Length, limits)
            : Reader.Read(text, path, limits);
    }

    internal FactFile Read(byte[] utf8, string path, FactFileLimits limits)
    {
        if (UnreadableFile.OfEncoding(this, utf8, path, out var start) is { } unreadable) return unreadable;

        // Counted first, since the text takes twice the memory of the bytes.
        var length = utf8.Length > limits.MaximumLength ? Encoding.UTF8.GetCharCount(utf8, start, utf8.Length - start) : 0;
        return length > limits.MaximumLength
            ? UnreadableFile.TooLarge(this, path, length, limits)
            : Read(Encoding.UTF8.GetString(utf8, start, utf8.Length - start), path, limits);
    }

    public override string ToString() => Name;
}

/// <summary>Reads fact files of a format. Keeps no state between them.</summary>
internal abstract class FactReader
{
    /// <summary>Reads the text of a file. Throws on no input: what is wrong with it are problems of the file.</summary>
    public abstract FactFile Read(string text, string path, FactFileLimits limits);
}
