using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>The facts of a graph and of those that it extends, in which a key, a source or a claim's id means one thing.</summary>
internal sealed record JoinedFacts(IReadOnlyList<FactUnit> Units, EquatableArray<Problem> Problems)
{
    public static JoinedFacts Of(BaseModules bases, IReadOnlyList<FactUnit> own)
    {
        var count = bases.Modules.Count;
        var units = own.Select(unit => unit with { Module = count }).ToList();
        var joined = bases.Modules.SelectMany(ModuleUnits.FactsOf).ToList();
        var entities = EntityIdentities.Of(bases, [.. joined, .. units]);
        var sources = SharedNames.Of(
            bases, units, static unit => unit.Sources.Select(static source => (source.Key, Meaning: (object)WithoutPlace(source))));
        var claims = SharedNames.Of(bases, units, IdsOf);
        for (var i = 0; i < joined.Count; i++)
        {
            var module = joined[i].Module;
            joined[i] = new UnitRenaming(entities.NamesOf(module), sources[module], claims[module]).Apply(joined[i], bases.Modules[module]);
        }

        return new JoinedFacts([.. joined, .. units], entities.Problems.ToEquatableArray());
    }

    /// <summary>Gives the ids of claims. A graph may have a million claims, so it takes no enumerators of their qualifiers.</summary>
    private static IEnumerable<(string Name, object Meaning)> IdsOf(FactUnit unit)
    {
        for (var i = 0; i < unit.Claims.Count; i++)
        {
            var qualifiers = unit.Claims[i].Qualifiers;
            for (var j = 0; j < qualifiers.Count; j++)
            {
                if (qualifiers[j].Kind == QualifierKind.Id) yield return (qualifiers[j].Value, qualifiers[j]);
            }
        }
    }

    private static SourceDeclaration WithoutPlace(SourceDeclaration source) =>
        source with { Anchor = 0, ContainingType = null, Documentation = null };
}

/// <summary>
/// Sources, and ids of claims, that several graphs use for different things. A source or id is a matter of one graph, and so it gets the
/// name of that graph before it: <c>Race:D1</c>. The extending graph keeps its own.
/// </summary>
internal static class SharedNames
{
    /// <summary>Gives for each module the new names of what it names, its own and those of its bases.</summary>
    /// <param name="namesOf">Gives what a unit declares, and what is equal where two declare one thing.</param>
    public static Dictionary<string, string>[] Of(
        BaseModules bases, IReadOnlyList<FactUnit> own, Func<FactUnit, IEnumerable<(string Name, object Meaning)>> namesOf)
    {
        var owners = new Dictionary<string, (int Module, object Meaning)>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        var declared = new List<(string Name, int Module)>();
        for (var i = 0; i < bases.Modules.Count; i++) Add(namesOf(bases.Modules[i].Facts), i);
        Add(own.SelectMany(namesOf), bases.Modules.Count);

        var renamed = new Dictionary<string, string>[bases.Modules.Count];
        for (var i = 0; i < renamed.Length; i++) renamed[i] = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, module) in declared)
        {
            if (module == bases.Modules.Count || !shared.Contains(name)) continue;
            for (var i = 0; i < renamed.Length; i++)
            {
                if (i == module || bases.IsBuiltOn(i, module)) renamed[i][name] = bases.Qualify(module, name);
            }
        }

        return renamed;

        void Add(IEnumerable<(string Name, object Meaning)> names, int module)
        {
            foreach (var (name, meaning) in names)
            {
                declared.Add((name, module));
                if (!owners.TryGetValue(name, out var owner)) owners.Add(name, (module, meaning));
                else if (owner.Module != module && !owner.Meaning.Equals(meaning)) shared.Add(name);
            }
        }
    }
}
