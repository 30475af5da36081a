using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Baselines;

/// <summary>
/// Reads the facts of an image as lines of a baseline: those that the graph states itself, and not those of graphs that it extends. A build
/// and <c>kg</c> both have the image, so both write the same lines.
/// </summary>
internal sealed class GraphFacts
{
    private readonly GraphImage _image;
    private readonly int _module;
    private readonly int[] _subjects;
    private readonly int[] _values;
    private readonly int[] _standings;
    private readonly int[] _claims;
    private readonly string?[] _keys;

    private GraphFacts(GraphImage image)
    {
        _image = image;
        _module = image.ModuleCount - 1;
        _subjects = image.Read(Column.FactSubject, 0, image.FactCount);
        _values = image.Read(Column.FactValue, 0, image.FactCount);
        _standings = image.Read(Column.FactStanding, 0, image.FactCount);
        _claims = image.Read(Column.FactFirstClaim, 0, image.FactCount + 1);
        _keys = new string?[image.NodeCount];
    }

    /// <summary>Gets the facts of an image, in the order of the lines of a baseline.</summary>
    public static IReadOnlyList<GraphFact> Of(GraphImage image)
    {
        var facts = new GraphFacts(image).ToList();
        var lines = facts.Select(static fact => fact.Line.ToString()).ToArray();
        var sorted = facts.ToArray();
        Array.Sort(lines, sorted, StringComparer.Ordinal);
        return sorted;
    }

    private List<GraphFact> ToList()
    {
        var facts = new List<GraphFact>();
        for (var member = 0; member < _image.MemberCount; member++)
        {
            var name = _image.GetText(Column.MemberJsonName, member);
            var type = (MemberType)_image.Get(Column.MemberType, member);
            var isOnlyValue = (Cardinality)_image.Get(Column.MemberCardinality, member) != Cardinality.Many;
            var end = _image.Get(Column.MemberFactEnd, member);
            for (var fact = _image.Get(Column.MemberFirstFact, member); fact < end; fact++)
            {
                if (CircumstancesOf(fact) is not { } circumstances) continue;
                var line = new BaselineLine(KeyOf(_subjects[fact]), name, ValueOf(fact, type), circumstances);
                facts.Add(new GraphFact(line, isOnlyValue));
            }
        }

        return facts;
    }

    private string KeyOf(int node) => _keys[node] ??= _image.GetText(Column.NodeKey, node);

    private string ValueOf(int fact, MemberType type) => type switch
    {
        MemberType.Node => KeyOf(_values[fact]),
        MemberType.Boolean => _values[fact] == 0 ? "false" : "true",
        _ => _image.GetString(_values[fact]) ?? "",
    };

    /// <summary>
    /// Writes what the claims of a fact say about when and how it holds, each thing once; null where only graphs that this one extends
    /// state the fact. What they cite is evidence, which may become better while the fact stays.
    /// </summary>
    private string? CircumstancesOf(int fact)
    {
        var all = new List<string>();
        if (_standings[fact] == (int)Linking.Standing.Hidden) all.Add("hidden");
        var isOwn = false;
        for (var claim = _claims[fact]; claim < _claims[fact + 1]; claim++)
        {
            if (_image.Get(Column.ClaimModule, claim) != _module) continue;
            isOwn = true;
            var text = TextOf(claim);
            if (text.Length > 0 && !all.Contains(text)) all.Add(text);
        }

        return isOwn ? string.Join("; ", all) : null;
    }

    private string TextOf(int claim)
    {
        var parts = new List<string>();
        var modality = (Modality)_image.Get(Column.ClaimModality, claim);
        if (modality != Modality.Asserted) parts.Add(modality.ToString().ToLowerInvariant());
        if (Text(Column.ClaimAttributedTo) is { } by) parts.Add(new StringBuilder("by ").AppendName(by).ToString());
        if (Text(Column.ClaimSince) is { } since) parts.Add("since " + since);
        if (Text(Column.ClaimUntil) is { } until) parts.Add("until " + until);
        if (Text(Column.ClaimAt) is { } at) parts.Add("at " + at);
        if (Text(Column.ClaimScope) is { } scope) parts.Add(new StringBuilder("scope ").AppendQuoted(scope).ToString());
        return string.Join(", ", parts);

        string? Text(Column column) => _image.GetString(_image.Get(column, claim));
    }
}
