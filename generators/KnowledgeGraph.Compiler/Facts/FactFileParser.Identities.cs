using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    private readonly List<(bool AreSame, List<FactFileToken> Keys)> _identities = [];

    /// <summary>Reads <c>same</c> or <c>different</c>: the keys of two or more entities, or a list of such lists.</summary>
    private void ReadIdentities(string name)
    {
        var expected = "an array of two keys, such as [\"Race:Nvidia\", \"Sanctions:NVDA\"], or an array of such arrays";
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            SkipWrongShape("'" + name + "'", expected);
            return;
        }

        var start = _reader.Start;
        var keys = new List<FactFileToken>();
        var hasLists = false;
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            if (_reader.Kind == JsonTokenKind.StartArray)
            {
                hasLists = true;
                ReadIdentity(name, expected);
            }
            else if (TryReadName("An element of '" + name + "'", "key", out var key))
            {
                keys.Add(key);
            }
        }

        if (_reader.Error is null && (keys.Count > 0 || !hasLists)) AddIdentity(name, start, keys, expected);
    }

    private void ReadIdentity(string name, string expected)
    {
        var start = _reader.Start;
        var keys = new List<FactFileToken>();
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            if (TryReadName("An element of '" + name + "'", "key", out var key)) keys.Add(key);
        }

        if (_reader.Error is null) AddIdentity(name, start, keys, expected);
    }

    private void AddIdentity(string name, int start, List<FactFileToken> keys, string expected)
    {
        if (keys.Count >= 2)
        {
            _identities.Add((name == FactFileNames.Same, keys));
            return;
        }

        _hasLeftOut = true;
        var array = new FactFileToken("", start, _reader.Start + _reader.Length - start);
        Report(FactFileProblems.WrongShape, array, "'" + name + "'", expected, "an array of " + Number(keys.Count), "");
    }

    /// <summary>Gives the identities their anchors, which follow those of everything else in the unit.</summary>
    private EquatableArray<IdentityDeclaration> FinishIdentities()
    {
        var identities = new List<IdentityDeclaration>(_identities.Count);
        foreach (var (areSame, keys) in _identities)
        {
            var anchor = -1;
            foreach (var key in keys)
            {
                var at = _anchors.Add(key.Start, key.Length);
                if (anchor < 0) anchor = at;
            }

            identities.Add(new IdentityDeclaration(areSame, keys.ConvertAll(static key => key.Text).ToEquatableArray(), anchor));
        }

        return identities.ToEquatableArray();
    }
}
