using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Brings the claims of one fact together, and facts and claims into the order of the graph.</summary>
/// <remarks>Takes O(n log n) time in statements, most of it sorting 64-bit numbers.</remarks>
internal sealed class FactAssembler(Vocabulary vocabulary, FactUnit[] units, List<Statement> statements, ProblemList problems)
{
    private readonly List<LinkedFact> _facts = new(statements.Count);

    /// <summary>The facts of one subject and member: where their claims begin and end in the order, and how they stand.</summary>
    private readonly List<Group> _groups = [];
    private readonly StatedOrder _stated = new(units, statements, problems);
    private int[] _order = [];
    private int _claims;

    /// <summary>For each claim of the graph its statement; of equal ones the first.</summary>
    public int[] StatementOfClaim { get; private set; } = [];

    /// <summary>The claims of the graph that are stated from both ends, alike.</summary>
    public HashSet<int> StatedBothWays { get; } = [];

    public LinkedFact[] Facts { get; private set; } = [];

    public void Assemble()
    {
        HiddenPremises.Mark(statements);
        SymmetricFacts.Orient(vocabulary, statements);
        var keys = new ulong[statements.Count];
        _order = new int[statements.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var statement = statements[i];
            keys[i] = ((ulong)statement.Member << 32) | (uint)statement.Subject;
            _order[i] = i;
        }

        Array.Sort(keys, _order);
        StatementOfClaim = new int[keys.Length];
        var byValue = new StatementOrder.ByValue(statements);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) Array.Sort(_order, start, end - start, byValue);
            AddFacts(start, end);
        }

        Facts = _facts.ToArray();
        var claims = StatementOfClaim;
        Array.Resize(ref claims, _claims);
        StatementOfClaim = claims;
    }

    /// <summary>Adds the facts of one subject and member.</summary>
    private void AddFacts(int start, int end)
    {
        _groups.Clear();
        for (int from = start, to; from < end; from = to)
        {
            to = from + 1;
            while (to < end && StatementOrder.CompareValues(statements[_order[from]], statements[_order[to]]) == 0) to++;
            _groups.Add(new Group(from, to, StandingOf(from, to)));
        }

        if (_groups.Count > 1) SortGroups(vocabulary.Members[statements[_order[start]].Member]);
        foreach (var group in _groups)
        {
            var first = statements[_order[group.Start]];
            _facts.Add(new LinkedFact(first.Member, first.Subject, first.Target, first.Value, first.Number, group.Standing, _claims));
            AddClaims(group);
        }
    }

    /// <summary>
    /// Adds the claims of a fact. Those that say the same are one. Whoever states it from both ends says it once: lists of neighbors and
    /// pairs of inverses often do. Whoever states it from one end twice repeats it.
    /// </summary>
    private void AddClaims(Group group)
    {
        var fromOtherEnd = -1;
        for (var i = group.Start; i < group.End; i++)
        {
            // Equal claims are in the order of their places.
            var (statement, first) = (_order[i], i > group.Start ? StatementOfClaim[_claims - 1] : -1);
            if (first < 0 || StatementOrder.CompareClaims(statements[first], statements[statement]) != 0)
            {
                StatementOfClaim[_claims++] = statement;
                fromOtherEnd = -1;
            }
            else if (statements[first].IsReversed == statements[statement].IsReversed)
            {
                ReportDuplicate(first, statement);
            }
            else if (fromOtherEnd >= 0)
            {
                ReportDuplicate(fromOtherEnd, statement);
            }
            else
            {
                fromOtherEnd = statement;
                StatedBothWays.Add(_claims - 1);
            }
        }
    }

    /// <summary>
    /// Brings the facts of one subject and member into the order of the graph. The first is what a single-valued member gives: of equal
    /// standing what has no end, then the latest, then the finest, then the first one written.
    /// </summary>
    private void SortGroups(VocabularyMember member)
    {
        if (member.IsOrdered)
        {
            SortAsStated(member);
            return;
        }

        var isSingle = member.Cardinality != Cardinality.Many;
        for (var i = 0; isSingle && i < _groups.Count; i++) _groups[i] = WithRecency(_groups[i]);
        _groups.Sort((a, b) =>
        {
            var order = a.Standing.CompareTo(b.Standing);
            var (x, y) = (statements[_order[a.Start]], statements[_order[b.Start]]);
            if (order != 0 || !isSingle) return order != 0 ? order : StatementOrder.CompareValues(x, y);

            order = a.Recency.CompareTo(b.Recency);
            if (order == 0) order = StatementOrder.CompareFineness(member.Type, x, y);
            return order != 0 ? order : a.FirstStatement.CompareTo(b.FirstStatement);
        });
    }

    /// <summary>
    /// Brings the facts of one subject into the order in which the source states them, whatever their standing: a view that shows a hidden
    /// one has it in its place.
    /// </summary>
    private void SortAsStated(VocabularyMember member)
    {
        _stated.Clear();
        for (var value = 0; value < _groups.Count; value++)
        {
            var group = _groups[value];
            var isHidden = group.Standing == Standing.Hidden;
            for (var i = group.Start; i < group.End; i++)
            {
                if (isHidden || IsWalked(statements[_order[i]].Claim)) _stated.Add(_order[i], value, isHidden);
            }
        }

        var sorted = _groups.ToArray();
        Array.Sort(_stated.Positions(member, sorted.Length), sorted);
        _groups.Clear();
        _groups.AddRange(sorted);
    }

    /// <summary>Adds how recent a fact is by the claims that its standing comes from, and which of them is written first.</summary>
    private Group WithRecency(Group group)
    {
        var found = (Recency?)null;
        var first = int.MaxValue;
        for (var i = group.Start; i < group.End; i++)
        {
            var claim = statements[_order[i]].Claim;
            if (group.Standing != Standing.Hidden
                && (!IsWalked(claim) || group.Standing == Standing.Preferred && claim.Rank != Rank.Preferred)) continue;
            var recency = new Recency(TypedValue.Date(claim.Since), TypedValue.Date(claim.Until), TypedValue.Date(claim.At));
            if (found is not { } best || recency.CompareTo(best) < 0) found = recency;
            first = Math.Min(first, _order[i]);
        }

        return group with { Recency = found ?? default, FirstStatement = first };
    }

    private Standing StandingOf(int start, int end)
    {
        var standing = Standing.Hidden;
        for (var i = start; i < end; i++)
        {
            var claim = statements[_order[i]].Claim;
            if (!IsWalked(claim)) continue;
            if (claim.Rank == Rank.Preferred) return Standing.Preferred;
            standing = Standing.Normal;
        }

        return standing;
    }

    /// <summary>Determines whether the default view walks a claim.</summary>
    public static bool IsWalked(LinkedClaim claim) =>
        claim.Modality <= Modality.Inferred && claim.Rank != Rank.Deprecated && !claim.RestsOnHidden && !claim.IsOfDeprecated;

    private void ReportDuplicate(int first, int second) => problems.Add(FactProblems.DuplicateClaim, PlaceOf(second), PlaceOf(first));

    private Anchor PlaceOf(int statement)
    {
        var unit = units[statements[statement].Unit];
        return new Anchor(unit.Unit, unit.Claims[statements[statement].Declaration].Anchor);
    }

    /// <param name="Recency">Only of single-valued members, as is <paramref name="FirstStatement"/>.</param>
    private readonly record struct Group(int Start, int End, Standing Standing, Recency Recency = default, int FirstStatement = 0);
}
