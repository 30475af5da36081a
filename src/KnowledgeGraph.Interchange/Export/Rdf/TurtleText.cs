using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange;

/// <summary>Terms in Turtle and TriG, and the prefixes that they are written with.</summary>
internal sealed class TurtleText(TextWriter writer, GraphIris iris)
{
    private static readonly (string Prefix, string Iri)[] Prefixes =
    [
        ("kg", GraphIris.Model),
        ("rdfs", RdfIri.SchemaNamespace),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", XsdIri.Namespace),
        ("edtf", "http://id.loc.gov/datatypes/edtf/"),
    ];

    private readonly StringBuilder _literal = new();

    /// <summary>Writes the prefixes of every document, and those that it has in addition.</summary>
    public void WritePrefixes(params ReadOnlySpan<(string Prefix, string Iri)> more)
    {
        WritePrefix("", iris.Namespace);
        foreach (var (prefix, iri) in Prefixes) WritePrefix(prefix, iri);
        foreach (var (prefix, iri) in more) WritePrefix(prefix, iri);
    }

    /// <summary>Writes what is not a term of the graph: punctuation, and names with a known prefix.</summary>
    public TurtleText Raw(string text)
    {
        writer.Write(text);
        return this;
    }

    /// <summary>Writes an IRI of the graph, with the empty prefix where the rest is a plain name.</summary>
    public TurtleText Iri(string iri)
    {
        if (iri.StartsWith(iris.Namespace, StringComparison.Ordinal) && IsPlainName(iri.AsSpan(iris.Namespace.Length)))
        {
            writer.Write(':');
            writer.Write(iri.AsSpan(iris.Namespace.Length));
        }
        else
        {
            writer.Write('<');
            writer.Write(iri);
            writer.Write('>');
        }

        return this;
    }

    public TurtleText Text(string text)
    {
        _literal.Clear().Append('"');
        foreach (var c in text) AppendEscaped(c);
        writer.Write(_literal.Append('"'));
        return this;
    }

    public TurtleText Date(PartialDate date) => Text(date.ToString()).Raw("^^edtf:EDTF");

    public TurtleText Value(FactValue value)
    {
        var text = value.ToString();
        return value.Type switch
        {
            MemberType.Node => Iri(iris.Of(value.AsNode())),
            MemberType.Boolean or MemberType.Int32 or MemberType.Int64 => Raw(text),
            MemberType.Decimal when text.Contains('.', StringComparison.Ordinal) => Raw(text),
            MemberType.Decimal => Text(text).Raw("^^xsd:decimal"),
            MemberType.Double => Text(text).Raw("^^xsd:double"),
            MemberType.DateTimeOffset => Text(text).Raw("^^xsd:dateTime"),
            MemberType.Uri => Text(text).Raw("^^xsd:anyURI"),
            MemberType.PartialDate => Date(value.AsPartialDate()),
            MemberType.Quantity => Text(text).Raw("^^kg:quantity"),
            MemberType.LanguageText => Text(value.AsLanguageText().Text).Raw("@" + value.AsLanguageText().Language),
            _ => Text(text),
        };
    }

    private void WritePrefix(string prefix, string iri) => writer.Write($"@prefix {prefix}: <{iri}> .\n");

    /// <summary>Determines whether a text can follow a prefix as it is. IRIs with letters of other scripts are written in full.</summary>
    private static bool IsPlainName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[0] is '-' or '.' || name[^1] == '.') return false;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or ':')) return false;
        }

        return true;
    }

    private void AppendEscaped(char c)
    {
        switch (c)
        {
            case '"' or '\\':
                _literal.Append('\\').Append(c);
                break;
            case '\n':
                _literal.Append("\\n");
                break;
            case '\r':
                _literal.Append("\\r");
                break;
            case '\t':
                _literal.Append("\\t");
                break;
            default:
                if (IsInvisible(c)) _literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                else _literal.Append(c);
                break;
        }
    }

    /// <summary>Determines whether a character controls how text is shown: reviewers would not see it.</summary>
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
