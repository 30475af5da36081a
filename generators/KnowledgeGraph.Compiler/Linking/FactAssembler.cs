using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>Brings the claims of one fact together, and facts and claims into the order of the graph.</summary>
/// <remarks>Takes O(n log n) time in statements, most of it sorting 64-bit numbers.</remarks>
internal sealed class FactAssembler(Vocabulary vocabulary, FactUnit[] units, List<Statement> statements, ProblemList problems)
{
    private readonly List<LinkedFact> _facts = new(statements.Count);

    /// <summary>The facts of one subject and member: where their claims begin and end in the order, and how they stand.</summary>
    private readonly List<Group> _groups = [];
    private int[] _order = [];
    private int _claims;

    /// <summary>For each claim of the graph its statement.</summary>
    public int[] StatementOfClaim { get; private set; } = [];

    public LinkedFact[] Facts { get; private set; } = [];

    public void Assemble()
    {
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

        if (_groups.Count > 1) _groups.Sort(CompareGroups);
        foreach (var group in _groups)
        {
            var first = statements[_order[group.Start]];
            _facts.Add(new LinkedFact(first.Member, first.Subject, first.Target, first.Value, first.Number, group.Standing, _claims));
            for (var i = group.Start; i < group.End; i++)
            {
                if (i > group.Start && StatementOrder.CompareClaims(statements[_order[i - 1]], statements[_order[i]]) == 0)
                {
                    // Equal claims are in the order of their places: report this one, and let the next be held against the same first.
                    ReportDuplicate(_order[i - 1], _order[i]);
                    _order[i] = _order[i - 1];
                }
                else
                {
                    StatementOfClaim[_claims++] = _order[i];
                }
            }
        }
    }

    private int CompareGroups(Group a, Group b)
    {
        var order = a.Standing.CompareTo(b.Standing);
        if (order != 0) return order;

        var (x, y) = (statements[_order[a.Start]], statements[_order[b.Start]]);
        var member = vocabulary.Members[x.Member];
        if (member.Cardinality != Cardinality.Many) order = StatementOrder.CompareFineness(member.Type, x, y);
        return order != 0 ? order : StatementOrder.CompareValues(x, y);
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

    /// <summary>Whether the default view walks a claim.</summary>
    public static bool IsWalked(LinkedClaim claim) => claim.Modality <= Modality.Inferred && claim.Rank != Rank.Deprecated;

    private void ReportDuplicate(int first, int second) => problems.Add(FactProblems.DuplicateClaim, PlaceOf(second), PlaceOf(first));

    private Anchor PlaceOf(int statement)
    {
        var unit = units[statements[statement].Unit];
        return new Anchor(unit.Unit, unit.Claims[statements[statement].Declaration].Anchor);
    }

    private readonly record struct Group(int Start, int End, Standing Standing);
}
