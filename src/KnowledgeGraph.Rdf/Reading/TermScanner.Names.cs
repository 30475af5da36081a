using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

internal sealed partial class TermScanner
{
    private readonly TermCache _names = new();

    /// <summary>Forgets the names that depend on prefixes.</summary>
    public void ForgetNames() => _names.Clear();

    /// <summary>Reads a name with a prefix, such as <c>ex:a</c>.</summary>
    /// <param name="namespaces">The namespaces of the prefixes.</param>
    /// <param name="problem">What is wrong where the text has something else.</param>
    public RdfTerm ReadPrefixedName(Dictionary<string, string> namespaces, string problem)
    {
        var i = Index;
        var hash = HashStart;
        while ((i < End || Fill(ref i)) && (CharacterClasses.IsName(Buffer[i]) || Buffer[i] == '.'))
        {
            hash = (hash ^ Buffer[i]) * HashFactor;
            i++;
        }

        if (i >= End || Buffer[i] != ':') throw IsEncodingWrong(i) ?? ErrorOfWord(i, problem);
        var prefixLength = i - Index;
        var length = ScanLocalName(i + 1, ref hash, out var hasEscapes);
        var term = _names.Find(hash, Buffer, Index, length);
        if (term is null)
        {
            var name = new string(Buffer, Index, length);
            CheckSurrogates(name, Index);
            var local = name.Substring(prefixLength + 1);

            // A backslash itself cannot be escaped in a name.
            if (hasEscapes) local = local.Replace("\\", "");
            term = RdfTerm.UncheckedIri(NamespaceOf(name.Substring(0, prefixLength), namespaces) + local);
            _names.Add(hash, name, term);
        }

        Index += length;
        return term;
    }

    /// <summary>Reads a prefix and its colon, where it is declared.</summary>
    public string ReadPrefix()
    {
        var i = Index;
        while ((i < End || Fill(ref i)) && (CharacterClasses.IsName(Buffer[i]) || Buffer[i] == '.')) i++;
        if (i >= End || Buffer[i] != ':')
            throw IsEncodingWrong(i) ?? Error(Index, "A prefix ends with ':'. Write one such as 'ex:' and its namespace.");
        var prefix = new string(Buffer, Index, i - Index);
        if (!NameSyntax.IsPrefix(prefix)) throw ErrorOfPrefix();
        Index = i + 1;
        return prefix;
    }

    /// <summary>Finds the end of a local name.</summary>
    /// <param name="i">The index after the colon.</param>
    /// <param name="hash">The hash of what is before the colon, and then that of the name.</param>
    /// <param name="hasEscapes">Whether the local name has a backslash.</param>
    /// <returns>The length of the whole name.</returns>
    private int ScanLocalName(int i, ref uint hash, out bool hasEscapes)
    {
        hasEscapes = false;
        var read = (hash ^ ':') * HashFactor;
        hash = read;
        var length = i - Index;
        var isFirst = true;
        while (i < End || Fill(ref i))
        {
            var c = Buffer[i];
            if (!CharacterClasses.IsName(c) && c != ':')
            {
                if (c == '\\') CheckLocalEscape(ref i, ref read);
                else if (c == '%') CheckPercent(ref i);
                else if (c != '.' || isFirst) break;
                hasEscapes |= c == '\\';
            }
            else if (isFirst && c != ':' && !CharacterClasses.IsNameStart(c) && !CharacterClasses.IsDigit(c))
            {
                break;
            }

            read = (read ^ Buffer[i]) * HashFactor;
            i++;
            isFirst = false;
            if (c == '.') continue;

            // Dots at the end belong to the statement.
            hash = read;
            length = i - Index;
        }

        return length;
    }

    private void CheckLocalEscape(ref int i, ref uint hash)
    {
        if (!FillAfter(ref i, 1) || !CharacterClasses.IsLocalEscape(Buffer[i + 1]))
            throw Error(i, "In a name, a backslash is only before one of _~.-!$&'()*+,;=/?#@%. Write the IRI in angle brackets.");
        hash = (hash ^ '\\') * HashFactor;
        i++;
    }

    private void CheckPercent(ref int i)
    {
        if (!FillAfter(ref i, 2) || !CharacterClasses.IsHexadecimal(Buffer[i + 1]) || !CharacterClasses.IsHexadecimal(Buffer[i + 2]))
            throw Error(i, "In a name, '%' is followed by two hexadecimal digits. Write '%25' for the character itself.");
    }

    private string NamespaceOf(string prefix, Dictionary<string, string> namespaces)
    {
        if (namespaces.TryGetValue(prefix, out var found)) return found;
        throw NameSyntax.IsPrefix(prefix)
            ? Error($"The prefix '{prefix}:' is not declared. Declare it above: PREFIX {prefix}: <https://example.org/>")
            : ErrorOfPrefix();
    }

    private RdfFormatException ErrorOfPrefix() =>
        Error("A prefix begins with a letter, and does not end with a dot. Write another one.");

    private RdfFormatException ErrorOfWord(int end, string problem)
    {
        if (end == Index || Buffer[Index] == '.') return ErrorOfNext(problem);
        var length = end - Index;
        while (length > 1 && Buffer[Index + length - 1] == '.') length--;
        const int longest = 40;
        return length > longest
            ? Error(problem)
            : Error($"'{new string(Buffer, Index, length)}' has no prefix. {problem}");
    }
}
