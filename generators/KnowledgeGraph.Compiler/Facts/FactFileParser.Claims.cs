using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    private const string Scalars = "a string, a number, true or false";

    // Claims that the file's source does not hold for, among those that were read before it; ascending.
    private readonly List<int> _withoutDefaultSource = [];
    private string? _defaultSource;
    private int _claimsBeforeDefaultSource;

    private void ReadDefaultSource()
    {
        if (_reader.Kind == JsonTokenKind.Null) return;
        if (_reader.Kind != JsonTokenKind.String)
        {
            if (_reader.Kind != JsonTokenKind.StartObject)
            {
                SkipWrongShape("'source'", "the key of a source, or null");
                return;
            }

            // An object is one of sources, and 'source' can still come.
            Report(FactFileProblems.WrongShape, Token(), "'source'", "the key of a source, or null", Describe(_reader.Kind), "");
            _fileKeys.Forget(FactFileNames.Source);
            ReadSources();
            return;
        }

        var source = String();
        if (!CheckName("source key", source)) return;
        _defaultSource = source.Text;
        _claimsBeforeDefaultSource = _claims.Count;
        _anchors.Set(0, source.Start, source.Length);
    }

    private void ReadClaims()
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            SkipWrongShape("'claims'", "an array of claims");
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            if (_reader.Kind == JsonTokenKind.StartArray) ReadClaim();
            else SkipWrongShape("'claims'", "arrays such as [\"DeepSeek\", \"uses\", \"H800\"]");
        }
    }

    private void ReadClaim()
    {
        var start = _reader.Start;
        FactFileToken subject = default, member = default;
        FactFileToken? value = null;
        var form = ValueForm.Text;
        var isRight = true;
        var count = 0;
        _qualifiers.Clear();
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            switch (count++)
            {
                case 0:
                    isRight = TryReadName("A claim's subject", "entity key", out subject);
                    break;
                case 1:
                    isRight &= TryReadName("A claim's member", "member name", out member);
                    break;
                case 2:
                    value = ReadScalar("A claim's value", Scalars, " Write a claim for each value.", out form);
                    break;
                case 3:
                    ReadClaimQualifiers(start);
                    break;
                default:
                    if (count == 5) Report(FactFileProblems.MalformedClaim, Token(), "This claim has a fifth element");
                    _reader.Skip();
                    break;
            }
        }

        if (count < 3)
        {
            var missing = count == 0 ? "This claim is empty" : count == 1 ? "This claim has only a subject" : "This claim has no value";
            Report(FactFileProblems.MalformedClaim, new FactFileToken("", start, _reader.Start + _reader.Length - start), missing);
            _hasLeftOut = true;
        }
        else if (isRight && value is { } written)
        {
            AddClaim(subject.Text, subject, member, written, form);
        }
    }

    private void ReadClaimQualifiers(int claim)
    {
        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            if (_reader.Kind == JsonTokenKind.StartArray) Suspect(Token(), "the claim", claim, ']');
            SkipWrongShape("The fourth element of a claim", "an object of qualifiers");
            return;
        }

        while (NextProperty(_qualifierKeys, out var name)) ReadQualifier(name, "A claim", FactFileNames.OfQualifiers);
    }

    /// <param name="insteadOfArray">What to do where several values stand, as a sentence after a space.</param>
    private FactFileToken? ReadScalar(string what, string expected, string insteadOfArray, out ValueForm form)
    {
        form = ValueForm.Text;
        switch (_reader.Kind)
        {
            case JsonTokenKind.String:
                return String();
            case JsonTokenKind.Number:
                form = ValueForm.Number;
                return new FactFileToken(_reader.GetRawText(_pool), _reader.Start, _reader.Length);
            case JsonTokenKind.True or JsonTokenKind.False:
                form = ValueForm.Boolean;
                return new FactFileToken(_reader.Kind == JsonTokenKind.True ? "true" : "false", _reader.Start, _reader.Length);
            default:
                SkipWrongShape(what, expected, remedy: _reader.Kind == JsonTokenKind.StartArray ? insteadOfArray : "");
                return null;
        }
    }

    /// <param name="place">Where the claim names its subject.</param>
    private void AddClaim(string subject, FactFileToken place, FactFileToken member, FactFileToken value, ValueForm form)
    {
        var anchor = _anchors.Add(place.Start, place.Length);
        _anchors.Add(member.Start, member.Length);
        _anchors.Add(value.Start, value.Length);
        var takesDefaultSource = TakesDefaultSource();
        if (!takesDefaultSource && _defaultSource is null) _withoutDefaultSource.Add(_claims.Count);
        _claims.Add(new ClaimDeclaration(
            subject, member.Text, value.Text, form, takesDefaultSource ? _defaultSource : null, SortedQualifiers(), anchor));
    }

    // The file's source may stand behind the claims that it holds for.
    private void GiveDefaultSource()
    {
        if (_defaultSource is null) return;
        var next = 0;
        for (var i = 0; i < _claimsBeforeDefaultSource; i++)
        {
            if (next < _withoutDefaultSource.Count && _withoutDefaultSource[next] == i) next++;
            else _claims[i] = _claims[i] with { DefaultSource = _defaultSource };
        }
    }
}
