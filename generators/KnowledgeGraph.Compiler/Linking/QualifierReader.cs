using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Handles;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Reads the qualifiers of claims.</summary>
internal sealed class QualifierReader(
    EntityTable entities, SourceTable sources, ClaimIds ids, CanonicalDates dates, ProblemList problems, WorkBudget budget)
{
    private LinkedClaim _bare = new(
        null, -1, null, -1, null, null, null, null, Modality.Asserted, null, -1, Rank.Normal, null, default);

    /// <summary>The anchor of a fact file that is at its <c>source</c>.</summary>
    private const int AnchorOfDefaultSource = 0;

    private readonly HashSet<string> _unknownDefaults = new(StringComparer.Ordinal);

    /// <summary>
    /// Gets the texts that look like handles where claims are named, each with its place. They are found once all claims are read.
    /// </summary>
    public List<(string Handle, Anchor Place)> Handles { get; } = [];

    /// <summary>The claims that have nothing but a source, one for each: most are like that.</summary>
    private readonly Dictionary<int, LinkedClaim> _bareBySource = [];
    private FactUnit _unit = null!;

    public void Begin(FactUnit unit)
    {
        _unit = unit;
        _unknownDefaults.Clear();
        if (_bare.Module == unit.Module) return;
        _bare = _bare with { Module = unit.Module };
        _bareBySource.Clear();
    }

    /// <summary>Reads what a claim says besides its fact.</summary>
    /// <param name="restsOn">The ids that it rests on, distinct and in order; null for none.</param>
    public LinkedClaim Read(ClaimDeclaration declaration, out string[]? restsOn)
    {
        restsOn = null;
        var claim = _bare;
        var hasSource = false;
        if (declaration.Qualifiers.Count > 0)
        {
            var based = (List<string>?)null;
            claim = Read(declaration, ref based, out hasSource);
            if (claim.Modality == Modality.Inferred) CheckInferred(declaration, based, hasSource);
            restsOn = Distinct(based);
        }

        // A conclusion of the curator's has no source, whatever the file says of the rest.
        if (hasSource || declaration.DefaultSource is not { } key || claim.Modality == Modality.Inferred) return claim;
        var source = FindDefault(key);
        if (!ReferenceEquals(claim, _bare)) return claim with { Source = source };
        if (!_bareBySource.TryGetValue(source, out var bare))
        {
            bare = _bare with { Source = source };
            _bareBySource.Add(source, bare);
        }

        return bare;
    }

    private LinkedClaim Read(ClaimDeclaration declaration, ref List<string>? restsOn, out bool hasSource)
    {
        string? id = null, quote = null, since = null, until = null, at = null, scope = null, attributedTo = null, rankReason = null;
        string? note = null, recorded = null;
        int source = -1, quoteAt = -1, attributedNode = -1;
        var modality = Modality.Asserted;
        var rank = Rank.Normal;
        hasSource = false;
        foreach (var qualifier in declaration.Qualifiers)
        {
            var text = qualifier.Value;
            switch (qualifier.Kind)
            {
                case QualifierKind.Id:
                    if (ids.IsPlaceOf(text, Place(qualifier))) id = text;
                    break;
                case QualifierKind.Source:
                    hasSource = true;
                    source = sources.Find(text, _unit.Format.Names);
                    if (source < 0 && !sources.IsReported(text))
                        problems.Add(FactProblems.UnknownSource, Place(qualifier), text, sources.Hint(text));
                    break;
                case QualifierKind.Quote:
                    quote = text;
                    break;
                case QualifierKind.QuoteAt:
                    quoteAt = ReadOffset(qualifier);
                    break;
                case QualifierKind.Since:
                    since = ReadDate(qualifier, "since");
                    break;
                case QualifierKind.Until:
                    until = ReadDate(qualifier, "until");
                    break;
                case QualifierKind.At:
                    at = ReadDate(qualifier, "at");
                    break;
                case QualifierKind.Scope:
                    scope = text;
                    break;
                case QualifierKind.Modality:
                    if (!QualifierNames.TryReadModality(text, out modality))
                        Wrong(qualifier, "modality", QualifierNames.ModalityHint(text, budget));
                    break;
                case QualifierKind.AttributedTo:
                    var isEntity = entities.TryFind(text, _unit.Format.Names, out var entity);
                    attributedTo = isEntity && !entities.TryFind(text, out _) ? entity.Key : text;
                    attributedNode = isEntity ? entity.Node : -1;
                    break;
                case QualifierKind.Rank:
                    if (!QualifierNames.TryReadRank(text, out rank)) Wrong(qualifier, "rank", QualifierNames.RankHint(text, budget));
                    break;
                case QualifierKind.RankReason:
                    rankReason = text;
                    break;
                case QualifierKind.Note:
                    note = text;
                    break;
                case QualifierKind.Recorded:
                    recorded = ReadTime(qualifier, "recorded");
                    break;
                case QualifierKind.RestsOn:
                    var basis = ids.Find(text);
                    (restsOn ??= []).Add(basis ?? text);
                    if (basis is null && HandleText.IsHandle(text)) Handles.Add((text, Place(qualifier)));
                    else if (basis is null && !ids.IsReported(text))
                        problems.Add(FactProblems.UnknownClaim, Place(qualifier), text, ids.Hint(text));
                    break;
            }
        }

        if (modality == Modality.Inferred) source = -1;
        return new LinkedClaim(
            id, source, quote, quoteAt, since, until, at, scope, modality, attributedTo, attributedNode, rank, rankReason, default)
        {
            Module = _unit.Module,
            Note = note,
            Recorded = recorded,
        };
    }

    private Anchor Place(QualifierDeclaration qualifier) => new(_unit.Unit, qualifier.Anchor);

    private void Wrong(QualifierDeclaration qualifier, string name, Argument message) =>
        problems.Add(FactProblems.WrongQualifier, Place(qualifier), qualifier.Value, name, message);

    private string? ReadDate(QualifierDeclaration qualifier, string name)
    {
        var date = dates.Read(qualifier.Value, out var error);
        if (date is null) Wrong(qualifier, name, error);
        return date;
    }

    /// <summary>Reads a date, or an instant: a day, and a time of day with an offset.</summary>
    private string? ReadTime(QualifierDeclaration qualifier, string name)
    {
        if (!DateTimeText.HasTime(qualifier.Value)) return ReadDate(qualifier, name);
        var time = DateTimeText.Canonical(qualifier.Value, out var error);
        if (time is null) Wrong(qualifier, name, error);
        return time;
    }

    private int ReadOffset(QualifierDeclaration qualifier)
    {
        if (int.TryParse(qualifier.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset < int.MaxValue)
            return offset;
        Wrong(qualifier, "quoteAt", "it takes the number of characters before the quote, which is 0 or more.");
        return -1;
    }

    private void CheckInferred(ClaimDeclaration declaration, List<string>? restsOn, bool hasSource)
    {
        if (restsOn is not null && !hasSource) return;
        foreach (var qualifier in declaration.Qualifiers)
        {
            if (qualifier.Kind != (hasSource ? QualifierKind.Source : QualifierKind.Modality)) continue;
            var fault = !hasSource
                ? "does not name the claims that it rests on"
                : restsOn is null ? "names a source and does not name the claims that it rests on" : "names a source";
            problems.Add(FactProblems.InferredClaim, Place(qualifier), fault);
            return;
        }
    }

    /// <summary>
    /// Gives the file's source; when there is none of that key, that is reported once for the file, where the file names it.
    /// </summary>
    private int FindDefault(string key)
    {
        var source = sources.Find(key, _unit.Format.Names);
        if (source < 0 && !sources.IsReported(key) && _unknownDefaults.Add(key))
            problems.Add(FactProblems.UnknownSource, new Anchor(_unit.Unit, AnchorOfDefaultSource), key, sources.Hint(key));
        return source;
    }

    /// <summary>Brings names of claims into the order of statements, each once.</summary>
    public static string[]? Distinct(List<string>? ids)
    {
        if (ids is null) return null;
        ids.Sort(Utf8Order.Comparer);
        var kept = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            if (kept == 0 || !string.Equals(ids[kept - 1], ids[i], StringComparison.Ordinal)) ids[kept++] = ids[i];
        }

        ids.RemoveRange(kept, ids.Count - kept);
        return ids.ToArray();
    }
}
