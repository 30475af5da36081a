using System;
using System.IO;

namespace KnowledgeGraph.Rdf;

public abstract partial class RdfReader
{
    /// <summary>Creates a reader of a stream of UTF-8. Bytes that are not UTF-8 are an error at their place.</summary>
    /// <param name="stream">The stream. The reader disposes of it.</param>
    /// <param name="format">The format of the text.</param>
    /// <param name="options">How the text is read, or null for the defaults.</param>
    public static RdfReader Create(Stream stream, RdfFormat format, RdfReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Create(new Utf8Text(stream), format, options);
    }
}
