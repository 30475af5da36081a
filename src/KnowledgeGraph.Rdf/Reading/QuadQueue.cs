using System;

namespace KnowledgeGraph.Rdf;

/// <summary>Quads that are read, but not yet handed out.</summary>
internal sealed class QuadQueue
{
    private Entry[] _entries = new Entry[8];
    private int _first;
    private int _end;

    public bool IsEmpty => _first == _end;

    public void Add(in RdfQuad quad, in RdfTriplePositions positions, in RdfTriplePositions inner)
    {
        if (_end == _entries.Length) Array.Resize(ref _entries, _entries.Length * 2);
        ref var entry = ref _entries[_end++];
        entry.Quad = quad;
        entry.Positions = positions;
        entry.Inner = inner;
    }

    public ref Entry Take()
    {
        ref var entry = ref _entries[_first++];
        if (_first == _end) _first = _end = 0;
        return ref entry;
    }

    public struct Entry
    {
        public RdfQuad Quad;
        public RdfTriplePositions Positions;

        /// <summary>Where the terms of the object begin, if that is a triple term.</summary>
        public RdfTriplePositions Inner;
    }
}
