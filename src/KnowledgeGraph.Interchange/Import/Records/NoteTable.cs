namespace KnowledgeGraph.Interchange.Import.Records;

/// <summary>Counts what is left out or guessed, with a few examples of each.</summary>
internal sealed class NoteTable
{
    private const int ExamplesOfEach = 5;
    private const int Longest = 60;
    private readonly Dictionary<string, (long Count, List<string> Examples)> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public void Add(string what, string? example, long count = 1)
    {
        if (!_notes.TryGetValue(what, out var note))
        {
            note = (0, []);
            _order.Add(what);
        }

        if (example is not null && note.Examples.Count < ExamplesOfEach && Shorten(example) is var shown && !note.Examples.Contains(shown))
            note.Examples.Add(shown);
        _notes[what] = (note.Count + count, note.Examples);
    }

    public IReadOnlyList<ImportNote> ToNotes() =>
        [.. _order.Select(what => new ImportNote(what, _notes[what].Count, [.. _notes[what].Examples]))];

    /// <summary>Puts a text in one line, and cuts it if it is long.</summary>
    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest) return line;
        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
