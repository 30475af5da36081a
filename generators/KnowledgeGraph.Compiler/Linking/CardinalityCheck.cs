using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Checks how many values members have: a required one has a value, and those of a single-valued one can be true together.
/// </summary>
/// <param name="claims">What is known of claims that were left out.</param>
/// <param name="statements">The statements of the facts.</param>
internal sealed partial class CardinalityCheck(
    Vocabulary vocabulary, FactUnit[] units, EntityTable entities, ClaimReader claims, IReadOnlyList<Statement> statements,
    FactAssembler facts, ProblemList problems)
{
    private readonly int[] _firstFacts = FirstFacts(vocabulary.Members.Count, facts.Facts);

    /// <summary>The default view's facts of one member, each as its node and number; of a symmetric relation once for each end.</summary>
    private readonly List<ulong> _edges = [];

    /// <summary>Gets the nodes whose facts these are; by default all.</summary>
    public (int First, int End) Nodes { get; init; } = (0, int.MaxValue);

    public void Run(CancellationToken cancellationToken)
    {
        foreach (var kind in vocabulary.Kinds)
        {
            foreach (var view in kind.Members)
            {
                if (view.DeclaredBy != kind.Index || view.Cardinality == Cardinality.Many || vocabulary.Members[view.Member].IsGuess)
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                CollectEdges(view);
                if (view.Cardinality == Cardinality.Required) CheckRequired(kind, view);
                CheckSingle(view);
            }
        }
    }

    private static int[] FirstFacts(int members, LinkedFact[] facts)
    {
        var first = new int[members + 1];
        foreach (var fact in facts) first[fact.Member + 1]++;
        for (var i = 0; i < members; i++) first[i + 1] += first[i];
        return first;
    }

    private void CollectEdges(KindMember view)
    {
        _edges.Clear();
        var isSymmetric = vocabulary.Members[view.Member].IsSymmetric;
        for (var i = _firstFacts[view.Member]; i < _firstFacts[view.Member + 1]; i++)
        {
            var fact = facts.Facts[i];
            if (fact.Standing == Standing.Hidden) continue;
            if (!view.IsInverse) _edges.Add(((ulong)fact.Subject << 32) | (uint)i);
            if (view.IsInverse || isSymmetric && fact.Target != fact.Subject) _edges.Add(((ulong)fact.Target << 32) | (uint)i);
        }

        // The facts of a member are in the order of their subjects already.
        if (view.IsInverse || isSymmetric) _edges.Sort();
    }

    private void CheckRequired(VocabularyKind kind, KindMember view)
    {
        var edge = 0;
        var ofBases = new List<Entity>();
        var nodes = vocabulary.RangesOf(kind.Index, entities.FirstNodes).SelectMany(
            range => Enumerable.Range(
                Math.Max(range.First, Nodes.First), Math.Max(0, Math.Min(range.End, Nodes.End) - Math.Max(range.First, Nodes.First))));
        foreach (var node in nodes)
        {
            while (edge < _edges.Count && (int)(_edges[edge] >> 32) < node) edge++;
            var hasValue = edge < _edges.Count && (int)(_edges[edge] >> 32) == node;
            if (hasValue || entities.Nodes[node].IsInDoubt || claims.FailedNodes.Contains(node)
                || claims.FailedSlots.Contains(ClaimReader.SlotOf(node, view.Member, view.IsInverse))) continue;

            var entity = entities.Nodes[node];

            // Which kinds are above its own is in doubt, and that is reported.
            if (entity.Kind != kind.Index && vocabulary.Kinds[entity.Kind].HasUnknownMembers) continue;
            if (entity.Status == EntityStatus.Deprecated && vocabulary.Members[view.Member].Type == MemberType.Node) continue;
            if (entity.Module < vocabulary.Members[view.Member].Module)
            {
                // Its own graph does not know the member.
                ofBases.Add(entity);
                continue;
            }

            problems.Add(
                FactProblems.MissingMember, entity.Place, entity.Key, vocabulary.Kinds[entity.Kind].Name,
                entity.Format.Names.Of(view.Name),
                (DeprecatedValue(node, view) is { } deprecated
                    ? "Its value '" + deprecated.Key + "' is deprecated. State "
                        + (deprecated.ReplacedBy is { } other ? "'" + other.Key + "', which replaces it" : "another one")
                    : "Add a claim that is asserted, reported, claimed or inferred and is not deprecated")
                + ", or make '" + kind.Name + "." + view.Name + "' nullable.");
        }

        if (ofBases.Count > 0) ReportRequiredOfBases(kind, view, ofBases);
    }

    /// <summary>Gives the deprecated entity that a hidden fact leads to, or null.</summary>
    private Entity? DeprecatedValue(int node, KindMember view)
    {
        for (var i = _firstFacts[view.Member]; i < _firstFacts[view.Member + 1]; i++)
        {
            var fact = facts.Facts[i];
            if (fact.Target < 0 || fact.Standing != Standing.Hidden) continue;
            var (from, to) = view.IsInverse ? (fact.Target, fact.Subject) : (fact.Subject, fact.Target);
            if (from == node && entities.Nodes[to] is { Status: EntityStatus.Deprecated } value) return value;
        }

        return null;
    }

    /// <summary>Reports once, at the member, the entities of other graphs that lack it.</summary>
    private void ReportRequiredOfBases(VocabularyKind kind, KindMember view, List<Entity> entities)
    {
        const int Listed = 5;
        var graphs = entities.Select(entity => vocabulary.Modules[entity.Module].Name).Distinct();
        problems.Add(
            ModuleProblems.RequiredOfBase, view.Place ?? entities[0].Place, kind.Name + "." + view.Name,
            entities.Count.ToString("N0", CultureInfo.InvariantCulture) + (entities.Count == 1 ? " entity" : " entities"),
            NameList.Of(graphs.ToList(), Listed, " and "), entities.Count == 1 ? "has" : "have",
            NameList.Of(entities.ConvertAll(static entity => entity.Key), Listed, " and "));
    }
}
