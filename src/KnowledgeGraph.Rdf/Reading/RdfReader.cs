using System;
using System.Collections.Generic;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>Reads RDF quad by quad, in memory that does not grow with the text.</summary>
/// <remarks>
/// <para>A reader is for one thread. Labels of blank nodes are those of the text, and blank nodes without a label get one that the text
/// does not use.</para>
/// <para>After an <see cref="RdfFormatException"/>, every call of <see cref="Read"/> throws it again: half a text is never read
/// silently.</para>
/// </remarks>
abstract partial class RdfReader : IDisposable
{
    private readonly TextReader _text;
    private RdfFormatException? _failure;

    private protected RdfReader(TextReader text) => _text = text;

    /// <summary>Gets the quad that was read last.</summary>
    public RdfQuad Current { get; private protected set; }

    /// <summary>Gets where the subject of the current quad begins.</summary>
    public RdfPosition SubjectPosition { get; private protected set; }

    /// <summary>Gets where the predicate of the current quad begins.</summary>
    public RdfPosition PredicatePosition { get; private protected set; }

    /// <summary>Gets where the object of the current quad begins.</summary>
    public RdfPosition ObjectPosition { get; private protected set; }

    /// <summary>Gets where the name of the graph of the current quad begins; the default for the default graph.</summary>
    public RdfPosition GraphPosition { get; private protected set; }

    /// <summary>
    /// Gets where the terms of the triple begin that the object of the current quad stands for; the default if the object is not a triple
    /// term.
    /// </summary>
    public RdfTriplePositions TriplePositions { get; private protected set; }

    /// <summary>Gets the namespaces of the prefixes that are declared so far.</summary>
    public abstract IReadOnlyDictionary<string, string> Prefixes { get; }

    /// <summary>Gets the IRI that relative IRIs are resolved against, or null.</summary>
    public abstract string? BaseIri { get; }

    /// <summary>Creates a reader of a text.</summary>
    /// <param name="text">The text. The reader disposes of it.</param>
    /// <param name="format">The format of the text.</param>
    /// <param name="options">How the text is read, or null for the defaults.</param>
    public static RdfReader Create(TextReader text, RdfFormat format, RdfReaderOptions? options = null)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        options ??= new RdfReaderOptions();
        if (options.BaseIri is { } baseIri && !IriSyntax.IsAbsolute(baseIri))
            throw new ArgumentException($"The base IRI '{baseIri}' is not an absolute IRI.", nameof(options));
        if (options.MaxDepth is < 1 or > RdfReaderOptions.LargestMaxDepth)
        {
            var problem = $"The depth must be from 1 to {RdfReaderOptions.LargestMaxDepth}.";
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxDepth, problem);
        }

        return format switch
        {
            RdfFormat.NTriples or RdfFormat.NQuads => new NTriplesReader(text, format, options),
            RdfFormat.Turtle or RdfFormat.TriG => new TurtleReader(text, format, options),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The format is not one that is defined."),
        };
    }

    /// <summary>Reads the next quad.</summary>
    /// <returns>
    /// <see langword="true"/> if a quad was read, or <see langword="false"/> at the end of the text.
    /// </returns>
    /// <exception cref="RdfFormatException">The text is not in the format.</exception>
    public bool Read()
    {
        if (_failure is not null) throw _failure;
        try
        {
            return ReadNext();
        }
        catch (RdfFormatException failure)
        {
            _failure = failure;
            throw;
        }
    }

    /// <summary>Reads the quads that are left, one by one.</summary>
    /// <exception cref="RdfFormatException">The text is not in the format.</exception>
    public IEnumerable<RdfQuad> ReadAll()
    {
        while (Read()) yield return Current;
    }

    /// <summary>Disposes of the text.</summary>
    public void Dispose()
    {
        _text.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract bool ReadNext();
}
