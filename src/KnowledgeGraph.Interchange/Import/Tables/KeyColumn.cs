namespace KnowledgeGraph.Interchange.Import.Tables;

/// <summary>What is known of a column that could identify rows.</summary>
/// <param name="References">How many other columns have only values of this one.</param>
internal sealed record ColumnFacts(string Name, bool IsUnique, bool IsText, bool HasSpaces, int Longest, int References);

/// <summary>Chooses the columns that identify rows and name them.</summary>
internal static class KeyColumn
{
    private static readonly string[] Ids =
        ["@id", "id", "_id", "key", "identifier", "uri", "iri", "uuid", "guid", "slug", "code"];

    private static readonly string[] Labels =
        ["label", "name", "title", "preflabel", "displayname", "fullname", "name.common", "name.official", "caption", "names"];

    private const int LongestId = 100;

    /// <summary>Gets the column that identifies rows, or null if none does.</summary>
    public static string? Choose(IReadOnlyList<ColumnFacts> columns, string kind)
    {
        var unique = columns.Where(static column => column.IsUnique && column.Longest <= LongestId).ToList();
        foreach (var id in (IEnumerable<string>)[.. Ids, kind + "id", kind + "_id", kind + "code", kind])
        {
            if (unique.Find(column => string.Equals(column.Name, id, StringComparison.OrdinalIgnoreCase)) is { } found) return found.Name;
        }

        return unique.Where(static column => column.IsText)
            .OrderByDescending(static column => column.References)
            .ThenBy(static column => column.HasSpaces)
            .ThenBy(static column => Array.IndexOf(Labels, column.Name.ToLowerInvariant()) is >= 0 and var at ? at : Labels.Length)
            .FirstOrDefault()?.Name;
    }

    /// <summary>Gets the column with the name that people read, or null if there is none.</summary>
    public static string? ChooseLabel(IEnumerable<string> columns)
    {
        var names = columns.ToList();
        foreach (var label in Labels)
        {
            if (names.Find(name => string.Equals(name, label, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        }

        return null;
    }
}
