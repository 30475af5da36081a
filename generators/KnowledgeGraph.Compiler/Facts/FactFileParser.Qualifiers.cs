using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    private const string Inferred = "inferred";

    // Those of the claim that is being read.
    private readonly List<(QualifierKind Kind, FactFileToken Token)> _qualifiers = [];

    private void ReadQualifier(FactFileToken name, string owner, EquatableArray<string> known)
    {
        if (!TryCorrect(owner, ref name, known, _qualifierKeys) || !FactFileNames.TryGetQualifier(name.Text, out var kind)) return;

        // What an earlier misspelled name was taken for is not meant where the right name follows.
        if (_hasLeftOut || _problems.Count > 0) _qualifiers.RemoveAll(earlier => earlier.Kind == kind);

        ReadQualifier(kind, name);
    }

    private void ReadQualifier(QualifierKind kind, FactFileToken name)
    {
        switch (kind)
        {
            case QualifierKind.QuoteAt:
                ReadOffset();
                break;
            case QualifierKind.RestsOn when _reader.Kind == JsonTokenKind.StartArray:
                while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
                    ReadNameQualifier(kind, "An element of 'restsOn'", "claim id");
                break;
            case QualifierKind.RestsOn when _reader.Kind != JsonTokenKind.String:
                SkipWrongShape("'restsOn'", "the id of a claim, or an array of ids");
                break;
            case QualifierKind.RestsOn:
                ReadNameQualifier(kind, "'restsOn'", "claim id");
                break;
            case QualifierKind.Except when _reader.Kind == JsonTokenKind.StartArray:
                while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray) ReadText(kind, "An element of 'except'");
                break;
            case QualifierKind.Except when _reader.Kind == JsonTokenKind.StartObject:
                while (NextProperty(_exceptKeys, out var check))
                {
                    if (TryReadString("The reason of an exception", out var reason))
                        _qualifiers.Add((kind, new FactFileToken(check.Text + ": " + reason.Text, check.Start, check.Length)));
                }

                break;
            case QualifierKind.Except when _reader.Kind != JsonTokenKind.String:
                SkipWrongShape("'except'", "a text such as \"KG2001: the reason\", or an array of them");
                break;
            case QualifierKind.Id:
                ReadNameQualifier(kind, "'id'", "claim id");
                break;
            case QualifierKind.Source when _reader.Kind == JsonTokenKind.Null:
                // Remembered without a text: the claim has no source, whatever the file's is.
                _qualifiers.Add((kind, new FactFileToken("", _reader.Start, _reader.Length)));
                break;
            case QualifierKind.Source:
                ReadNameQualifier(kind, "'source'", "source key");
                break;
            case QualifierKind.Quote when _reader.Kind == JsonTokenKind.String:
                _qualifiers.Add((kind, new FactFileToken(_reader.GetString(pool: null), _reader.Start, _reader.Length)));
                break;
            default:
                ReadText(kind, "'" + name.Text + "'");
                break;
        }
    }

    private void ReadNameQualifier(QualifierKind kind, string what, string kindOfName)
    {
        if (TryReadName(what, kindOfName, out var name)) _qualifiers.Add((kind, name));
    }

    private void ReadText(QualifierKind kind, string what)
    {
        if (TryReadString(what, out var text)) _qualifiers.Add((kind, text));
    }

    private void ReadOffset()
    {
        if (_reader.Kind != JsonTokenKind.Number)
        {
            SkipWrongShape("'quoteAt'", "an integer");
            return;
        }

        var offset = new FactFileToken(_reader.GetRawText(_pool), _reader.Start, _reader.Length);
        if (int.TryParse(offset.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            _qualifiers.Add((QualifierKind.QuoteAt, offset));
        else SkipWrongShape("'quoteAt'", "an integer from 0 to 2147483647", InvisibleCharacters.Reveal(offset.Text));
    }

    private bool TakesDefaultSource()
    {
        foreach (var (kind, token) in _qualifiers)
        {
            if (kind == QualifierKind.Source && token.Text.Length == 0) return false;
            if (kind == QualifierKind.Modality && string.Equals(token.Text, Inferred, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    /// <summary>The claim's qualifiers by kind, those of one kind as written. Their anchors follow the claim's in the same order.</summary>
    private EquatableArray<QualifierDeclaration> SortedQualifiers()
    {
        var count = 0;
        for (var i = 0; i < _qualifiers.Count; i++)
        {
            // An insertion sort: stable, and there are few.
            var qualifier = _qualifiers[i];
            if (qualifier.Kind == QualifierKind.Source && qualifier.Token.Text.Length == 0) continue;
            var j = count++;
            for (; j > 0 && _qualifiers[j - 1].Kind > qualifier.Kind; j--) _qualifiers[j] = _qualifiers[j - 1];
            _qualifiers[j] = qualifier;
        }

        if (count == 0) return EquatableArray<QualifierDeclaration>.Empty;
        var sorted = new QualifierDeclaration[count];
        for (var i = 0; i < count; i++)
        {
            var (kind, token) = _qualifiers[i];
            sorted[i] = new QualifierDeclaration(kind, token.Text, _anchors.Add(token.Start, token.Length));
        }

        return new EquatableArray<QualifierDeclaration>(sorted);
    }
}
