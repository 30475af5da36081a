using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    // Reused from entity to entity.
    private readonly OpenEntity _entity = new();

    private void ReadEntities()
    {
        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            SkipWrongShape("'entities'", "an object of entities by key");
            return;
        }

        var opening = _reader.Start;
        while (NextProperty(_mapKeys, out var key))
        {
            if (TryReadFilePropertyInside(FactFileNames.Entities, opening, key)) continue;
            if (!CheckName("entity key", key))
            {
                _reader.Skip();
                continue;
            }

            if (_reader.Kind == JsonTokenKind.StartObject)
            {
                ReadEntity(key);
                continue;
            }

            // There is such an entity, whatever is said of it.
            SkipWrongShape("An entity", "an object such as { \"kind\": \"Company\" }");
            if (_reader.Error is not null) continue;
            Begin(_entity, key, key.Start);
            _entity.Kind = "";
            End(_entity);
        }
    }

    private void ReadEntity(FactFileToken key)
    {
        Begin(_entity, key, _reader.Start);
        while (NextProperty(_entryKeys, out var name)) ReadEntityProperty(_entity, name);
        End(_entity);
    }

    private void Begin(OpenEntity entity, FactFileToken key, int opening)
    {
        entity.Key = key;
        entity.Opening = opening;
        entity.Kind = null;
        entity.Label = null;
        entity.Aliases.Clear();
        entity.Exceptions.Clear();

        // The kind's anchor comes right after the key's, and then the label's, wherever in the object they stand.
        entity.Anchor = _anchors.Add(key.Start, key.Length);
        _anchors.Add(key.Start, key.Length);
        _anchors.Add(key.Start, key.Length);
    }

    private void End(OpenEntity entity) => _entities.Add(new EntityDeclaration(
        entity.Key.Text, entity.Kind, entity.Label, new EquatableArray<string>([.. entity.Aliases]), null,
        entity.Anchor) { Exceptions = Exceptions(entity.Exceptions) });

    /// <summary>The entity's exceptions. Their anchors come last, so that nothing depends on where in the entity they stand.</summary>
    private EquatableArray<QualifierDeclaration> Exceptions(List<FactFileToken> found)
    {
        if (found.Count == 0) return default;
        var exceptions = new QualifierDeclaration[found.Count];
        for (var i = 0; i < exceptions.Length; i++)
        {
            var token = found[i];
            exceptions[i] = new QualifierDeclaration(QualifierKind.Except, token.Text, _anchors.Add(token.Start, token.Length));
        }

        return new EquatableArray<QualifierDeclaration>(exceptions);
    }

    private void ReadExceptions(List<FactFileToken> exceptions)
    {
        if (_reader.Kind == JsonTokenKind.StartObject)
        {
            while (NextProperty(_exceptKeys, out var check))
            {
                if (TryReadString("The reason of an exception", out var reason))
                    exceptions.Add(new FactFileToken(check.Text + ": " + reason.Text, check.Start, check.Length));
            }

            return;
        }

        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            if (_reader.Kind == JsonTokenKind.String) exceptions.Add(String());
            else SkipWrongShape("'except'", "a string or an array of strings");
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            if (TryReadString("An exception", out var exception)) exceptions.Add(exception);
        }
    }

    private void ReadEntityProperty(OpenEntity entity, FactFileToken name)
    {
        switch (name.Text)
        {
            case FactFileNames.Kind:
                entity.Kind = "";
                if (!TryReadString("'kind'", out var kind)) break;
                if (string.IsNullOrWhiteSpace(kind.Text)) CheckName("kind", kind);
                else entity.Kind = kind.Text;
                _anchors.Set(entity.Anchor + 1, kind.Start, kind.Length);
                break;
            case FactFileNames.Label:
                if (!TryReadString("'label'", out var label)) break;
                entity.Label = label.Text;
                _anchors.Set(entity.Anchor + 2, label.Start, label.Length);
                break;
            case FactFileNames.Aliases:
                ReadAliases(entity.Aliases);
                break;
            case FactFileNames.Except:
                ReadExceptions(entity.Exceptions);
                break;
            default:
                if (CheckName("member name", name)) ReadMember(entity, name);
                else _reader.Skip();
                break;
        }
    }

    private void ReadAliases(List<string> aliases)
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            ReadAlias(aliases, "'aliases'", "a string or an array of strings");
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray) ReadAlias(aliases, "An alias", "a string");
    }

    private void ReadAlias(List<string> aliases, string what, string expected)
    {
        if (_reader.Kind == JsonTokenKind.String) aliases.Add(_reader.GetString(_pool));
        else SkipWrongShape(what, expected);
    }

    private void ReadMember(OpenEntity entity, FactFileToken member)
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            ReadMemberValue(
                entity, member, "a string, a number, true, false, an object with a value, or an array of them", isElement: false);
            return;
        }

        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            ReadMemberValue(entity, member, "strings, numbers, true, false and objects with a value in its array", isElement: true);
        }
    }

    private void ReadMemberValue(OpenEntity entity, FactFileToken member, string expected, bool isElement)
    {
        _qualifiers.Clear();
        FactFileToken? value = null;
        var form = ValueForm.Text;
        if (_reader.Kind == JsonTokenKind.StartObject)
        {
            var opening = new FactFileToken("{", _reader.Start, _reader.Length);
            var problems = _problems.Count;
            if (!ReadValueObject(member, isElement, ref value, ref form, out var ofEntity)) return;
            if (ofEntity is { } first)
            {
                _problems.RemoveRange(problems, _problems.Count - problems);
                ReadEntityInside(entity, member, opening.Start, first);
                return;
            }

            if (value is null)
            {
                Report(FactFileProblems.MissingValue, opening, InvisibleCharacters.Reveal(member.Text));
                _hasLeftOut = true;
            }
        }
        else
        {
            value = ReadScalar("'" + InvisibleCharacters.Reveal(member.Text) + "'", expected, "", out form);
        }

        // The claim does not name its subject. Where it is meant as a whole, its value tells it from others of the member.
        if (value is { } written) AddClaim(entity.Key.Text, written, member, written, form);
    }

    /// <summary>Reads a value with its qualifiers. False when the value was there and is wrong, which was reported.</summary>
    /// <param name="ofEntity">A property that only an entity has, if there is one. The object is read up to its value then.</param>
    private bool ReadValueObject(
        FactFileToken member, bool isElement, ref FactFileToken? value, ref ValueForm form, out FactFileToken? ofEntity)
    {
        var isWrong = false;
        ofEntity = null;
        while (NextProperty(_qualifierKeys, out var name))
        {
            if (!isElement && !isWrong && value is null && name.Text is FactFileNames.Kind or FactFileNames.Label or FactFileNames.Aliases)
            {
                ofEntity = name;
                return true;
            }

            if (!TryCorrect("An object with a value", ref name, FactFileNames.OfValueObject, _qualifierKeys)) continue;
            if (name.Text == FactFileNames.Value)
            {
                value = ReadScalar(
                    "The value of '" + InvisibleCharacters.Reveal(member.Text) + "'", Scalars, " Write an object for each value.",
                    out form);
                isWrong = value is null;
            }
            else
            {
                ReadQualifier(name, "An object with a value", FactFileNames.OfValueObject);
            }
        }

        return !isWrong;
    }

    /// <summary>Reports an entity that stands where a member of another one would, and reads the rest of it as what it is.</summary>
    /// <param name="name">The property at whose value the reader is.</param>
    private void ReadEntityInside(OpenEntity outer, FactFileToken key, int opening, FactFileToken name)
    {
        ReportInside(
            key, "'" + InvisibleCharacters.Reveal(key.Text) + "'", "the entity '" + InvisibleCharacters.Reveal(outer.Key.Text) + "'",
            outer.Opening);
        var inner = new OpenEntity();
        var keys = new FactFileKeys();
        Begin(inner, key, opening);
        do
        {
            ReadEntityProperty(inner, name);
        }
        while (NextProperty(keys, out name));
        End(inner);
    }

    /// <summary>An entity that is being read.</summary>
    private sealed class OpenEntity
    {
        public FactFileToken Key { get; set; }

        public int Opening { get; set; }

        public int Anchor { get; set; }

        public string? Kind { get; set; }

        public string? Label { get; set; }

        public List<string> Aliases { get; } = [];

        public List<FactFileToken> Exceptions { get; } = [];
    }
}
