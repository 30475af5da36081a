using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>What stands behind the short keys of sources in a table: a list below it, each source once.</summary>
internal static class SourceNotes
{
    public static void Write(Terminal terminal, IEnumerable<FactReport> facts) => Write(terminal, facts.SelectMany(f => f.Claims));

    public static void Write(Terminal terminal, IEnumerable<ClaimReport> claims)
    {
        var sources = claims.SelectMany(WithGrounds).Select(c => c.Source).OfType<SourceReport>()
            .DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal);
        foreach (var source in sources)
            terminal.WriteLine(new Cell(source.Key, Tone.Source), new Cell("  " + Describe(source), Tone.Aside));
    }

    /// <summary>Author, title, date, and where it is.</summary>
    private static string Describe(SourceReport source) =>
        string.Join(", ", new[] { source.Author, source.Title, source.Published, source.Document, source.Url }.Where(t => t is not null));

    private static IEnumerable<ClaimReport> WithGrounds(ClaimReport claim) => claim.RestsOn.SelectMany(WithGrounds).Prepend(claim);
}
