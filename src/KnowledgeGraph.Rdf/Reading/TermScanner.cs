using System;
using System.Globalization;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>Reads the terms that N-Triples and Turtle write in the same way.</summary>
internal sealed partial class TermScanner(TextReader text, string? path) : TextScanner(text, path)
{
    public const string DatatypeProblem = "A datatype follows '^^'. Write its IRI, such as <http://www.w3.org/2001/XMLSchema#date>.";

    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;
    private const string AnonymousLabel = "anon";

    private readonly TermCache _iris = new();
    private readonly TermCache _blankNodes = new();
    private int _anonymousCount;
    private string _language = "";

    /// <summary>Returns a blank node whose label is not in the text.</summary>
    public RdfTerm NewBlankNode()
    {
        _anonymousCount++;
        return RdfTerm.UncheckedBlankNode(AnonymousLabel + _anonymousCount.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads a blank node with a label.</summary>
    public RdfTerm ReadBlankNode()
    {
        if (PeekAt(1) != ':') throw Error("A blank node begins with '_:'. Write one such as _:a.");
        var i = Index + 2;
        var read = HashStart;
        var hash = read;
        var length = 0;
        while (i < End || Fill(ref i))
        {
            var c = Buffer[i];
            if (!CharacterClasses.IsName(c) && c != '.') break;
            if (i == Index + 2 && !CharacterClasses.IsNameStart(c) && !CharacterClasses.IsDigit(c)) break;
            read = (read ^ c) * HashFactor;
            i++;
            if (c == '.') continue;

            // Dots at the end belong to the statement.
            hash = read;
            length = i - Index - 2;
        }

        if (length == 0) throw Error("A blank node has a label after '_:'. Write one of letters, digits, '_' and '-', such as _:a.");
        var start = Index + 2;
        var term = _blankNodes.Find(hash, Buffer, start, length);
        if (term is null)
        {
            var label = new string(Buffer, start, length);
            CheckSurrogates(label, start);
            term = RdfTerm.UncheckedBlankNode(Disjoint(label));
            _blankNodes.Add(hash, label, term);
        }

        Index = start + length;
        return term;
    }

    /// <summary>Reads a language tag and a base direction.</summary>
    public string ReadLanguageTag(out RdfDirection? direction)
    {
        var start = Index + 1;
        var i = start;
        while ((i < End || Fill(ref i)) && IsInTag(Buffer[i])) i++;
        start = Index + 1;
        var span = new ReadOnlySpan<char>(Buffer, start, i - start);
        direction = null;
        var mark = span.IndexOf("--".AsSpan());
        if (mark >= 0)
        {
            var after = span.Slice(mark + 2);
            if (after.SequenceEqual("ltr".AsSpan())) direction = RdfDirection.LeftToRight;
            else if (after.SequenceEqual("rtl".AsSpan())) direction = RdfDirection.RightToLeft;
            else throw Error(start + mark, "The direction after a language tag is '--ltr' or '--rtl', in small letters.");
            span = span.Slice(0, mark);
        }

        if (!span.SequenceEqual(_language.AsSpan()))
        {
            var tag = span.ToString();
            if (!LanguageTagSyntax.IsWellFormed(tag))
            {
                throw Error(
                    "A language tag has parts of letters and digits, each of at most 8, with '-' between them. Write one such as @pt-BR.");
            }

            _language = tag;
        }

        Index = i;
        return _language;
    }

    private static bool IsInTag(char c) => CharacterClasses.IsLetter(c) || CharacterClasses.IsDigit(c) || c == '-';

    /// <summary>Reads <c>^^</c>.</summary>
    public void ReadDatatypeMark()
    {
        if (PeekAt(1) != '^') throw Error("A datatype begins with '^^'. Write '^^' and its IRI.");
        Index += 2;
    }

    /// <summary>Returns the IRI of a datatype that a literal without a language can have.</summary>
    public string CheckDatatype(RdfTerm datatype, RdfPosition position)
    {
        if (datatype.Value is RdfIri.LangString or RdfIri.DirLangString)
            throw ErrorAt(
                position, "A literal of this datatype has a language. Write the language, such as \"text\"@en, and no datatype.");
        return datatype.Value;
    }

    /// <summary>Reads <c>)&gt;&gt;</c>.</summary>
    public void ReadTripleTermEnd()
    {
        if (Peek() != ')' || PeekAt(1) != '>' || PeekAt(2) != '>')
            throw ErrorOfNext("A triple term is '<<(', a subject, a predicate, an object and ')>>'. Write ')>>' here.");
        Index += 3;
    }

    /// <summary>Reads the version after VERSION.</summary>
    public void ReadVersion()
    {
        var quote = Peek();
        if (quote is not ('"' or '\'') || (PeekAt(1) == quote && PeekAt(2) == quote))
            throw ErrorOfNext("A version is a string in single quotation marks. Write \"1.2\".");
        ReadShortString();
    }

    /// <summary>Moves past a word that no character of a name follows.</summary>
    public bool TrySkipWord(string word) => TrySkipWord(word, 0, false);

    /// <summary>Moves past a word in capital or small letters that no character of a name follows.</summary>
    public bool TrySkipKeyword(string word) => TrySkipWord(word, 0x20, false);

    /// <summary>Moves past a word after <c>@</c>, which a prefix without a name can follow.</summary>
    public bool TrySkipDirective(string word) => TrySkipWord(word, 0, true);

    private bool TrySkipWord(string word, int caseBit, bool isBeforeColon)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = PeekAt(i);
            if (c != word[i] && c != (word[i] | caseBit)) return false;
        }

        var next = PeekAt(word.Length);
        if (next >= 0 && (CharacterClasses.IsName((char)next) || (next == ':' && !isBeforeColon))) return false;
        Index += word.Length;
        return true;
    }

    public RdfFormatException ErrorOfDepth(int depth) => Error(
        $"The nesting is deeper than {depth.ToString(CultureInfo.InvariantCulture)}. "
        + "Name the inner nodes and describe them in statements of their own.");

    /// <summary>
    /// Keeps the labels of the text apart from those of blank nodes without a label: <c>anon1</c> becomes <c>anon_1</c>, that becomes
    /// <c>anon__1</c>,
    /// and so on.
    /// </summary>
    private static string Disjoint(string label)
    {
        if (!label.StartsWith(AnonymousLabel, StringComparison.Ordinal)) return label;
        var i = AnonymousLabel.Length;
        while (i < label.Length && label[i] == '_') i++;
        var digits = i;
        while (i < label.Length && CharacterClasses.IsDigit(label[i])) i++;
        return i == label.Length && i > digits ? label.Insert(digits, "_") : label;
    }

    private void CheckSurrogates(string text, int start)
    {
        var lone = CharacterClasses.FindLoneSurrogate(text);
        if (lone >= 0) throw Error(start + lone, "Half of a surrogate pair is not a character. Remove it.");
    }
}
