using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>What stands behind the short keys of sources in a table: a list below it, each source once.</summary>
internal static class SourceNotes
{
    /// <param name="sources">All sources of the answer, by key.</param>
    /// <param name="facts">The facts in the table.</param>
    public static void Write(Terminal terminal, IReadOnlyList<SourceReport> sources, IEnumerable<FactReport> facts) =>
        Write(terminal, sources, facts.SelectMany(f => f.Claims));

    /// <param name="sources">All sources of the answer, by key.</param>
    /// <param name="claims">The claims in the table.</param>
    public static void Write(Terminal terminal, IReadOnlyList<SourceReport> sources, IEnumerable<ClaimReport> claims)
    {
        var keys = claims.SelectMany(WithGrounds).Select(c => c.Source).ToHashSet();
        foreach (var source in sources.Where(s => keys.Contains(s.Key)))
            terminal.WriteLine(new Cell(source.Key, Tone.Source), new Cell("  " + Describe(source), Tone.Aside));
    }

    /// <summary>Author, title, date, and where it is.</summary>
    private static string Describe(SourceReport source) =>
        string.Join(", ", new[] { source.Author, source.Title, source.Published, source.Document, source.Url }.Where(t => t is not null));

    private static IEnumerable<ClaimReport> WithGrounds(ClaimReport claim) => (claim.Grounds ?? []).SelectMany(WithGrounds).Prepend(claim);
}
