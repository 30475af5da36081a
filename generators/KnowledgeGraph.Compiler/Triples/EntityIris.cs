using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>Finds entities whose IRI means another entity already.</summary>
internal static class EntityIris
{
    /// <summary>Determines whether a unit gives an entity an IRI of its own, which only code can do.</summary>
    public static bool HasAny(FactUnit unit) => unit.Format.IsCode && unit.Entities.Any(static entity => entity.Iri is not null);

    /// <param name="ownModule">The index of the graph's own module. What extended graphs declare is not reported.</param>
    public static void Check(int ownModule, IReadOnlyList<FactUnit> units, IriMap iris, List<Problem> problems)
    {
        var owners = units.Where(unit => unit.Module == ownModule && HasAny(unit)).OrderBy(static unit => unit.Unit, StringComparer.Ordinal)
            .ToList();
        if (owners.Count == 0) return;
        var places = new Dictionary<string, Anchor>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var entity in unit.Entities)
            {
                if (entity.Kind is not null && !places.ContainsKey(entity.Key))
                    places.Add(entity.Key, new Anchor(unit.Unit, entity.Anchor));
            }
        }

        var byIri = new Dictionary<string, (string Key, Anchor Place)>(StringComparer.Ordinal);
        foreach (var unit in owners)
        {
            foreach (var entity in unit.Entities)
            {
                if (entity.Iri is not { } iri) continue;
                if (!byIri.TryGetValue(iri.Value, out var other))
                {
                    byIri.Add(iri.Value, (entity.Key, new Anchor(unit.Unit, entity.Anchor)));
                    if (iris.LocalName(iri.Value) is not { } key || !places.TryGetValue(key, out var place)) continue;
                    other = (key, place);
                }

                if (other.Key == entity.Key) continue;
                var meaning = new Passage(new EquatableArray<Argument>(["the entity '" + other.Key + "', at ", other.Place]));
                problems.Add(Problem.At(
                    VocabularyProblems.SharedIri, new Anchor(unit.Unit, iri.Anchor), iri.Value, entity.Key, meaning));
            }
        }
    }
}
