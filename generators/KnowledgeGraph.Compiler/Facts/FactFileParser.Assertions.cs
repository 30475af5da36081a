using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    private const string PathShape = "an array with the start of the path, the path and its end";
    private const string CountShape = "the name of a kind, or an array with the start of the path and the path";

    private readonly List<AssertionDeclaration> _assertions = [];
    private readonly List<FactFileToken> _assertionParts = [];

    private void ReadAssertions()
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            SkipWrongShape("'assertions'", "an array of assertions");
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            if (_reader.Kind == JsonTokenKind.StartObject) ReadAssertion();
            else SkipWrongShape("'assertions'", "objects such as { \"noPath\": [\"HighFlyer\", \"backs+\", \"HighFlyer\"] }");
        }
    }

    private void ReadAssertion()
    {
        var start = _reader.Start;
        FactFileToken? form = null, minimum = null, maximum = null;
        var isRight = true;
        _assertionParts.Clear();
        while (NextProperty(_entryKeys, out var name))
        {
            if (!TryCorrect("An assertion", ref name, FactFileNames.OfAssertion, _entryKeys))
            {
                isRight = false;
                continue;
            }

            switch (name.Text)
            {
                case FactFileNames.PathExists or FactFileNames.NoPath or FactFileNames.Acyclic or FactFileNames.Count:
                    if (form is { } first)
                    {
                        Report(AssertionProblems.Malformed, name, "This assertion has both '" + first.Text + "' and '" + name.Text + "'");
                        isRight = false;
                        _reader.Skip();
                        break;
                    }

                    form = name;
                    isRight &= TryReadAssertionParts(name.Text);
                    break;
                case FactFileNames.Minimum:
                    isRight &= TryReadBound(name, out minimum);
                    break;
                case FactFileNames.Maximum:
                    isRight &= TryReadBound(name, out maximum);
                    break;
            }
        }

        var whole = new FactFileToken("", start, _reader.Start + _reader.Length - start);
        if (form is not { } found)
        {
            if (isRight) Report(AssertionProblems.Malformed, whole, "This assertion does not say what it is about");
        }
        else if (found.Text != FactFileNames.Count && (minimum ?? maximum) is not null)
        {
            Report(AssertionProblems.Malformed, whole, "This assertion of '" + found.Text + "' has bounds");
        }
        else if (isRight)
        {
            AddAssertion(found.Text, whole, minimum, maximum);
        }
    }

    private bool TryReadAssertionParts(string form) => form switch
    {
        FactFileNames.Acyclic => TryReadAssertionPart("'acyclic'", "a path", isName: false),
        FactFileNames.Count when _reader.Kind != JsonTokenKind.StartArray => TryReadAssertionPart("'count'", CountShape, isName: true),
        FactFileNames.Count => TryReadAssertionParts("'count'", CountShape, 2),
        _ => TryReadAssertionParts("'" + form + "'", PathShape, 3),
    };

    private bool TryReadAssertionParts(string what, string expected, int count)
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            SkipWrongShape(what, expected);
            return false;
        }

        var start = _reader.Start;
        var isRight = true;
        var found = 0;
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            found++;
            if (found > count) _reader.Skip();
            else isRight &= TryReadAssertionPart("An element of " + what, "a string", isName: found != 2);
        }

        if (found == count) return isRight;
        if (_reader.Error is not null) return false;
        var array = new FactFileToken("", start, _reader.Start + _reader.Length - start);
        Report(FactFileProblems.WrongShape, array, what, expected, "an array of " + Number(found), "");
        return false;
    }

    private bool TryReadAssertionPart(string what, string expected, bool isName)
    {
        if (_reader.Kind != JsonTokenKind.String)
        {
            SkipWrongShape(what, expected);
            return false;
        }

        var part = String();
        if (isName && !CheckName("name of an entity or a kind", part)) return false;
        _assertionParts.Add(part);
        return true;
    }

    private bool TryReadBound(FactFileToken name, out FactFileToken? bound)
    {
        bound = null;
        if (_reader.Kind == JsonTokenKind.Number)
        {
            var number = new FactFileToken(_reader.GetRawText(_pool), _reader.Start, _reader.Length);
            if (int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                bound = number;
                return true;
            }
        }

        var found = _reader.Kind == JsonTokenKind.Number ? InvisibleCharacters.Reveal(_reader.GetRawText(_pool)) : null;
        SkipWrongShape("'" + name.Text + "'", "an integer from 0 to 2147483647", found);
        return false;
    }

    private void AddAssertion(string name, FactFileToken whole, FactFileToken? minimum, FactFileToken? maximum)
    {
        var form = name switch
        {
            FactFileNames.PathExists => AssertionForm.PathExists,
            FactFileNames.NoPath => AssertionForm.NoPath,
            FactFileNames.Acyclic => AssertionForm.Acyclic,
            _ => AssertionForm.Count,
        };
        FactFileToken? from = form == AssertionForm.Acyclic ? null : _assertionParts[0];
        FactFileToken? path = form == AssertionForm.Acyclic ? _assertionParts[0] : _assertionParts.Count > 1 ? _assertionParts[1] : null;
        FactFileToken? to = _assertionParts.Count > 2 ? _assertionParts[2] : null;
        var anchor = AddAnchor(whole);
        foreach (var part in new[] { from, path, to, minimum, maximum }) AddAnchor(part ?? whole);
        if (path is { } expression) AddPlaces(expression);
        _assertions.Add(new AssertionDeclaration(form, from?.Text, path?.Text, to?.Text, Bound(minimum), Bound(maximum), anchor));
    }

    /// <summary>
    /// Gives the parts of a path their anchors; in a string with escapes, where offsets differ, all of them are at the string.
    /// </summary>
    private void AddPlaces(FactFileToken path)
    {
        var isPlain = path.Length == path.Text.Length + 2;
        foreach (var place in AssertionDeclaration.PlacesOf(path.Text))
        {
            if (isPlain) _anchors.Add(path.Start + 1 + place.Start, place.Length);
            else AddAnchor(path);
        }
    }

    private int AddAnchor(FactFileToken token) => _anchors.Add(token.Start, token.Length);

    private static int? Bound(FactFileToken? bound) =>
        bound is { } number ? int.Parse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;
}
