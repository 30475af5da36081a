using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>The entities of a graph by key: collects their declarations, then numbers them as nodes.</summary>
internal sealed partial class EntityTable
{
    private readonly VocabularyIndex _vocabulary;
    private readonly ProblemList _problems;
    private readonly WorkBudget _budget;
    private readonly NameTable<Entity> _entities;

    /// <summary>Keys that are declared or mentioned in a way that was reported: claims about them are not reported again.</summary>
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>
    /// Keys that an extended graph uses and that no graph declares any more, with its module. They are reported once for this graph. Claims
    /// of other graphs about them are reported on their own, since whoever corrects these cannot correct that graph.
    /// </summary>
    private readonly HashSet<OtherKey> _missingInBases = [];
    private readonly KeyForms _keys;
    private PropertyNames? _properties;
    private Dictionary<OtherKey, Entity>? _byModule;

    /// <summary>Declarations whose kind is wrong or missing, as was reported.</summary>
    private readonly List<(FactUnit Unit, EntityDeclaration Declaration, int Kind)> _withoutKind = [];
    private readonly MeantKinds _meant;

    /// <summary>The abstract kinds above no other that an entity was reported to be of.</summary>
    private readonly HashSet<int> _reportedKinds = [];

    private EntityTable(VocabularyIndex vocabulary, MeantKinds meant, ProblemList problems, WorkBudget budget, int capacity)
    {
        _meant = meant;
        _vocabulary = vocabulary;
        _problems = problems;
        _keys = new KeyForms(problems);
        _budget = budget;
        _entities = new NameTable<Entity>(capacity);
    }

    /// <summary>The entities in the order of the nodes, after <see cref="Number"/>.</summary>
    public Entity[] Nodes { get; private set; } = [];

    /// <summary>For each kind the first node of it and of the kinds below it, after <see cref="Number"/>; one more for the end.</summary>
    public int[] FirstNodes { get; private set; } = [];

    /// <param name="units">The units, of which nothing but the entities is asked for.</param>
    /// <param name="meant">Finds what entities are meant to be from what is claimed of them.</param>
    public static EntityTable Collect(
        FactUnit[] units, VocabularyIndex vocabulary, MeantKinds meant, ProblemList problems, WorkBudget budget)
    {
        var count = 0;
        foreach (var unit in units) count += unit.Entities.Count;

        var table = new EntityTable(vocabulary, meant, problems, budget, count);
        foreach (var unit in FactFormat.InOrder(units)) table.Declare(unit);
        table.AddWithoutKind(units);
        table.Number();
        foreach (var unit in units)
        {
            foreach (var entity in unit.Entities)
            {
                if (entity.Kind is null) table.Mention(unit, entity);
            }
        }

        return table;
    }

    /// <summary>Finds the entity of a key, in whatever Unicode form it is written.</summary>
    public bool TryFind(string key, out Entity entity) => _entities.TryGet(key, out entity);

    /// <summary>Finds the entity that a fact names: by its key, or by its property where the style names those.</summary>
    public bool TryFind(string name, NamingStyle style, out Entity entity)
    {
        if (TryFind(name, out entity) || TryFindQualified(name, out entity)) return true;
        if (!style.NamesProperties) return false;
        _properties ??= new PropertyNames(Nodes.Select(static node => node.Key));
        return _properties.KeyOf(name) is { } key && TryFind(key, out entity);
    }

    /// <summary>Finds the entity of an extended graph that a name such as <c>Race:Nvidia</c> means.</summary>
    private bool TryFindQualified(string name, out Entity entity)
    {
        entity = null!;
        var modules = _vocabulary.Vocabulary.Modules;
        if (modules.Count == 1 || !QualifiedName.TryRead(name, out var graph, out var key)) return false;
        for (var module = 0; module < modules.Count; module++)
        {
            if (modules[module].Name != graph) continue;
            _byModule ??= ByModule();
            if (_byModule.TryGetValue(new OtherKey(module, key), out entity!)) return true;
        }

        return false;
    }

