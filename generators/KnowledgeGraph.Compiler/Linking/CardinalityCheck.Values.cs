using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Contradictions;

namespace KnowledgeGraph.Compiler.Linking;

internal sealed partial class CardinalityCheck
{
    /// <summary>
    /// The pairs of claims that are compared in one graph; thousands of claims of one single-valued member are not worth more.
    /// </summary>
    private const int PairLimit = 2_000_000;

    private readonly List<Stated> _stated = [];
    private int _pairs;

    private void CheckSingle(KindMember view)
    {
        for (int start = 0, end; start < _edges.Count; start = end)
        {
            end = start + 1;
            while (end < _edges.Count && _edges[end] >> 32 == _edges[start] >> 32) end++;
            if (end - start > 1) CheckSingle(view, (int)(_edges[start] >> 32), start, end);
        }
    }

    /// <summary>Compares the values that one node has for a single-valued member.</summary>
    private void CheckSingle(KindMember view, int node, int start, int end)
    {
        CollectStated(start, end);
        var reported = -1;
        var type = vocabulary.Members[view.Member].Type;
        for (var j = 1; j < _stated.Count; j++)
        {
            for (var i = 0; i < j && _stated[j].Fact != reported; i++)
            {
                if (_pairs++ >= PairLimit) return;
                if (!Contradict(type, _stated[i], _stated[j])) continue;
                Report(view, node, _stated[i], _stated[j]);
                reported = _stated[j].Fact;
            }
        }
    }

    /// <summary>
    /// Lists the claims that count, in the order of their places: the preferred ones where there are some, else all that are walked.
    /// </summary>
    private void CollectStated(int start, int end)
    {
        _stated.Clear();
        var isResolved = false;
        for (var i = start; i < end && !isResolved; i++) isResolved = facts.Facts[(int)(uint)_edges[i]].Standing == Standing.Preferred;

        for (var i = start; i < end; i++)
        {
            var fact = (int)(uint)_edges[i];
            var lastClaim = fact + 1 < facts.Facts.Length ? facts.Facts[fact + 1].FirstClaim : facts.StatementOfClaim.Length;
            for (var claim = facts.Facts[fact].FirstClaim; claim < lastClaim; claim++)
            {
                var statement = facts.StatementOfClaim[claim];
                var linked = statements[statement].Claim;
                if (FactAssembler.IsWalked(linked) && (!isResolved || linked.Rank == Rank.Preferred))
                    _stated.Add(new Stated(fact, statement));
            }
        }

        _stated.Sort(static (a, b) => a.Statement.CompareTo(b.Statement));
    }

    /// <summary>Whether one source, or the curator, states two values that cannot both be true. Different sources may disagree.</summary>
    private bool Contradict(MemberType type, Stated a, Stated b)
    {
        if (a.Fact == b.Fact) return false;

        var (x, y) = (statements[a.Statement], statements[b.Statement]);
        if (x.Claim.Source != y.Claim.Source || x.Claim.Scope != y.Claim.Scope || x.Claim.AttributedTo != y.Claim.AttributedTo)
            return false;
        if (!ClaimTime.CertainlyOverlap(x.Claim, y.Claim)) return false;
        return x.Value is null || !TypedValue.AreCompatible(type, x.Value, y.Value!);
    }

    private void Report(KindMember view, int node, Stated first, Stated second)
    {
        var unit = units[statements[second.Statement].Unit];
        problems.Add(
            FactProblems.TooManyValues, ValuePlace(node, second), entities.Nodes[node].Key, unit.Format.Names.Of(view.Name),
            ValueText(node, second), ValueText(node, first), ValuePlace(node, first));
    }

    /// <summary>Where the claim names the other end than the node: its value, or its subject where it was stated from that side.</summary>
    private Anchor ValuePlace(int node, Stated stated)
    {
        var statement = statements[stated.Statement];
        var unit = units[statement.Unit];
        var subject = statement.IsReversed ? statement.Target : statement.Subject;
        return new Anchor(unit.Unit, unit.Claims[statement.Declaration].Anchor + (subject == node ? 2 : 0));
    }

    private string ValueText(int node, Stated stated)
    {
        var statement = statements[stated.Statement];
        if (statement.Target >= 0) return entities.Nodes[statement.Subject == node ? statement.Target : statement.Subject].Key;
        if (statement.Value is { } text) return text;
        return vocabulary.Members[statement.Member].Type == MemberType.Boolean
            ? statement.Number != 0 ? "true" : "false"
            : statement.Number.ToString(CultureInfo.InvariantCulture);
    }

    private readonly record struct Stated(int Fact, int Statement);
}
