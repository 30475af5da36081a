using System;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// Keeps terms by how the text writes them, so that an IRI that occurs often is one object. A term in the place of another one displaces
/// it, so that the cache grows only to a limit.
/// </summary>
internal sealed class TermCache
{
    private const int InitialSize = 256;
    private const int LargestSize = 16 * 1024;
    private Entry[] _entries = new Entry[InitialSize];

    /// <summary>Returns the term that a part of a buffer was kept for, or null.</summary>
    public RdfTerm? Find(uint hash, char[] buffer, int start, int length)
    {
        ref var entry = ref _entries[hash & (uint)(_entries.Length - 1)];
        return entry.Hash == hash
            && entry.Term is not null
            && entry.Text.Length == length
            && new ReadOnlySpan<char>(buffer, start, length).SequenceEqual(entry.Text.AsSpan())
            ? entry.Term
            : null;
    }

    public void Add(uint hash, string text, RdfTerm term)
    {
        ref var entry = ref _entries[hash & (uint)(_entries.Length - 1)];
        if (entry.Term is not null && _entries.Length < LargestSize)
        {
            Grow();
            entry = ref _entries[hash & (uint)(_entries.Length - 1)];
        }

        entry = new Entry(hash, text, term);
    }

    public void Clear() => Array.Clear(_entries, 0, _entries.Length);

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];
        foreach (var entry in _entries)
        {
            if (entry.Term is not null) entries[entry.Hash & (uint)(entries.Length - 1)] = entry;
        }

        _entries = entries;
    }

    private readonly record struct Entry(uint Hash, string Text, RdfTerm Term);
}
