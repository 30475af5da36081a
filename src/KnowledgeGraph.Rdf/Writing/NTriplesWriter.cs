using System.IO;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>Writes N-Triples and N-Quads.</summary>
internal sealed class NTriplesWriter(TextWriter text, RdfFormat format, RdfWriterOptions options) : RdfWriter(text, format)
{
    private const int BufferSize = 16 * 1024;
    private readonly StringBuilder _buffer = new(BufferSize);
    private readonly bool _inSmallLetters = options.Canonical;

    private protected override void WriteChecked(in RdfQuad quad)
    {
        CanonicalText.Append(_buffer, quad.Subject);
        _buffer.Append(' ');
        CanonicalText.Append(_buffer, quad.Predicate);
        _buffer.Append(' ');
        CanonicalText.Append(_buffer, quad.Object, _inSmallLetters);
        if (quad.Graph is not null)
        {
            _buffer.Append(' ');
            CanonicalText.Append(_buffer, quad.Graph);
        }

        _buffer.Append(" .\n");
        if (_buffer.Length > BufferSize / 2) Flush();
    }

    private protected override void WriteRest() => Flush();

    private void Flush()
    {
        Text.Write(_buffer.ToString());
        _buffer.Clear();
    }
}
