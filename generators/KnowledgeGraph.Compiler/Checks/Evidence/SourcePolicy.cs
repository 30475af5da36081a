using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>What the sources of a fact have to be: enough that count, which are those of the class that are not too old.</summary>
internal sealed class SourcePolicy
{
    private readonly SourcesConstraint _constraint;
    private readonly PartialDate _since;

    /// <param name="today">The last day that is not in the future; null where the build is not told.</param>
    public SourcePolicy(SourcesConstraint constraint, string? today)
    {
        _constraint = constraint;
        if (constraint.PublishedSince is { } since) _since = PartialDate.Parse(since);
        if (constraint.MaximumAge < 0 || FirstDay(today, constraint.MaximumAge) is not { } first) return;
        if (_since.IsDefault || _since.IsBefore(first)) _since = first;
    }

    public Anchor Place => _constraint.Place;

    /// <summary>Gets what a fact needs, as messages say it.</summary>
    public string Needed =>
        (_constraint.Minimum == 1 ? "a source" : _constraint.Minimum.ToString(CultureInfo.InvariantCulture) + " independent sources")
        + (_constraint.Class is { } name ? " of the class '" + name + "'" : "")
        + (_since.IsDefault ? "" : " published since " + _since);

    /// <summary>Says what is wrong with the sources of a fact, with a list of those that it has; null when they are enough.</summary>
    public (ProblemDescriptor Problem, string Faults)? Fault(List<LinkedSource> sources)
    {
        if (Independent(sources.Where(source => FaultOf(source) is null)) >= _constraint.Minimum) return null;

        // What would be enough if it were of the class, or newer, is reported as that.
        var problem = Independent(sources) < _constraint.Minimum ? EvidenceProblems.TooFewSources
            : Independent(sources.Where(IsOfClass)) < _constraint.Minimum ? EvidenceProblems.SourceClass
            : EvidenceProblems.SourceAge;
        return (problem, Listed(sources));
    }

    private bool IsOfClass(LinkedSource source) => _constraint.Class is null || source.Class == _constraint.Class;

    /// <summary>Why a source does not count, or null.</summary>
    private string? FaultOf(LinkedSource source)
    {
        if (!IsOfClass(source)) return source.Class is null ? "has no class" : "has the class '" + source.Class + "'";
        if (_since.IsDefault) return null;
        if (!PartialDate.TryParse(source.Published, out var published)) return "has no date of publication";
        return published.IsBefore(_since) ? "was published " + published : null;
    }

    private string Listed(List<LinkedSource> sources)
    {
        const int Most = 5;
        if (sources.Count == 0) return "none";
        var list = sources.Take(Most).Select(source => "'" + source.Key + "'" + (FaultOf(source) is { } fault ? ", which " + fault : ""));
        return string.Join("; ", list) + (sources.Count > Most ? "; and others" : "");
    }

    /// <summary>How many sources there are when those of one author or one document are one.</summary>
    private static int Independent(IEnumerable<LinkedSource> sources)
    {
        var groups = new List<(HashSet<string> Authors, HashSet<string> Documents)>();
        foreach (var source in sources)
        {
            var joined = (Authors: new HashSet<string>(StringComparer.Ordinal), Documents: new HashSet<string>(StringComparer.Ordinal));
            if (source.Author is { } author) joined.Authors.Add(author);
            if (source.Document is { } document) joined.Documents.Add(document);
            for (var i = groups.Count - 1; i >= 0; i--)
            {
                if (!groups[i].Authors.Overlaps(joined.Authors) && !groups[i].Documents.Overlaps(joined.Documents)) continue;
                joined.Authors.UnionWith(groups[i].Authors);
                joined.Documents.UnionWith(groups[i].Documents);
                groups.RemoveAt(i);
            }

            groups.Add(joined);
        }

        return groups.Count;
    }

    private static PartialDate? FirstDay(string? today, int age)
    {
        if (!DateTime.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (age > (day - DateTime.MinValue).Days) return null;
        return PartialDate.Parse(day.AddDays(-age).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
