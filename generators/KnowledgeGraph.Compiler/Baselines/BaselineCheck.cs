using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Baselines;

/// <summary>Compares the facts of a graph with those that were shipped.</summary>
internal static class BaselineCheck
{
    /// <summary>How many lines of a kind are reported, each at its place. Of a graph that is another one, all lines differ.</summary>
    public const int MostReports = 100;

    /// <summary>How many lines a code fix adds at most.</summary>
    public const int MostAdded = 10_000;

    /// <param name="files">The baseline: the lines of all files.</param>
    /// <param name="graph">The place where new facts are reported.</param>
    public static EquatableArray<Problem> Compare(
        IReadOnlyList<BaselineFile> files, IReadOnlyList<GraphFact> facts, Anchor graph)
    {
        var found = facts.ToDictionary(static fact => fact.Line.Fact);
        var shipped = new HashSet<(string, string, string)>(
            files.SelectMany(static file => file.Entries).Select(static entry => entry.Line.Fact));
        var added = facts.Where(fact => !shipped.Contains(fact.Line.Fact)).ToList();

        // A single value that was not shipped is in the place of one that was.
        var values = added.Where(static fact => fact.IsOnlyValue).ToLookup(static fact => (fact.Line.Subject, fact.Line.Member));
        var (gone, changed, expected) = (new List<Difference>(), new List<Difference>(), new HashSet<GraphFact>());
        foreach (var file in files)
        {
            foreach (var entry in file.Entries)
            {
                if (!found.TryGetValue(entry.Line.Fact, out var now))
                    now = values[(entry.Line.Subject, entry.Line.Member)].FirstOrDefault();
                if (now is null) gone.Add(new Difference(file, entry, null));
                else if (now.Line != entry.Line) changed.Add(new Difference(file, entry, now.Line));
                if (now is not null) expected.Add(now);
            }
        }

        added.RemoveAll(expected.Contains);
        var problems = Report(BaselineProblems.Gone, gone).Concat(Report(BaselineProblems.Changed, changed));
        return (added.Count == 0 ? problems : problems.Append(ReportAdded(files[0], added, graph))).ToEquatableArray();
    }

    /// <summary>Reports the first differences, and at the last of them how many more there are.</summary>
    private static IEnumerable<Problem> Report(ProblemDescriptor descriptor, List<Difference> all)
    {
        for (var i = 0; i < all.Count && i < MostReports; i++)
        {
            var (file, entry, now) = all[i];
            var more = i == MostReports - 1 ? all.Count - MostReports : 0;
            var rest = more == 0 ? "" : string.Format(CultureInfo.InvariantCulture, " {0} more lines are like this one.", more);
            var line = now?.ToString();
            yield return Problem.At(descriptor, new Anchor(file.Path, entry.Ordinal), entry.Line.ToString(), line ?? "", rest) with
            {
                Edit = new LineEdit(
                    file.Path, new EquatableArray<string>([entry.Text]), line is null ? default : new EquatableArray<string>([line])),
            };
        }
    }

    private static Problem ReportAdded(BaselineFile file, List<GraphFact> added, Anchor graph)
    {
        var first = added[0].Line.ToString();
        var count = added.Count.ToString(CultureInfo.InvariantCulture);
        var what = added.Count == 1 ? $"'{first}' is a new fact" : $"{count} facts are new, such as '{first}'";
        var problem = Problem.At(BaselineProblems.Added, graph, what, BaselineFile.Name);
        return added.Count > MostAdded
            ? problem
            : problem with
            {
                Edit = new LineEdit(file.Path, default, added.Select(static fact => fact.Line.ToString()).ToEquatableArray()),
            };
    }

    /// <param name="Now">The fact as it is in the graph; null where it is gone.</param>
    private readonly record struct Difference(BaselineFile File, BaselineEntry Entry, BaselineLine? Now);
}
