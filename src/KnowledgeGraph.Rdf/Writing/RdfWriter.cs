using System;
using System.Collections.Generic;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>Writes RDF. The same quads result in the same text, and lines end with <c>\n</c> on every system.</summary>
/// <remarks>
/// <para>N-Triples and N-Quads are written as they come, in memory that does not grow with the text. Turtle and TriG are grouped by graph
/// and subject, and so
/// they are written when <see cref="Complete"/> is called.</para>
/// <para>A writer is for one thread. It disposes of its text, and a writer that is disposed of before <see cref="Complete"/> has not
/// written a whole text.</para>
/// </remarks>
abstract partial class RdfWriter : IDisposable
{
    private readonly RdfFormat _format;
    private bool _isCompleted;

    private protected RdfWriter(TextWriter text, RdfFormat format)
    {
        Text = text;
        _format = format;
    }

    private protected TextWriter Text { get; }

    /// <summary>Creates a writer.</summary>
    /// <param name="text">Where the text goes. The writer disposes of it.</param>
    /// <param name="format">The format of the text.</param>
    /// <param name="options">How quads are written, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A prefix of the options is not one, or its namespace is not an absolute IRI.</exception>
    public static RdfWriter Create(TextWriter text, RdfFormat format, RdfWriterOptions? options = null)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        options ??= new RdfWriterOptions();
        return format switch
        {
            RdfFormat.NTriples or RdfFormat.NQuads => new NTriplesWriter(text, format, options),
            RdfFormat.Turtle or RdfFormat.TriG => new TurtleWriter(text, format, options),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The format is not one that is defined."),
        };
    }

    /// <summary>Writes a quad.</summary>
    /// <param name="quad">The quad.</param>
    /// <exception cref="ArgumentException">A term is not one that can be in its place, or the format has no names of graphs.</exception>
    /// <exception cref="InvalidOperationException">The text is complete.</exception>
    public void Write(in RdfQuad quad)
    {
        if (_isCompleted) throw new InvalidOperationException("The text is complete. Write quads before Complete is called.");
        Check(quad);
        WriteChecked(quad);
    }

    /// <summary>Writes quads.</summary>
    /// <param name="quads">The quads.</param>
    public void WriteAll(IEnumerable<RdfQuad> quads)
    {
        if (quads is null) throw new ArgumentNullException(nameof(quads));
        foreach (var quad in quads) Write(quad);
    }

    /// <summary>Writes what is left, and flushes the text.</summary>
    public void Complete()
    {
        if (_isCompleted) return;
        _isCompleted = true;
        WriteRest();
        Text.Flush();
    }

    /// <summary>Disposes of the text. It is whole only if <see cref="Complete"/> was called.</summary>
    public void Dispose()
    {
        Text.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract void WriteChecked(in RdfQuad quad);

    private protected abstract void WriteRest();

    private void Check(in RdfQuad quad)
    {
        if (quad.Subject is null || quad.Predicate is null || quad.Object is null)
            throw new ArgumentException("A term of the quad is null.", nameof(quad));
        if (!IsNode(quad.Subject)) throw new ArgumentException("The subject of a quad must be an IRI or a blank node.", nameof(quad));
        if (!quad.Predicate.IsIri) throw new ArgumentException("The predicate of a quad must be an IRI.", nameof(quad));
        if (quad.Graph is null) return;
        if (!IsNode(quad.Graph)) throw new ArgumentException("The name of a graph must be an IRI or a blank node.", nameof(quad));
        if (!_format.HasGraphs())
            throw new ArgumentException(
                $"{_format} has no names of graphs. Write {(_format == RdfFormat.Turtle ? "TriG" : "N-Quads")}.", nameof(quad));
    }

    private static bool IsNode(RdfTerm term) => term.IsIri || term.IsBlankNode;
}
