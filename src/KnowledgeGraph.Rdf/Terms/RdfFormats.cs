using System;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>The names of the text formats of RDF in file names.</summary>
static partial class RdfFormats
{
    /// <summary>
    /// Returns the format that the extension of a file name stands for: <c>.nt</c>, <c>.nq</c>, <c>.ttl</c> or <c>.trig</c>.
    /// </summary>
    /// <param name="path">The name or path of a file. The case of its extension does not matter.</param>
    /// <returns>The format, or null where the extension is another one.</returns>
    public static RdfFormat? OfFile(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var extension = Path.GetExtension(path);
        if (Is(".nt")) return RdfFormat.NTriples;
        if (Is(".nq")) return RdfFormat.NQuads;
        if (Is(".ttl")) return RdfFormat.Turtle;
        return Is(".trig") ? RdfFormat.TriG : null;

        bool Is(string other) => string.Equals(extension, other, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Determines whether a format has names of graphs.</summary>
    internal static bool HasGraphs(this RdfFormat format) => format is RdfFormat.NQuads or RdfFormat.TriG;
}
