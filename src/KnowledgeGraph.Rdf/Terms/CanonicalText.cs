using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>Writes terms in the canonical form of N-Triples and N-Quads.</summary>
internal static class CanonicalText
{
    /// <param name="text">What is written to.</param>
    /// <param name="term">The term.</param>
    /// <param name="inSmallLetters">
    /// Whether languages are in small letters, as the canonical form wants; otherwise they are as written.
    /// </param>
    public static void Append(StringBuilder text, RdfTerm term, bool inSmallLetters = false)
    {
        switch (term.Kind)
        {
            case RdfTermKind.Iri:
                AppendIri(text, term.Value);
                break;
            case RdfTermKind.BlankNode:
                text.Append("_:").Append(term.Value);
                break;
            case RdfTermKind.Literal:
                AppendLiteral(text, term, inSmallLetters);
                break;
            default:
                var triple = term.Triple!;
                text.Append("<<( ");
                Append(text, triple.Subject, inSmallLetters);
                text.Append(' ');
                Append(text, triple.Predicate);
                text.Append(' ');
                Append(text, triple.Object, inSmallLetters);
                text.Append(" )>>");
                break;
        }
    }

    public static void AppendIri(StringBuilder text, string iri) => text.Append('<').Append(iri).Append('>');

    /// <summary>Appends a text in quotes, with as few escapes as the canonical form has.</summary>
    public static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        var written = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is >= ' ' and < '\x7F' and not ('"' or '\\') or > '\x7F' and < '\uFFFE') continue;
            text.Append(value, written, i - written);
            AppendEscaped(text, c);
            written = i + 1;
        }

        text.Append(value, written, value.Length - written).Append('"');
    }

    public static void AppendLanguage(StringBuilder text, RdfTerm literal, bool inSmallLetters)
    {
        text.Append('@');
        foreach (var c in literal.Language!) text.Append(inSmallLetters && c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
        if (literal.Direction is { } direction) text.Append(direction == RdfDirection.LeftToRight ? "--ltr" : "--rtl");
    }

    private static void AppendLiteral(StringBuilder text, RdfTerm literal, bool inSmallLetters)
    {
        AppendQuoted(text, literal.Value);
        if (literal.Language is not null)
        {
            AppendLanguage(text, literal, inSmallLetters);
        }
        else if (literal.Datatype != XsdIri.String)
        {
            text.Append("^^");
            AppendIri(text, literal.Datatype!);
        }
    }

    private static void AppendEscaped(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                text.Append('\\').Append(c);
                break;
            case '\b':
                text.Append("\\b");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\f':
                text.Append("\\f");
                break;
            case '\r':
                text.Append("\\r");
                break;
            default:
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
