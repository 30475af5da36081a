using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Programs;

/// <summary>The facts of a program as units: what it declares in C#, and what its image says besides, which is from fact files.</summary>
/// <remarks>
/// The image says what is declared in C#, too, but not who says it: that is found by linking both. Together the units link to the graph
/// of the program.
/// </remarks>
internal sealed class ProgramFacts
{
    private readonly Vocabulary _vocabulary;
    private readonly BaseModules _bases;
    private readonly Lazy<FactUnit[]> _all;

    public ProgramFacts(DeclaredGraph declared, Graph graph)
    {
        _vocabulary = declared.Vocabulary;
        _bases = declared.Bases;
        Declared = [.. declared.Declarations.Units.Select(unit => unit with { Unit = ProgramUnits.OfDeclaration(unit.Unit) })];
        _all = new Lazy<FactUnit[]>(() =>
        [
            Rest(StoredFacts.Read(graph.Store.Image, ProgramUnits.Stored, isModule: true, handles: HandlesOf(graph)).Facts), .. Declared,
        ]);
    }

    /// <summary>Gives the handles of claims by their numbers.</summary>
    private static Func<int, string> HandlesOf(Graph graph)
    {
        var handles = new Lazy<string[]>(
            () => [.. graph.Facts.SelectMany(static fact => fact.Claims).Select(static claim => claim.Handle)]);
        return claim => handles.Value[claim];
    }

    /// <summary>Gets what is declared in C#.</summary>
    public IReadOnlyList<FactUnit> Declared { get; }

    /// <summary>Gets all facts of the program.</summary>
    public IReadOnlyList<FactUnit> All => _all.Value;

    /// <summary>
    /// Gives all facts of the program for new ones to be added. The image does not know the class of a source: one that a file declares
    /// again has the class that it has there.
    /// </summary>
    public IReadOnlyList<FactUnit> With(IEnumerable<FactUnit> files)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in files.SelectMany(static unit => unit.Sources))
        {
            if (source.Class is not null) classes.TryAdd(source.Key, source.Class);
        }

        if (classes.Count == 0) return All;
        var stored = All[0];
        var sources = stored.Sources.Select(source => source with { Class = classes.GetValueOrDefault(source.Key) });
        return [stored with { Sources = sources.ToEquatableArray() }, .. Declared];
    }

    /// <summary>Leaves out of the stored facts what is declared in C#.</summary>
    private FactUnit Rest(FactUnit stored)
    {
        var sources = Declared.SelectMany(static unit => unit.Sources).Select(static source => source.Key)
            .ToHashSet(StringComparer.Ordinal);
        var rest = stored with
        {
            Sources = stored.Sources.Where(source => !sources.Contains(source.Key)).ToEquatableArray(),
            Entities = RestOfEntities(stored.Entities).ToEquatableArray(),
            Claims = default,
        };

        // Both have the same entities and sources, so that equal claims have equal numbers.
        var declared = CountClaims(Link([.. Declared.Select(WithoutPremises), rest]));
        var link = Link([stored]);
        var kept = new List<ClaimDeclaration>();
        foreach (var (claim, statement) in Statements(link).OrderBy(pair => link.Origins.Claims[pair.Claim].Declaration))
        {
            if (declared.TryGetValue(statement, out var count) && count > 0) declared[statement] = count - 1;
            else kept.Add(link.Origins.Declaration(claim));
        }

        return rest with { Claims = kept.ToEquatableArray() };
    }

    private IEnumerable<EntityDeclaration> RestOfEntities(EquatableArray<EntityDeclaration> stored)
    {
        var declared = new Dictionary<string, EntityDeclaration>(StringComparer.Ordinal);
        foreach (var entity in Declared.SelectMany(static unit => unit.Entities))
        {
            if (entity.Kind is not null) declared.TryAdd(entity.Key, entity);
        }

        foreach (var entity in stored)
        {
            // An entity may be declared in C# and in a fact file: then the latter gave it the label or aliases that C# does not.
            if (!declared.TryGetValue(entity.Key, out var known)) yield return entity;
            else if ((known.Label ?? known.Key) != (entity.Label ?? entity.Key)) yield return entity;
            else if (entity.Aliases.Any(alias => !known.Aliases.Contains(alias))) yield return entity with { Kind = null, Label = null };
        }
    }

    private LinkResult Link(FactUnit[] units) => GraphCompiler.Link(_vocabulary, _bases.JoinFacts(units).Units, CancellationToken.None);

    /// <summary>Claims of fact files, which others rest on, are not linked with them.</summary>
    private static FactUnit WithoutPremises(FactUnit unit) => unit with
    {
        Claims = unit.Claims.Select(static claim => claim with
        {
            Qualifiers = claim.Qualifiers.Where(static qualifier => qualifier.Kind != QualifierKind.RestsOn).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private static Dictionary<(LinkedFact, LinkedClaim), int> CountClaims(LinkResult link)
    {
        var counts = new Dictionary<(LinkedFact, LinkedClaim), int>();
        foreach (var (_, statement) in Statements(link)) counts[statement] = counts.GetValueOrDefault(statement) + 1;
        return counts;
    }

    /// <summary>Gives each claim with its fact, without what depends on other claims.</summary>
    private static IEnumerable<(int Claim, (LinkedFact, LinkedClaim) Statement)> Statements(LinkResult link)
    {
        var graph = link.Graph;
        for (var i = 0; i < graph.Facts.Count; i++)
        {
            var fact = graph.Facts[i] with { Standing = default, FirstClaim = 0 };
            if (graph.Vocabulary.Members[fact.Member].IsSymmetric && fact.Subject > fact.Target)
                fact = fact with { Subject = fact.Target, Target = fact.Subject };
            var end = i + 1 < graph.Facts.Count ? graph.Facts[i + 1].FirstClaim : graph.Claims.Count;
            for (var j = graph.Facts[i].FirstClaim; j < end; j++)
                yield return (j, (fact, graph.Claims[j] with { RestsOn = default, RestsOnHidden = false }));
        }
    }
}
