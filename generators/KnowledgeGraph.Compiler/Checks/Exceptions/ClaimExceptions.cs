using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Exceptions;

/// <summary>
/// The exceptions that claims and entities make for themselves: <c>"except": "KG2001: the reason"</c>. A problem that a check finds at any
/// part of such a claim, or at the declaration of such an entity, is not reported; an exception without such a problem is.
/// </summary>
/// <remarks>Costs one pass over the qualifiers of all claims, and for each problem a search among the exceptions of its unit.</remarks>
internal sealed class ClaimExceptions
{
    /// <summary>By unit, in the order of their claims.</summary>
    private readonly Dictionary<string, List<ClaimException>> _units = new(StringComparer.Ordinal);

    private readonly List<ClaimException> _exceptions = [];
    private readonly List<Problem> _problems = [];

    /// <summary>Whether some quotes were not looked up, so that nobody knows what an exception from that is needed for.</summary>
    private bool _hasUncheckedQuotes;

    public ClaimExceptions(LinkResult link)
    {
        var origins = link.Origins;
        for (var i = 0; i < origins.Claims.Count; i++)
        {
            var claim = origins.Declaration(i);
            foreach (var qualifier in claim.Qualifiers)
            {
                if (qualifier.Kind != QualifierKind.Except) continue;
                var unit = origins.Units[origins.Claims[i].Unit].Unit;
                Read(new Anchor(unit, qualifier.Anchor), qualifier.Value, new Anchor(unit, claim.Anchor), LastAnchorOf(claim));
            }
        }

        ReadOfAmendments(origins);
        ReadOfEntities(link);

        foreach (var unit in _units.Values) unit.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>Whether the claim that a problem is at is excepted from it.</summary>
    public bool Covers(ProblemDescriptor problem, Anchor anchor)
    {
        if (problem == EvidenceProblems.Unchecked || problem == EvidenceProblems.UnreadableDocument
            || problem == EvidenceProblems.SeveralDocuments
            || problem == EvidenceProblems.MissingDocument || problem == ToolProblems.QuoteTooLong)
            _hasUncheckedQuotes = true;
        if (_exceptions.Count == 0 || !_units.TryGetValue(anchor.Unit, out var exceptions)) return false;

        ClaimException? found = null;
        for (var i = LastBefore(exceptions, anchor.Ordinal); i >= 0 && exceptions[i].Last >= anchor.Ordinal; i--)
        {
            // Of two for one check the first counts.
            if (exceptions[i].Check.Id == problem.Id && (found is null || exceptions[i].Place.Ordinal < found.Place.Ordinal))
                found = exceptions[i];
        }

        if (found is not null) found.IsNeeded = true;
        return found is not null;
    }

    /// <summary>Reports what is wrong with the exceptions, after all checks have run.</summary>
    public void Report(ProblemList problems)
    {
        foreach (var problem in _problems) problems.Add(problem.Descriptor, problem.Anchor, [.. problem.Arguments]);
        foreach (var exception in _exceptions)
        {
            if (exception.IsNeeded || _hasUncheckedQuotes && IsOfEvidence(exception.Check)) continue;
            problems.Add(ExceptionProblems.NotNeeded, exception.Place, exception.Check.Id, exception.Check.Title);
        }
    }

    private static bool IsOfEvidence(ProblemDescriptor check) => check.Id.StartsWith("KG3", StringComparison.Ordinal);

    private static int LastBefore(List<ClaimException> exceptions, int ordinal)
    {
        int low = 0, high = exceptions.Count;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (exceptions[middle].First <= ordinal) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    /// <summary>Reads the exceptions that amendments make for claims of extended graphs.</summary>
    private void ReadOfAmendments(LinkOrigins origins)
    {
        foreach (var amended in origins.Amended)
        {
            var (unit, owner) = (origins.Units[amended.Unit], origins.Units[amended.ClaimUnit]);
            var claim = owner.Claims[amended.Declaration];
            foreach (var qualifier in unit.Amendments[amended.Amendment].Qualifiers)
            {
                if (qualifier.Kind != QualifierKind.Except) continue;
                var at = new Anchor(owner.Unit, claim.Anchor);
                Read(new Anchor(unit.Unit, qualifier.Anchor), qualifier.Value, at, LastAnchorOf(claim));
            }
        }
    }

    /// <summary>
    /// Reads the exceptions of entities, wherever one is declared or mentioned: they hold for what is reported at its declaration.
    /// </summary>
    private void ReadOfEntities(LinkResult link)
    {
        NameTable<int>? nodes = null;
        foreach (var unit in link.Origins.Units)
        {
            foreach (var entity in unit.Entities)
            {
                if (entity.Exceptions.Count == 0) continue;
                if (!(nodes ??= NodesOf(link)).TryGet(entity.Key, out var node)) continue;
                var at = link.Origins.Nodes[node];
                foreach (var exception in entity.Exceptions)
                    Read(new Anchor(unit.Unit, exception.Anchor), exception.Value, at, at.Ordinal + 1);
            }
        }
    }

    private static NameTable<int> NodesOf(LinkResult link)
    {
        var nodes = new NameTable<int>(link.Graph.Nodes.Count);
        for (var i = 0; i < link.Graph.Nodes.Count; i++) nodes.Add(link.Graph.Nodes[i].Key, i);
        return nodes;
    }

    /// <param name="place">Where the exception is written.</param>
    /// <param name="first">The first anchor that it holds for.</param>
    /// <param name="last">The ordinal of the last one.</param>
    private void Read(Anchor place, string text, Anchor first, int last)
    {
        var colon = text.IndexOf(':');
        var id = (colon < 0 ? text : text.Substring(0, colon)).Trim();
        if (CheckOf(id, out var fault) is not { } check)
        {
            _problems.Add(Problem.At(ExceptionProblems.UnknownId, place, id, fault));
            return;
        }

        if (colon < 0 || string.IsNullOrWhiteSpace(text.Substring(colon + 1)))
            _problems.Add(Problem.At(ExceptionProblems.WithoutReason, place, id));

        var exception = new ClaimException(check, first.Ordinal, last, place);
        _exceptions.Add(exception);
        if (!_units.TryGetValue(first.Unit, out var exceptions)) _units.Add(first.Unit, exceptions = []);
        exceptions.Add(exception);
    }

    /// <summary>A claim's anchors are its subject, member and value, and those of its qualifiers after them.</summary>
    private static int LastAnchorOf(ClaimDeclaration claim)
    {
        var last = claim.Anchor + 2;
        foreach (var qualifier in claim.Qualifiers) last = Math.Max(last, qualifier.Anchor);
        return last;
    }

    private static ProblemDescriptor? CheckOf(string id, out string fault)
    {
        fault = "is not the id of a problem";
        foreach (var problem in ProblemCatalogue.All)
        {
            if (problem.Id != id) continue;
            if (IsOfCheck(problem)) return problem;
            fault = "is not reported by a check, and must be fixed";
        }

        return null;
    }

    /// <summary>
    /// Determines whether a problem is one of facts that are read and linked: of names, of one direction, or from KG1200 on, but not the
    /// tool's own.
    /// </summary>
    private static bool IsOfCheck(ProblemDescriptor problem) =>
        NameProblems.IsOfCheck(problem) || problem == FactProblems.OneWay
        || string.CompareOrdinal(problem.Id, "KG1200") >= 0 && string.CompareOrdinal(problem.Id, "KG9000") < 0;
}
