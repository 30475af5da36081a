using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>Writes terms as Turtle does: IRIs by prefixes, and numbers and truth values without quotation marks.</summary>
internal sealed class TurtleText
{
    private readonly List<KeyValuePair<string, string>> _prefixes;

    public TurtleText(IReadOnlyDictionary<string, string> prefixes)
    {
        foreach (var pair in prefixes)
        {
            if (!NameSyntax.IsPrefix(pair.Key))
                throw new ArgumentException($"'{pair.Key}' cannot be a prefix. Use one of letters and digits.", nameof(prefixes));
            if (!IriSyntax.IsAbsolute(pair.Value))
                throw new ArgumentException($"The namespace '{pair.Value}' of '{pair.Key}:' is not an absolute IRI.", nameof(prefixes));
        }

        // The longest namespace of an IRI leaves the shortest name.
        _prefixes =
        [
            .. prefixes
                .OrderByDescending(static pair => pair.Value.Length)
                .ThenBy(static pair => pair.Key, StringComparer.Ordinal),
        ];
    }

    public void AppendPrefixes(StringBuilder text)
    {
        foreach (var pair in _prefixes.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            text.Append("@prefix ").Append(pair.Key).Append(": <").Append(pair.Value).Append("> .\n");
    }

    public void AppendPredicate(StringBuilder text, RdfTerm predicate)
    {
        if (predicate.Value == RdfIri.Type) text.Append('a');
        else AppendIri(text, predicate.Value);
    }

    public void Append(StringBuilder text, RdfTerm term)
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
                AppendLiteral(text, term);
                break;
            default:
                text.Append("<<( ");
                AppendTriple(text, term.Triple!);
                text.Append(" )>>");
                break;
        }
    }

    /// <summary>Appends a subject, a predicate and an object.</summary>
    public void AppendTriple(StringBuilder text, RdfTriple triple)
    {
        Append(text, triple.Subject);
        text.Append(' ');
        AppendPredicate(text, triple.Predicate);
        text.Append(' ');
        Append(text, triple.Object);
    }

    private void AppendIri(StringBuilder text, string iri)
    {
        foreach (var pair in _prefixes)
        {
            var length = pair.Value.Length;
            if (!iri.StartsWith(pair.Value, StringComparison.Ordinal) || !NameSyntax.IsPlainLocalName(iri, length)) continue;
            text.Append(pair.Key).Append(':').Append(iri, length, iri.Length - length);
            return;
        }

        CanonicalText.AppendIri(text, iri);
    }

    private void AppendLiteral(StringBuilder text, RdfTerm literal)
    {
        if (IsShort(literal))
        {
            text.Append(literal.Value);
            return;
        }

        CanonicalText.AppendQuoted(text, literal.Value);
        if (literal.Language is not null)
        {
            CanonicalText.AppendLanguage(text, literal, false);
        }
        else if (literal.Datatype != XsdIri.String)
        {
            text.Append("^^");
            AppendIri(text, literal.Datatype!);
        }
    }

    private static bool IsShort(RdfTerm literal) => literal.Datatype switch
    {
        XsdIri.Boolean => literal.Value is "true" or "false",
        XsdIri.Integer or XsdIri.Decimal or XsdIri.Double => NumeralSyntax.DatatypeOf(literal.Value) == literal.Datatype,
        _ => false,
    };
}
