using System.Collections.Generic;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// What claims are linked with: the entities and sources that they can name, and what reads them. Claims may come all at once, or unit by
/// unit.
/// </summary>
internal sealed class LinkScope
{
    private readonly LinkFailures.Builder _failures = new();

    /// <param name="units">The units in their order. Nothing but their declarations is asked for.</param>
    /// <param name="claims">The units with their claims, which are only asked for where the kind of an entity is in doubt.</param>
    /// <param name="ids">The ids of all claims.</param>
    public LinkScope(
        Vocabulary vocabulary, FactUnit[] units, IEnumerable<FactUnit> claims, ClaimIds ids, CanonicalDates dates, ProblemList problems,
        WorkBudget budget)
    {
        var index = new VocabularyIndex(vocabulary, budget);
        Entities = EntityTable.Collect(units, index, new MeantKinds(index, claims, budget), problems, budget);
        Sources = SourceTable.Collect(units, dates, problems, budget);
        Qualifiers = new QualifierReader(Entities, Sources, ids, dates, problems, budget);
        foreach (var unit in units)
        {
            if (unit.HasErrors) _failures.AddUnknown();
        }

        Statuses = new EntityStatusLinker(vocabulary, Entities, problems, budget);
        Statuses.Add(units);
        Claims = new ClaimReader(index, Entities, Statuses, Qualifiers, new ValueReader(dates, budget), _failures, problems);
    }

    public EntityTable Entities { get; }

    public SourceTable Sources { get; }

    public QualifierReader Qualifiers { get; }

    public EntityStatusLinker Statuses { get; }

    public ClaimReader Claims { get; }

    /// <summary>Returns what the graph lacks because of errors, once all claims are read.</summary>
    public LinkFailures FindFailures() => _failures.ToFailures(Entities.ReportedKeys) with { HasDoubts = Entities.HasDoubts };
}
