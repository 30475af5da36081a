using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    private readonly List<string> _aliases = [];
    private readonly List<FactFileToken> _exceptions = [];

    private void ReadEntities()
    {
        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            SkipWrongShape("'entities'", "an object of entities by key");
            return;
        }

        while (NextProperty(_mapKeys, out var key))
        {
            if (!CheckName("entity key", key)) _reader.Skip();
            else if (_reader.Kind == JsonTokenKind.StartObject) ReadEntity(key);
            else SkipWrongShape("An entity", "an object such as { \"kind\": \"Company\" }");
        }
    }

    private void ReadEntity(FactFileToken key)
    {
        // The kind's anchor comes right after the key's, wherever in the object the kind stands.
        var anchor = _anchors.Add(key.Start, key.Length);
        _anchors.Add(key.Start, key.Length);
        string? kind = null, label = null;
        _aliases.Clear();
        _exceptions.Clear();
        while (NextProperty(_entryKeys, out var name))
        {
            switch (name.Text)
            {
                case FactFileNames.Kind:
                    if (!TryReadString("'kind'", out var kindToken)) break;
                    kind = kindToken.Text;
                    _anchors.Set(anchor + 1, kindToken.Start, kindToken.Length);
                    break;
                case FactFileNames.Label:
                    if (TryReadString("'label'", out var labelToken)) label = labelToken.Text;
                    break;
                case FactFileNames.Aliases:
                    ReadAliases();
                    break;
                case FactFileNames.Except:
                    ReadExceptions();
                    break;
                default:
                    if (CheckName("member name", name)) ReadMember(key, name);
                    else _reader.Skip();
                    break;
            }
        }

        _entities.Add(new EntityDeclaration(key.Text, kind, label, new EquatableArray<string>([.. _aliases]), null, anchor) { Exceptions = Exceptions() });
    }

    /// <summary>The entity's exceptions. Their anchors come last, so that nothing depends on where in the entity they stand.</summary>
    private EquatableArray<Qualifier> Exceptions()
    {
        if (_exceptions.Count == 0) return default;
        var exceptions = new Qualifier[_exceptions.Count];
        for (var i = 0; i < exceptions.Length; i++)
        {
            var token = _exceptions[i];
            exceptions[i] = new Qualifier(QualifierKind.Except, token.Text, _anchors.Add(token.Start, token.Length));
        }

        return new EquatableArray<Qualifier>(exceptions);
    }

    private void ReadExceptions()
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            if (_reader.Kind == JsonTokenKind.String) _exceptions.Add(String());
            else SkipWrongShape("'except'", "a string or an array of strings");
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            if (TryReadString("An exception", out var exception)) _exceptions.Add(exception);
        }
    }

    private void ReadAliases()
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            ReadAlias("'aliases'", "a string or an array of strings");
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray) ReadAlias("An alias", "a string");
    }

    private void ReadAlias(string what, string expected)
    {
        if (_reader.Kind == JsonTokenKind.String) _aliases.Add(_reader.GetString(_pool));
        else SkipWrongShape(what, expected);
    }

    private void ReadMember(FactFileToken subject, FactFileToken member)
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            ReadMemberValue(subject, member, "a string, a number, true, false, an object with a value, or an array of them");
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            ReadMemberValue(subject, member, "strings, numbers, true, false and objects with a value in its array");
        }
    }

    private void ReadMemberValue(FactFileToken subject, FactFileToken member, string expected)
    {
        _qualifiers.Clear();
        FactFileToken? value = null;
        var form = ValueForm.Text;
        if (_reader.Kind == JsonTokenKind.StartObject)
        {
            var opening = new FactFileToken("{", _reader.Start, _reader.Length);
            if (!ReadValueObject(member, ref value, ref form)) return;
            if (value is null) Report(FactFileProblems.MissingValue, opening, InvisibleCharacters.Reveal(member.Text));
        }
        else
        {
            value = ReadScalar("'" + InvisibleCharacters.Reveal(member.Text) + "'", expected, "", out form);
        }

        if (value is { } written) AddClaim(subject, member, written, form);
    }

    /// <summary>Reads a value with its qualifiers. False when the value was there and is wrong, which was said.</summary>
    private bool ReadValueObject(FactFileToken member, ref FactFileToken? value, ref ValueForm form)
    {
        var isWrong = false;
        while (NextProperty(_qualifierKeys, out var name))
        {
            if (name.Text == FactFileNames.Value)
            {
                value = ReadScalar("The value of '" + InvisibleCharacters.Reveal(member.Text) + "'", Scalars, " Write an object for each value.", out form);
                isWrong = value is null;
            }
            else
            {
                ReadQualifier(name, "An object with a value", FactFileNames.OfValueObject);
            }
        }

        return !isWrong;
    }
}
