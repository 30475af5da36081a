using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>The keys of a module that are others in the extending graph.</summary>
/// <param name="Names">The new keys, by those of the module and its bases.</param>
/// <param name="Merged">Which of its own entities another module declares, too.</param>
internal sealed record EntityNamesOfModule(Dictionary<string, string> Names, HashSet<string> Merged);

/// <summary>
/// Finds which entities of extended graphs are one thing, and gives each thing one key. Two that share a key are one thing or not: somebody
/// has to say which.
/// </summary>
internal sealed class EntityIdentities
{
    private const int NameSteps = 100_000;

    private readonly BaseModules _bases;
    private readonly Dictionary<(int Module, string Key), EntityDeclaration> _declared = [];

    /// <summary>For each entity that is another one the first of them.</summary>
    private readonly Dictionary<(int Module, string Key), (int Module, string Key)> _first = [];
    private readonly HashSet<string> _different = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Module, string Key), string> _names = [];

    private EntityIdentities(BaseModules bases) => _bases = bases;

    public List<Problem> Problems { get; } = [];

    /// <param name="units">The facts of the modules and of the graph.</param>
    public static EntityIdentities Of(BaseModules bases, IReadOnlyList<FactUnit> units)
    {
        var identities = new EntityIdentities(bases);
        for (var i = 0; i < bases.Modules.Count; i++)
        {
            foreach (var entity in bases.Modules[i].Facts.Entities)
            {
                if (entity.Kind is not null) identities._declared[(i, entity.Key)] = entity;
            }
        }

        foreach (var unit in units)
        {
            foreach (var identity in unit.Identities) identities.Add(unit, identity);
        }

        identities.Name();
        return identities;
    }

    /// <summary>Gives the new keys of what a module names.</summary>
    public EntityNamesOfModule NamesOf(int module)
    {
        var (names, merged) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var pair in _names)
        {
            var (owner, key) = pair.Key;
            if (owner != module && !_bases.IsBuiltOn(module, owner)) continue;
            names[key] = pair.Value;
            if (owner == module && _first.TryGetValue(pair.Key, out var first) && first != pair.Key) merged.Add(key);
        }

        return new EntityNamesOfModule(names, merged);
    }

    private void Add(FactUnit unit, IdentityDeclaration identity)
    {
        var found = new List<(int Module, string Key)>();
        for (var i = 0; i < identity.Keys.Count; i++)
        {
            if (Find(identity.Keys[i], unit, identity.Anchor + i) is { } entity) found.Add(entity);
        }

        if (!identity.AreSame)
        {
            foreach (var (_, key) in found) _different.Add(key);
            return;
        }

        for (var i = 1; i < found.Count; i++)
        {
            var (first, other) = (FirstOf(found[0]), FirstOf(found[i]));
            if (first == other) continue;
            if (_declared[first].Kind != _declared[other].Kind)
            {
                Problems.Add(Problem.At(
                    ModuleProblems.SameOfOtherKind, new Anchor(unit.Unit, identity.Anchor + i), Qualified(first), _declared[first].Kind!,
                    Qualified(other), _declared[other].Kind!));
                continue;
            }

            if (first.Module > other.Module) (first, other) = (other, first);
            _first[first] = first;
            _first[other] = first;
        }
    }

    private (int Module, string Key) FirstOf((int Module, string Key) entity)
    {
        while (_first.TryGetValue(entity, out var first) && first != entity) entity = first;
        return entity;
    }

    /// <summary>Finds the entity that is meant by a key, alone or after the name of its graph.</summary>
    private (int Module, string Key)? Find(string name, FactUnit unit, int anchor)
    {
        var isQualified = QualifiedName.TryRead(name, out var graph, out var key);
        var found = _declared.Keys.Where(entity => entity.Key == key && (!isQualified || _bases.Modules[entity.Module].Name == graph))
            .ToList();
        if (found.Count == 1) return found[0];
        var names = _declared.Keys.Select(Qualified).OrderBy(static known => known, StringComparer.Ordinal).ToList();
        Problems.Add(Problem.At(
            ModuleProblems.UnknownIdentity, new Anchor(unit.Unit, anchor), name,
            found.Count > 1 ? "; write '" + Qualified(found[0]) + "' or '" + Qualified(found[1]) + "'."
                : NearestName.Find(name, names, new WorkBudget(NameSteps)) is { } nearest ? Argument.DidYouMean(nearest) : "."));
        return null;
    }

    /// <summary>
    /// Gives keys that several things share the names of their graphs, and reports those of which nobody says what they are.
    /// </summary>
    private void Name()
    {
        var shared = _declared.Keys.GroupBy(static entity => entity.Key, StringComparer.Ordinal).Where(static same => same.Count() > 1)
            .OrderBy(static same => same.Key, StringComparer.Ordinal);
        foreach (var same in shared)
        {
            var things = same.Select(FirstOf).Distinct().OrderBy(static entity => entity.Module).ToList();
            if (things.Count == 1) continue;
            if (!_different.Contains(same.Key))
            {
                Problems.Add(Problem.At(
                    ModuleProblems.SharedKey, _bases.Place, same.Key, _bases.Modules[things[0].Module].Name,
                    _bases.Modules[things[1].Module].Name, Qualified(things[0]), Qualified(things[1])));
            }

            foreach (var thing in things.Where(thing => thing.Key == same.Key)) _names[thing] = Qualified(thing);
        }

        foreach (var other in _first.Keys)
        {
            var first = FirstOf(other);
            var name = _names.TryGetValue(first, out var found) ? found : first.Key;
            if (first != other) _names[other] = name;
        }
    }

    private string Qualified((int Module, string Key) entity) => _bases.Qualify(entity.Module, entity.Key);
}
