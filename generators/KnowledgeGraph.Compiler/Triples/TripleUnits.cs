using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>Makes declarations and claims of the triples of fact files in RDF.</summary>
internal static class TripleUnits
{
    /// <summary>Returns the units with declarations in place of triples. Units without triples stay as they are.</summary>
    /// <param name="problems">Takes what is wrong with triples.</param>
    public static IReadOnlyList<FactUnit> Resolve(Vocabulary vocabulary, IReadOnlyList<FactUnit> units, List<Problem> problems)
    {
        var hasTriples = units.Any(static unit => unit.Statements.Count > 0);
        if (!hasTriples && !units.Any(EntityIris.HasAny)) return units;
        var iris = new IriMap(vocabulary, units);
        if (hasTriples)
        {
            var addresses = new AddressMembers(vocabulary);
            units = [.. units.Select(unit =>
                unit.Statements.Count == 0 ? unit : new TripleUnitReader(unit, iris, addresses, problems).Read())];
        }

        EntityIris.Check(vocabulary.OwnModule, units, iris, problems);
        return units;
    }
}
