using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>
/// Reads the facts of an image back into a unit, as a fact file says them. Linking the unit results in the same graph, claim by claim and
/// in the same order.
/// </summary>
/// <remarks>
/// An image does not say everything that was written: not which checks do not hold for a claim, not the class of a source, and no
/// assertions. Nothing in an image is trusted: what it refers to is checked, and a reference to nothing is damage.
/// </remarks>
internal sealed class StoredFacts
{
    private readonly GraphImage _image;
    private readonly Func<int, string>? _handles;

    /// <summary>The first module that declares what the unit declares.</summary>
    private readonly int _firstModule;
    private readonly string?[] _strings;
    private readonly string[] _nodes;
    private readonly List<bool> _areRelations;
    private int _anchors;

    private StoredFacts(GraphImage image, int firstModule, Func<int, string>? handles)
    {
        _image = image;
        _handles = handles;
        _firstModule = firstModule;
        _areRelations = new List<bool>(image.ClaimCount);
        _strings = new string?[image.StringCount + 1];
        _nodes = new string[image.NodeCount];
        var keys = Read(Column.NodeKey, _nodes.Length);
        for (var i = 0; i < _nodes.Length; i++) _nodes[i] = Required(keys[i]);
    }

    /// <summary>Reads an image to its end.</summary>
    /// <param name="unit">The name of the unit.</param>
    /// <param name="qualifiers">What claims have besides, by their numbers, or null if they have nothing.</param>
    /// <param name="isModule">
    /// <see langword="true"/> to read one module alone. Then nodes and sources of others are there because claims name them, and are not
    /// declared.
    /// </param>
    /// <param name="handles">
    /// Gives the handle of a claim that has no id, or null if <paramref name="qualifiers"/> name such claims.
    /// </param>
    /// <exception cref="ImageFormatException">The image is damaged.</exception>
    public static Result Read(
        GraphImage image, string unit, IReadOnlyDictionary<int, EquatableArray<QualifierDeclaration>>? qualifiers = null,
        bool isModule = false, Func<int, string>? handles = null)
    {
        var reader = new StoredFacts(image, isModule ? image.ModuleCount - 1 : 0, handles);
        var facts = new FactUnit(
            unit, FactFormat.Json, reader.ReadSources(), reader.ReadEntities(), reader.ReadClaims(qualifiers ?? NoQualifiers));
        return new Result(facts, reader._areRelations.ToEquatableArray());
    }

    /// <summary>The facts of an image, and for each claim whether its value is an entity.</summary>
    public readonly record struct Result(FactUnit Facts, EquatableArray<bool> AreRelations);

    private static Dictionary<int, EquatableArray<QualifierDeclaration>> NoQualifiers { get; } = [];

    private EquatableArray<SourceDeclaration> ReadSources()
    {
        const int Anchors = 5;
        var sources = new List<SourceDeclaration>(_image.SourceCount);
        for (var i = 0; i < _image.SourceCount; i++)
        {
            if (_image.Get(Column.SourceModule, i) < _firstModule) continue;
            sources.Add(new SourceDeclaration(
                Required(_image.Get(Column.SourceKey, i)), TextAt(Column.SourceDocument, i), TextAt(Column.SourceTitle, i),
                TextAt(Column.SourceUrl, i), TextAt(Column.SourceAuthor, i), TextAt(Column.SourcePublished, i),
                TextAt(Column.SourceSha256, i), null, null, Take(Anchors)));
        }

        return sources.ToEquatableArray();
    }

    private EquatableArray<EntityDeclaration> ReadEntities()
    {
        const int Anchors = 3;
        var hasStatus = !_image.IsEvery(Column.NodeStatus, 0);
        var kinds = KindsOfNodes();
        var labels = Read(Column.NodeLabel, _nodes.Length);
        var lists = Read(Column.NodeAliasList, _nodes.Length);
        var modules = Read(Column.NodeModule, _nodes.Length);
        var entities = new EntityDeclaration[_nodes.Length];
        for (var i = 0; i < entities.Length; i++)
        {
            var (label, isDeclared) = (Required(labels[i]), modules[i] >= _firstModule);
            entities[i] = new EntityDeclaration(
                _nodes[i], isDeclared ? kinds[i] : null, label == _nodes[i] ? null : label, AliasesAt(lists[i] - 1), null, Take(Anchors));
            if (hasStatus) entities[i] = entities[i] with { Statements = StatusAt(i) };
        }

        return new EquatableArray<EntityDeclaration>(entities);
    }

