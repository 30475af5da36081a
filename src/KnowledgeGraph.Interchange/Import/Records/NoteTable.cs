using System.Globalization;

namespace KnowledgeGraph.Interchange.Import.Records;

/// <summary>Counts what is left out or guessed, with a few examples of each.</summary>
internal sealed class NoteTable
{
    private const int ExamplesOfEach = 5;
    private readonly Dictionary<string, (long Count, List<string> Examples)> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public void Add(string what, string? example, long count = 1)
    {
        if (!_notes.TryGetValue(what, out var note))
        {
            note = (0, []);
            _order.Add(what);
        }

        if (example is not null && note.Examples.Count < ExamplesOfEach && !note.Examples.Contains(example)) note.Examples.Add(example);
        _notes[what] = (note.Count + count, note.Examples);
    }

    public void Clear()
    {
        _notes.Clear();
        _order.Clear();
    }

    public IReadOnlyList<ImportNote> ToNotes() =>
        [.. _order.Select(what => new ImportNote(what, _notes[what].Count, [.. _notes[what].Examples]))];

    public static string Shorten(string text) =>
        text.Length <= 60 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 57)}…");
}
