using System.Globalization;

namespace KnowledgeGraph.Interchange.Import.Tables;

/// <summary>Reads a table once to learn which columns identify its rows.</summary>
internal static class TableColumns
{
    private const int MostCompared = 24;

    public static IReadOnlyList<ColumnFacts> Of(TableFile file)
    {
        string[] names = [];
        Column[] columns = [];
        file.Read(
            header =>
            {
                names = header;
                columns = [.. header.Select(static _ => new Column())];
            },
            cells =>
            {
                for (var i = 0; i < cells.Length; i++) columns[i].Add(cells[i].Trim());
            });
        var references = ReferencesTo(file, columns);
        return
        [
            .. names.Select((name, i) => new ColumnFacts(
                name, columns[i].IsUnique, !columns[i].IsNumeric, columns[i].HasSpaces, columns[i].Longest, references[i])),
        ];
    }

    /// <summary>Counts for each column that identifies rows the other columns whose cells, or their parts, are all identifiers.</summary>
    private static int[] ReferencesTo(TableFile file, Column[] columns)
    {
        var references = new int[columns.Length];
        int[] unique = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].IsUnique).Take(MostCompared)];
        var isReference = new Dictionary<(int Column, int Target), bool>();
        if (unique.Length > 0)
        {
            file.Read(static _ => { }, cells =>
            {
                for (var i = 0; i < cells.Length; i++)
                {
                    if (columns[i].IsUnique || cells[i].Length == 0) continue;
                    foreach (var target in unique)
                    {
                        if (isReference.TryGetValue((i, target), out var so) && !so) continue;
                        isReference[(i, target)] = cells[i].Split((char[])[',', ';', '|'], StringSplitOptions.TrimEntries)
                            .All(part => part.Length == 0 || columns[target].Has(part));
                    }
                }
            });
        }

        foreach (var ((_, target), so) in isReference) references[target] += so ? 1 : 0;
        return references;
    }

    private sealed class Column
    {
        private HashSet<string>? _values = new(StringComparer.Ordinal);

        public bool IsUnique => _values is { Count: > 0 };

        public bool IsNumeric { get; private set; } = true;

        public bool HasSpaces { get; private set; }

        public int Longest { get; private set; }

        public bool Has(string text) => _values!.Contains(text);

        public void Add(string text)
        {
            if (text.Length == 0 || _values?.Add(text) == false) _values = null;
            HasSpaces |= text.Contains(' ', StringComparison.Ordinal);
            IsNumeric &= double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            Longest = Math.Max(Longest, text.Length);
        }
    }
}
