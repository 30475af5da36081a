using System.Text;

namespace KnowledgeGraph.Rdf;

internal sealed partial class TermScanner
{
    private readonly StringBuilder _builder = new();

    /// <summary>Forgets the IRIs that depend on the base IRI.</summary>
    public void ForgetIris() => _iris.Clear();

    /// <summary>Reads an IRI in angle brackets.</summary>
    /// <param name="baseIri">What relative IRIs are resolved against; null where IRIs must be absolute.</param>
    public RdfTerm ReadIri(BaseIri? baseIri)
    {
        var i = Index + 1;
        var hash = HashStart;
        while (true)
        {
            if (i >= End && !Fill(ref i)) throw IsEncodingWrong(i) ?? Error(Index, "This IRI has no end. Write '>' after it.");
            var c = Buffer[i];
            if (!CharacterClasses.IsInIri(c))
            {
                if (c == '>') break;
                if (c == '\\') return ReadEscapedIri(i, baseIri);
                if (!TryMovePair(ref i)) throw ErrorOfIri(i, c);
            }

            hash = (hash ^ Buffer[i]) * HashFactor;
            i++;
        }

        var start = Index + 1;
        var length = i - start;
        var term = _iris.Find(hash, Buffer, start, length);
        if (term is null)
        {
            var iri = new string(Buffer, start, length);
            term = RdfTerm.UncheckedIri(Resolve(iri, baseIri));
            _iris.Add(hash, iri, term);
        }

        Index = i + 1;
        return term;
    }

    private RdfTerm ReadEscapedIri(int i, BaseIri? baseIri)
    {
        _builder.Clear().Append(Buffer, Index + 1, i - Index - 1);
        while (true)
        {
            if (i >= End && !Fill(ref i)) throw IsEncodingWrong(i) ?? Error(Index, "This IRI has no end. Write '>' after it.");
            var c = Buffer[i];
            if (c == '>') break;
            if (c == '\\')
            {
                var codePoint = ReadCodePoint(ref i, out var escape);
                if (codePoint < 0x10000 && !CharacterClasses.IsInIri((char)codePoint))
                    throw Error(
                        escape, "An IRI cannot have the character of this escape. Write it percent-encoded, such as %20 for a space.");
                AppendCodePoint(codePoint);
                continue;
            }

            if (!CharacterClasses.IsInIri(c))
            {
                if (!TryMovePair(ref i)) throw ErrorOfIri(i, c);
                _builder.Append(c);
            }

            _builder.Append(Buffer[i]);
            i++;
        }

        var term = RdfTerm.UncheckedIri(Resolve(_builder.ToString(), baseIri));
        Index = i + 1;
        return term;
    }

    private string Resolve(string iri, BaseIri? baseIri)
    {
        if (IriSyntax.SchemeLength(iri) >= 0) return iri;
        if (baseIri is null) throw Error("This IRI is relative. Write all of it, beginning with a scheme such as 'https:'.");
        return baseIri.Value.Length > 0
            ? baseIri.Resolve(iri)
            : throw Error(
                "This IRI is relative, and no base is declared. Write all of it, or declare a base above: BASE <https://example.org/>");
    }

    /// <summary>Moves to the second half of a surrogate pair, if there is a whole one.</summary>
    private bool TryMovePair(ref int i)
    {
        if (!char.IsHighSurrogate(Buffer[i])) return false;
        i++;
        if ((i < End || Fill(ref i)) && char.IsLowSurrogate(Buffer[i])) return true;
        i--;
        return false;
    }

    private RdfFormatException ErrorOfIri(int i, char c) => Error(i, c switch
    {
        ' ' => "An IRI cannot have a space. Write '%20', or '>' before the space.",
        '\n' or '\r' => "An IRI ends on its line. Write '>' after it.",
        < ' ' => "An IRI cannot have a control character. Remove it.",
        >= '\uD800' and <= '\uDFFF' => "Half of a surrogate pair is not a character. Remove it.",
        >= '\uFFFE' => "An IRI cannot have a noncharacter. Remove it.",
        '\x7F' => "An IRI cannot have a control character. Remove it.",
        _ => $"An IRI cannot have '{c}'. Write it percent-encoded: '%{(int)c:X2}'.",
    });

    private RdfFormatException? IsEncodingWrong(int i) => EncodingProblem() is { } problem ? Error(i, problem) : null;
}
