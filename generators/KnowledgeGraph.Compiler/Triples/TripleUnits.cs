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
        if (!units.Any(static unit => unit.Statements.Count > 0)) return units;
        var iris = new IriMap(vocabulary, units);
        var addresses = new AddressMembers(vocabulary);
        return [.. units.Select(unit =>
            unit.Statements.Count == 0 ? unit : new TripleUnitReader(unit, iris, addresses, problems).Read())];
    }
}
