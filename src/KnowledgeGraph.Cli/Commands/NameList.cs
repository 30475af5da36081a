namespace KnowledgeGraph.Cli.Commands;

/// <summary>Names in lists such as <c>backs,restricted by</c>, of which an option may be given several.</summary>
internal static class NameList
{
    public static string[] Split(IEnumerable<string> lists) =>
        [.. lists.SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
