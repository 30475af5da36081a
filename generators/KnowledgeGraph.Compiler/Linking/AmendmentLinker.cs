using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Finds the claims of extended graphs that a graph amends, and gives them the rank or modality that it says, with the reason. What stands
/// in the extended graph, or in its own facts, is not changed.
/// </summary>
internal sealed class AmendmentLinker(
    FactUnit[] units, List<Statement> statements, ClaimIds ids, HandleTable handles, ProblemList problems)
{
    private readonly Dictionary<(int Module, int Statement), Anchor> _places = [];
    private Dictionary<string, int>? _byId;

    /// <summary>Amends the statements, before facts are put together.</summary>
    /// <param name="areAllRead">Whether every claim is among the statements, so that one that is not found does not exist.</param>
    public EquatableArray<AmendedClaim> Link(bool areAllRead)
    {
        var found = new List<(Judgement Judgement, AmendedClaim Claim, int Statement)>();
        for (var i = 0; i < units.Length; i++)
        {
            for (var j = 0; j < units[i].Amendments.Count; j++)
            {
                var judgement = Read(units[i], units[i].Amendments[j]);
                if (Find(units[i], units[i].Amendments[j], areAllRead) is not { } statement) continue;
                found.Add((judgement, new AmendedClaim(i, j, statements[statement].Unit, statements[statement].Declaration), statement));
            }
        }

        // All are found before the first is changed. Of several graphs that amend one claim the last one decides: it extends the others.
        foreach (var (judgement, claim, statement) in found.OrderBy(amended => units[amended.Claim.Unit].Module))
            statements[statement] = statements[statement] with { Claim = judgement.Apply(statements[statement].Claim) };
        return found.Select(static amended => amended.Claim).ToEquatableArray();
    }

    private Judgement Read(FactUnit unit, AmendmentDeclaration amendment)
    {
        var judgement = new Judgement(null, null, null);
        foreach (var qualifier in amendment.Qualifiers)
        {
            switch (qualifier.Kind)
            {
                case QualifierKind.Rank:
                    var isRank = QualifierNames.TryReadRank(qualifier.Value, out var rank) && rank != Rank.Normal;
                    if (isRank) judgement = judgement with { Rank = rank };
                    else ReportValue(unit, qualifier, "rank", "an amendment takes preferred or deprecated.");
                    break;
                case QualifierKind.Modality:
                    var isDenial = QualifierNames.TryReadModality(qualifier.Value, out var modality) && modality == Modality.Denied;
                    if (isDenial) judgement = judgement with { Modality = modality };
                    else ReportValue(unit, qualifier, "modality", "an amendment takes denied.");
                    break;
                case QualifierKind.RankReason:
                    judgement = judgement with { Reason = qualifier.Value };
                    break;
            }
        }

        var place = new Anchor(unit.Unit, amendment.Anchor);
        if (amendment.Qualifiers.All(static qualifier => qualifier.Kind == QualifierKind.RankReason))
            problems.Add(AmendmentProblems.Empty, place, amendment.Claim);
        else if (string.IsNullOrWhiteSpace(judgement.Reason))
            problems.Add(AmendmentProblems.WithoutReason, place, amendment.Claim);
        return string.IsNullOrWhiteSpace(judgement.Reason) ? new Judgement(null, null, null) : judgement;
    }

    private void ReportValue(FactUnit unit, QualifierDeclaration qualifier, string name, string message) =>
        problems.Add(FactProblems.WrongQualifier, new Anchor(unit.Unit, qualifier.Anchor), qualifier.Value, name, message);

    /// <summary>Finds the statement that an amendment is of, or reports that there is none that it can be of.</summary>
    private int? Find(FactUnit unit, AmendmentDeclaration amendment, bool areAllRead)
    {
        var place = new Anchor(unit.Unit, amendment.Anchor);
        var id = ids.Find(amendment.Claim);
        var statement = id is null ? handles.Find(amendment.Claim) : FindId(id);
        if (statement < 0)
        {
            // A claim that is left out was reported for what is wrong with it.
            if (id is null && areAllRead && !ids.IsReported(amendment.Claim))
                problems.Add(FactProblems.UnknownClaim, place, amendment.Claim, ids.Hint(amendment.Claim));
            return null;
        }

        var owner = units[statements[statement].Unit];
        if (owner.Module >= unit.Module)
        {
            var claim = new Anchor(owner.Unit, owner.Claims[statements[statement].Declaration].Anchor);
            problems.Add(AmendmentProblems.OwnClaim, place, amendment.Claim, claim);
            return null;
        }

        if (_places.TryGetValue((unit.Module, statement), out var first))
        {
            problems.Add(AmendmentProblems.Duplicate, place, amendment.Claim, first);
            return null;
        }

        _places.Add((unit.Module, statement), place);
        return statement;
    }

    private int FindId(string id)
    {
        if (_byId is null)
        {
            _byId = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < statements.Count; i++)
            {
                if (statements[i].Claim.Id is { } known) _byId[known] = i;
            }
        }

        return _byId.TryGetValue(id, out var statement) ? statement : -1;
    }

    private sealed record Judgement(Rank? Rank, Modality? Modality, string? Reason)
    {
        public LinkedClaim Apply(LinkedClaim claim) => Rank is null && Modality is null ? claim : claim with
        {
            Rank = Rank ?? claim.Rank,
            Modality = Modality ?? claim.Modality,
            RankReason = Reason ?? claim.RankReason,
        };
    }
}