    /// <summary>
    /// Gives the name of the concrete kind of each node. These kinds, which have none below them, take the nodes in order.
    /// </summary>
    private string[] KindsOfNodes()
    {
        var kinds = new string[_nodes.Length];
        var next = 0;
        for (var kind = 0; kind < _image.KindCount; kind++)
        {
            if (_image.Get(Column.KindEnd, kind) != kind + 1) continue;
            var (name, end) = (Required(_image.Get(Column.KindName, kind)), _image.Get(Column.KindNodeEnd, kind));
            if (_image.Get(Column.KindFirstNode, kind) != next || end < next || end > kinds.Length)
                Damage.Throw("the nodes of kind ", kind, " are out of order");
            while (next < end) kinds[next++] = name;
        }

        if (next != kinds.Length) Damage.Throw("", kinds.Length - next, " nodes do not belong to a kind");
        return kinds;
    }

    private EquatableArray<EntityStatement> StatusAt(int node)
    {
        if (_image.Get(Column.NodeStatus, node) == 0) return default;
        var found = new List<EntityStatement> { new(StatusProperty.Status, CamelCase.Of(nameof(EntityStatus.Deprecated)), Take(1)) };
        if (_image.Get(Column.NodeReplacedBy, node) is var other and > 0)
            found.Add(new EntityStatement(StatusProperty.ReplacedBy, NodeAt(other - 1), Take(1)));
        if (TextAt(Column.NodeStatusReason, node) is { } reason)
            found.Add(new EntityStatement(StatusProperty.StatusReason, reason, Take(1)));
        return found.ToEquatableArray();
    }

    private EquatableArray<string> AliasesAt(int list)
    {
        if (list < 0) return default;
        var texts = ListAt(Column.AliasListStart, Column.AliasText, list);
        var aliases = new string[texts.Length];
        for (var i = 0; i < aliases.Length; i++) aliases[i] = Required(texts[i]);
        return new EquatableArray<string>(aliases);
    }

    private EquatableArray<ClaimDeclaration> ReadClaims(IReadOnlyDictionary<int, EquatableArray<QualifierDeclaration>> others)
    {
        const int Anchors = 3;
        var claims = new List<ClaimDeclaration>(_image.ClaimCount);
        var modules = Read(Column.ClaimModule, _image.ClaimCount);
        var (subjects, values) = (Read(Column.FactSubject, _image.FactCount), Read(Column.FactValue, _image.FactCount));
        var starts = Read(Column.FactFirstClaim, _image.FactCount + 1);
        var qualifiers = new ClaimQualifiers(this);
        var next = 0;
        for (var member = 0; member < _image.MemberCount; member++)
        {
            var name = Required(_image.Get(Column.MemberJsonName, member));
            var type = (MemberType)_image.Get(Column.MemberType, member);
            var (fact, end) = (_image.Get(Column.MemberFirstFact, member), _image.Get(Column.MemberFactEnd, member));
            if (end > subjects.Length) Damage.Throw("the facts of member ", member, " are out of order");
            for (; fact < end; fact++)
            {
                var (subject, value) = (NodeAt(subjects[fact]), ValueAt(type, values[fact]));
                if (starts[fact] != next || starts[fact + 1] > modules.Length)
                    Damage.Throw("the claims of fact ", fact, " are out of order");
                for (; next < starts[fact + 1]; next++)
                {
                    if (modules[next] < _firstModule) continue;
                    _areRelations.Add(type == MemberType.Node);
                    claims.Add(new ClaimDeclaration(
                        subject, name, value, ValueForm.Text, null,
                        qualifiers.Of(next, others.TryGetValue(next, out var more) ? more : default), Take(Anchors)));
                }
            }
        }

        if (next != modules.Length) Damage.Throw("", modules.Length - next, " claims are of no fact");
        return claims.ToEquatableArray();
    }

    private string ValueAt(MemberType type, int value) => type switch
    {
        MemberType.Node => NodeAt(value),
        MemberType.Boolean => value != 0 ? "true" : "false",
        _ => Required(value),
    };

    private string NodeAt(int node) => _nodes[Damage.Check(node, _nodes.Length, "node")];

