using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Triples;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>What must be known of all units before the first claim is linked: what they declare, and the ids of claims.</summary>
internal sealed class FactSurvey
{
    private readonly List<FactUnit> _units = [];
    private readonly List<Problem> _ofFiles = [];

    private FactSurvey()
    {
        Budget = Linker.NewBudget();
        Problems = Linker.NewProblems(() => IsAnyIncomplete);
        Ids = new ClaimIds(Problems, Budget);
    }

    /// <summary>Gets the units in their order, without their claims.</summary>
    public FactUnit[] Units { get; private set; } = [];

    /// <summary>Gets what is wrong with files.</summary>
    public IReadOnlyList<Problem> OfFiles => _ofFiles;

    /// <summary>Gets what is wrong with facts, to which linking adds.</summary>
    public ProblemList Problems { get; }

    public WorkBudget Budget { get; }

    public ClaimIds Ids { get; }

    /// <summary>Gets a value indicating whether a unit could not be read to its end.</summary>
    public bool IsAnyIncomplete { get; private set; }

    public long ClaimCount { get; private set; }

    /// <summary>
    /// Gets what the facts have that needs all facts at once, in a few words; null where there is nothing. Reading ends with it.
    /// </summary>
    public string? Crossing { get; private set; }

    /// <param name="progress">Gets the number of units and claims that are read.</param>
    public static FactSurvey Read(
        Vocabulary vocabulary, UnitList units, Action<int, long> progress, CancellationToken cancellationToken)
    {
        var survey = new FactSurvey();
        foreach (var unit in units.Read(areResolved: true, cancellationToken))
        {
            survey.Add(unit);
            if (survey.Crossing is not null) return survey;
            progress(survey._units.Count, survey.ClaimCount);
        }

        survey.Units = [.. survey._units];
        survey._units.Clear();
        var problems = new List<Problem>();
        EntityIris.Check(vocabulary.OwnModule, survey.Units, units.Iris, problems);
        foreach (var problem in problems) survey.Problems.Add(problem);
        return survey;
    }

    /// <summary>Returns the units without what they declare, which is let go.</summary>
    public FactUnit[] TakeUnits() =>
        Units = Array.ConvertAll(Units, static unit => unit with { Entities = default, Sources = default });

    private void Add(ReadUnit read)
    {
        var unit = read.Unit;
        _ofFiles.AddRange(read.OfFile);
        foreach (var problem in read.OfTriples) Problems.Add(problem);
        Crossing = unit.Assertions.Count > 0 ? "assertions"
            : unit.Amendments.Count > 0 || unit.Identities.Count > 0 ? "statements about extended graphs"
            : CrossingOf(unit);
        if (Crossing is not null) return;
        Ids.Collect(unit);
        IsAnyIncomplete |= unit.IsIncomplete;
        ClaimCount += unit.Claims.Count;
        _units.Add(unit with { Claims = default, Statements = default });
    }

    private static string? CrossingOf(FactUnit unit)
    {
        foreach (var entity in unit.Entities.AsSpan())
        {
            if (entity.Exceptions.Count > 0) return "exceptions from checks";
        }

        foreach (var claim in unit.Claims.AsSpan())
        {
            foreach (var qualifier in claim.Qualifiers.AsSpan())
            {
                if (qualifier.Kind == QualifierKind.RestsOn) return "claims that rest on others";
                if (qualifier.Kind == QualifierKind.Except) return "exceptions from checks";
            }
        }

        return null;
    }
}
