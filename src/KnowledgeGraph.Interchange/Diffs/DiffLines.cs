using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>Writes a diff as lines: the vocabulary first, and each claim below its fact.</summary>
internal sealed class DiffLines
{
    private readonly List<DiffLine> _lines = [];

    private DiffLines()
    {
    }

    public static IReadOnlyList<DiffLine> Of(GraphDiff diff)
    {
        var writer = new DiffLines();
        writer.Write(
            "Vocabulary",
            [.. diff.Kinds.Select(static kind => Line(kind)), .. diff.Members.Select(static member => Line(member))]);
        writer.Write("Sources", [.. diff.Sources.Select(static source => Line(source))]);
        writer.Write("Entities", [.. diff.Entities.Select(EntityLine)]);
        writer.Write("Facts", [.. Statements(diff)]);
        return writer._lines;
    }

    /// <summary>Counts what differs, in one line.</summary>
    public static string Summary(GraphDiff diff)
    {
        var isSame = diff.OldGraph == diff.NewGraph;
        if (diff.IsEmpty) return (isSame ? diff.NewGraph : diff.OldGraph + " and " + diff.NewGraph) + ": no differences.";
        string?[] parts =
        [
            Count("kinds", diff.Kinds), Count("members", diff.Members), Count("sources", diff.Sources),
            Count("entities", diff.Entities), Count("facts", diff.Facts), Count("claims", diff.Claims),
        ];
        return (isSame ? diff.NewGraph : diff.OldGraph + " → " + diff.NewGraph) + ": " + string.Join("; ", parts.OfType<string>()) + ".";
    }

    private static string? Count<T>(string what, IReadOnlyList<GraphChange<T>> changes)
        where T : DiffRecord
    {
        if (changes.Count == 0) return null;
        var counts = changes.CountBy(static change => change.Kind).OrderBy(static count => count.Key)
            .Select(static count => count.Value.ToString(CultureInfo.InvariantCulture) + " " + count.Key.ToString().ToLowerInvariant());
        return what + " " + string.Join(", ", counts);
    }

    private void Write(string heading, IReadOnlyList<DiffLine> lines)
    {
        if (lines.Count == 0) return;
        _lines.Add(new DiffLine(null, heading) { IsHeading = true });
        _lines.AddRange(lines);
    }

    private static DiffLine Line<T>(GraphChange<T> change)
        where T : DiffRecord =>
        Line(change, change.Latest.ToString()!, change.Latest.Fields);

    private static DiffLine EntityLine(GraphChange<EntityRecord> change) =>
        Line(change, change.Latest.ToString(), change.Latest.Fields.Where(static field => field.Name is not "kind"));

    private static DiffLine Line<T>(GraphChange<T> change, string name, IEnumerable<DiffField> fields)
        where T : DiffRecord
    {
        var details = change.Kind == ChangeKind.Changed ? DiffText.Of(change.Fields) : DiffText.Of(fields);
        var separator = change.Kind == ChangeKind.Changed ? ": " : ", ";
        return new DiffLine(change.Kind, details.Length == 0 ? name : name + separator + details);
    }

    private static IEnumerable<DiffLine> Statements(GraphDiff diff)
    {
        var claims = diff.Claims.ToLookup(static change => change.Latest.Fact);
        var facts = diff.Facts.ToDictionary(static change => change.Latest.Identity);
        foreach (var identity in facts.Keys.Concat(claims.Select(static ofFact => ofFact.Key)).Distinct().Order())
        {
            yield return facts.TryGetValue(identity, out var fact) ? FactLine(fact) : new DiffLine(null, identity.ToString());
            foreach (var claim in claims[identity]) yield return ClaimLine(claim);
        }
    }

    private static DiffLine FactLine(GraphChange<FactRecord> change) =>
        change is { Old: { } old, New: { } @new } && old.Value != @new.Value
            ? Line(change, old + " → " + DiffText.Quoted(@new.Value), [])
            : Line(change);

    private static DiffLine ClaimLine(GraphChange<ClaimRecord> change)
    {
        var claim = change.Latest;
        var name = "  " + (claim.Id ?? claim.Handle ?? "claim");
        if (change is not { Old: { } old, New: { } @new })
        {
            var fields = DiffText.Of(claim.Fields);
            return new DiffLine(change.Kind, name + ": " + (fields.Length == 0 ? "no source" : fields));
        }

        var changes = change.Fields.ToList();
        if (!old.Fact.Equals(@new.Fact)) changes.Insert(0, new FieldChange("states", old.Fact.ToString(), @new.Fact.ToString()));
        if (old.Id != @new.Id) changes.Insert(0, new FieldChange("id", old.Id, @new.Id));
        return new DiffLine(change.Kind, name + ": " + DiffText.Of(changes));
    }
}