    /// <summary>The entities by the keys that they have in the graphs that declare them.</summary>
    private Dictionary<OtherKey, Entity> ByModule()
    {
        var found = new Dictionary<OtherKey, Entity>();
        foreach (var entity in _entities.Values)
        {
            found[new OtherKey(entity.Module, entity.Key)] = entity;
            foreach (var other in entity.OtherKeys ?? []) found[other] = entity;
        }

        return found;
    }

    /// <summary>Gets a value indicating whether the kind of an entity is in doubt, as was reported.</summary>
    public bool HasDoubts => Array.Exists(Nodes, static entity => entity.IsInDoubt);

    /// <summary>
    /// Remembers that an entity is reported not to be of its kind. Where all that is said of it is of another one, that is probably what is
    /// wrong.
    /// </summary>
    public void Doubt(Entity entity) => entity.OtherKind = _meant.FindOther(entity.Key, entity.Kind);

    /// <summary>Gets the keys of what is meant as an entity and is none.</summary>
    public IEnumerable<string> ReportedKeys => _reported.Concat(_missingInBases.Select(static missing => missing.Key));

    /// <summary>Whether something was already reported that explains why there is not an entity of this key.</summary>
    /// <param name="unit">Where the key is used.</param>
    public bool IsReported(string key, FactUnit unit) =>
        _reported.Contains(key) || _keys.IsReported(key) || _missingInBases.Contains(new OtherKey(unit.Module, key));

    public LinkedNode[] ToNodes()
    {
        var nodes = new LinkedNode[Nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var entity = Nodes[i];
            nodes[i] = new LinkedNode(entity.Key, entity.Kind, entity.Label, AliasesOf(entity), entity.Format, entity.Documentation)
            {
                OtherKind = entity.OtherKind,
                Module = entity.Module,
                Status = entity.Status,
                ReplacedBy = entity.ReplacedBy?.Node ?? -1,
                StatusReason = entity.StatusReason,
                StatusModule = entity.StatusModule,
                OtherKeys = (entity.OtherKeys ?? []).OrderBy(static key => key.Key, Utf8Order.Comparer)
                    .ThenBy(static key => key.Module).ToEquatableArray(),
            };
        }

        return nodes;
    }

    /// <summary>Numbers the entities by kind, then key. Takes O(n log n) comparisons of keys.</summary>
    private void Number()
    {
        var kinds = _vocabulary.Vocabulary.Kinds.Count;
        var firstNodes = new int[kinds + 1];
        foreach (var entity in _entities.Values) firstNodes[entity.Kind + 1]++;
        for (var i = 0; i < kinds; i++) firstNodes[i + 1] += firstNodes[i];

        var keys = new string[_entities.Count];
        var nodes = new Entity[_entities.Count];
        var next = (int[])firstNodes.Clone();
        foreach (var entity in _entities.Values)
        {
            var node = next[entity.Kind]++;
            keys[node] = entity.Key;
            nodes[node] = entity;
        }

        for (var i = 0; i < kinds; i++) Array.Sort(keys, nodes, firstNodes[i], firstNodes[i + 1] - firstNodes[i], Utf8Order.Comparer);
        for (var i = 0; i < nodes.Length; i++) nodes[i].Node = i;
        Nodes = nodes;
        FirstNodes = firstNodes;
    }

    private static EquatableArray<string> AliasesOf(Entity entity)
    {
        if (entity.Aliases is not { } aliases) return default;

        aliases.Sort(Utf8Order.Comparer);
        var distinct = new List<string>(aliases.Count);
        foreach (var alias in aliases)
        {
            var isNew = distinct.Count == 0 || !string.Equals(distinct[distinct.Count - 1], alias, StringComparison.Ordinal);
            if (isNew && alias != entity.Label && alias != entity.Key) distinct.Add(alias);
        }

        return new EquatableArray<string>(distinct.ToArray());
    }
}