    private int[] Read(Column column, int count) => _image.Read(column, 0, count);

    private int[] ListAt(Column starts, Column items, int list)
    {
        var (start, end) = (_image.Get(starts, list), _image.Get(starts, list + 1));
        if (start > end || end > _image.RowsOf(items)) Damage.Throw("a list ends before it begins, or after the last item");
        return _image.Read(items, start, end - start);
    }

    private string? TextAt(Column column, int row) => Text(_image.Get(column, row));

    private string Required(int id) => Text(id) ?? throw Damage.Exception("a text is missing");

    /// <summary>Gives a text, which many rows may share, as one object.</summary>
    private string? Text(int id) =>
        id == 0 ? null : _strings[Damage.Check(id, _strings.Length, "string")] ??= _image.GetString(id);

    /// <summary>Gives the first of so many anchors. They have no position, and tell things in the unit apart.</summary>
    private int Take(int count) => (_anchors += count) - count;

    /// <summary>The qualifiers of claims. Most columns are empty in most images, and are not looked at.</summary>
    private sealed class ClaimQualifiers
    {
        private readonly StoredFacts _facts;
        private readonly List<(QualifierKind Kind, int[] Ids)> _texts = [];
        private readonly int[] _sources;
        private readonly int[] _places;
        private readonly int[] _modalities;
        private readonly int[] _ranks;
        private readonly int[] _premises;
        private readonly List<QualifierDeclaration> _found = [];

        public ClaimQualifiers(StoredFacts facts)
        {
            _facts = facts;
            Add(QualifierKind.Id, Column.ClaimId);
            Add(QualifierKind.Quote, Column.ClaimQuote);
            Add(QualifierKind.Since, Column.ClaimSince);
            Add(QualifierKind.Until, Column.ClaimUntil);
            Add(QualifierKind.At, Column.ClaimAt);
            Add(QualifierKind.Scope, Column.ClaimScope);
            Add(QualifierKind.AttributedTo, Column.ClaimAttributedTo);
            Add(QualifierKind.RankReason, Column.ClaimRankReason);
            Add(QualifierKind.Note, Column.ClaimNote);
            Add(QualifierKind.Recorded, Column.ClaimRecorded);
            _sources = Read(Column.ClaimSource);
            _places = Read(Column.ClaimQuoteAt);
            _modalities = Read(Column.ClaimModality);
            _ranks = Read(Column.ClaimRank);
            _premises = Read(Column.ClaimRestsOnList);
        }

        private int[] Read(Column column) => _facts.Read(column, _facts._image.ClaimCount);

        private void Add(QualifierKind kind, Column column)
        {
            if (!_facts._image.IsEvery(column, 0)) _texts.Add((kind, Read(column)));
        }

        public EquatableArray<QualifierDeclaration> Of(int claim, EquatableArray<QualifierDeclaration> others)
        {
            _found.Clear();
            foreach (var (kind, ids) in _texts) Add(kind, _facts.Text(ids[claim]));
            if (_sources[claim] > 0)
            {
                var source = Damage.Check(_sources[claim] - 1, _facts._image.SourceCount, "source");
                Add(QualifierKind.Source, _facts.TextAt(Column.SourceKey, source));
            }

            if (_places[claim] > 0) Add(QualifierKind.QuoteAt, (_places[claim] - 1).ToString(CultureInfo.InvariantCulture));
            if (_modalities[claim] != (int)Modality.Asserted)
                Add(QualifierKind.Modality, CamelCase.Of(((Modality)_modalities[claim]).ToString()));
            if (_ranks[claim] != (int)Rank.Normal) Add(QualifierKind.Rank, CamelCase.Of(((Rank)_ranks[claim]).ToString()));
            if (_premises[claim] > 0)
            {
                foreach (var premise in _facts.ListAt(Column.RestsOnListStart, Column.RestsOnClaim, _premises[claim] - 1))
                    Add(QualifierKind.RestsOn, _facts.TextAt(Column.ClaimId, premise) ?? _facts._handles?.Invoke(premise));
            }

            for (var i = 0; i < others.Count; i++) Add(others[i].Kind, others[i].Value);
            return _found.ToEquatableArray();
        }

        private void Add(QualifierKind kind, string? text)
        {
            if (text is not null) _found.Add(new QualifierDeclaration(kind, text, _facts.Take(1)));
        }
    }
}
