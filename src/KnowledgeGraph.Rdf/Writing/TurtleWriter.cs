using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>Writes Turtle and TriG: grouped by graph and subject, and sorted.</summary>
internal sealed class TurtleWriter(TextWriter text, RdfFormat format, RdfWriterOptions options) : RdfWriter(text, format)
{
    private const int BufferSize = 16 * 1024;
    private const string Indent = "    ";

    private readonly TurtleText _terms = new(options.Prefixes);
    private readonly GraphContent _default = new(null);
    private readonly Dictionary<RdfTerm, GraphContent> _graphs = [];
    private readonly StringBuilder _buffer = new();
    private InlineNodes _inline = null!;
    private GraphContent _graph = null!;
    private bool _hasFlushed;

    private protected override void WriteChecked(in RdfQuad quad)
    {
        var graph = _default;
        if (quad.Graph is { } name && !_graphs.TryGetValue(name, out graph!)) _graphs.Add(name, graph = new GraphContent(name));
        graph.Add(quad);
    }

    private protected override void WriteRest()
    {
        var graphs = _graphs.Values.OrderBy(static graph => graph.Name!, TermOrder.Instance).Prepend(_default).ToList();
        foreach (var graph in graphs) graph.Sort();
        var uses = new NodeUses(graphs);
        _terms.AppendPrefixes(_buffer);
        foreach (var graph in graphs)
        {
            _graph = graph;
            _inline = new InlineNodes(graph, uses);
            WriteGraph();
        }

        Flush();
    }

    private void WriteGraph()
    {
        var indent = _graph.Name is null ? "" : Indent;
        if (_graph.Name is not null)
        {
            StartParagraph();
            _terms.Append(_buffer, _graph.Name);
            _buffer.Append(" {\n");
        }

        var isFirst = _graph.Name is not null;
        foreach (var subject in _graph.Subjects)
        {
            if (_inline.Contains(subject)) continue;
            if (!isFirst) StartParagraph();
            isFirst = false;
            WriteStatement(subject, indent);
            if (_buffer.Length > BufferSize) Flush();
        }

        if (_graph.Name is not null) _buffer.Append("}\n");
    }

    private void StartParagraph()
    {
        if (_hasFlushed || _buffer.Length > 0) _buffer.Append('\n');
    }

    private void WriteStatement(RdfTerm subject, string indent)
    {
        _buffer.Append(indent);
        var properties = _graph.PropertiesOf(subject);
        if (_inline.ReifiedBy(subject) is { } triple)
        {
            _buffer.Append("<< ");
            _terms.AppendTriple(_buffer, triple);
            if (!_inline.IsUnnamed(subject))
            {
                _buffer.Append(" ~ ");
                _terms.Append(_buffer, subject);
            }

            _buffer.Append(" >>");
            properties = WithoutReifies(properties);
        }
        else if (_inline.IsUnnamed(subject))
        {
            _buffer.Append("[]");
        }
        else
        {
            _terms.Append(_buffer, subject);
        }

        if (properties.Count > 0) _buffer.Append(' ');
        WriteProperties(subject, properties, indent + Indent);
        _buffer.Append(" .\n");
    }

    private void WriteProperties(RdfTerm subject, IReadOnlyList<GraphContent.Property> properties, string indent)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (i > 0 && properties[i].Predicate.Equals(properties[i - 1].Predicate))
            {
                _buffer.Append(" ,\n").Append(indent).Append(Indent);
            }
            else
            {
                if (i > 0) _buffer.Append(" ;\n").Append(indent);
                _terms.AppendPredicate(_buffer, properties[i].Predicate);
                _buffer.Append(' ');
            }

            WriteObject(properties[i].Object, indent);
            var isFirst = true;
            foreach (var reifier in _inline.ReifiersOf(subject, properties[i]))
            {
                WriteReifier(reifier, isFirst, indent + Indent);
                isFirst = false;
            }
        }
    }

    private void WriteObject(RdfTerm term, string indent)
    {
        if (_inline.ItemsOf(term) is { } items)
        {
            _buffer.Append('(');
            foreach (var item in items)
            {
                _buffer.Append(' ');
                WriteObject(item, indent);
            }

            _buffer.Append(" )");
        }
        else if (_inline.IsInBrackets(term))
        {
            WriteBlock("[", term, _graph.PropertiesOf(term), "]", indent);
        }
        else
        {
            _terms.Append(_buffer, term);
        }
    }

    private void WriteReifier(RdfTerm reifier, bool isFirst, string indent)
    {
        var properties = WithoutReifies(_graph.PropertiesOf(reifier));
        if (!_inline.IsUnnamed(reifier))
        {
            _buffer.Append(" ~ ");
            _terms.Append(_buffer, reifier);
        }
        else if (properties.Count == 0 || !isFirst)
        {
            // A block without it would belong to the reifier before.
            _buffer.Append(" ~");
        }

        if (properties.Count == 0) return;
        _buffer.Append(' ');
        WriteBlock("{|", reifier, properties, "|}", indent);
    }

    private void WriteBlock(string start, RdfTerm subject, IReadOnlyList<GraphContent.Property> properties, string end, string indent)
    {
        _buffer.Append(start);
        if (properties.Count == 1)
        {
            _buffer.Append(' ');
            WriteProperties(subject, properties, indent);
            _buffer.Append(' ');
        }
        else if (properties.Count > 1)
        {
            _buffer.Append('\n').Append(indent).Append(Indent);
            WriteProperties(subject, properties, indent + Indent);
            _buffer.Append('\n').Append(indent);
        }

        _buffer.Append(end);
    }

    private static IReadOnlyList<GraphContent.Property> WithoutReifies(IReadOnlyList<GraphContent.Property> properties) =>
        [.. properties.Where(static property => property.Predicate.Value != RdfIri.Reifies)];

    private void Flush()
    {
        _hasFlushed |= _buffer.Length > 0;
        Text.Write(_buffer.ToString());
        _buffer.Clear();
    }
}
