using System.Collections.Generic;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>Writes Turtle and TriG.</summary>
internal sealed class TurtleWriter(TextWriter text, RdfFormat format, RdfWriterOptions options) : RdfWriter(text, format)
{
    private readonly SortedSet<string> _lines = new(CodePointComparer.Instance);

    private protected override void WriteChecked(in RdfQuad quad)
    {
        var triple = quad.Subject + " " + quad.Predicate + " " + quad.Object + " .";
        _lines.Add(quad.Graph is null ? triple : quad.Graph + " { " + triple + " }");
    }

    private protected override void WriteRest()
    {
        _ = options;
        foreach (var line in _lines) Text.Write(line + "\n");
    }
}
