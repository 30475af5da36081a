using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>The positions of one unit's anchors. Kept apart from what the unit says, so that a moved line re-links nothing.</summary>
/// <param name="Unit">The unit whose ordinals these are.</param>
/// <param name="Path">The file that the spans lie in.</param>
/// <param name="Spans">For each ordinal a start and a length, in UTF-16 code units: <c>[2n]</c> and <c>[2n + 1]</c>.</param>
internal sealed record AnchorTable(string Unit, string Path, EquatableArray<int> Spans)
{
    /// <summary>Gets the span of an anchor; of an ordinal that the table lacks, the start of the file.</summary>
    public (int Start, int Length) this[int ordinal] =>
        ordinal >= 0 && 2 * ordinal + 1 < Spans.Count ? (Spans[2 * ordinal], Spans[2 * ordinal + 1]) : (0, 0);

    internal sealed class Builder
    {
        private readonly List<int> _spans = [];

        public int Add(int start, int length)
        {
            _spans.Add(start);
            _spans.Add(length);
            return _spans.Count / 2 - 1;
        }

        /// <summary>Moves an anchor that was added before its place was known.</summary>
        public void Set(int ordinal, int start, int length)
        {
            _spans[2 * ordinal] = start;
            _spans[2 * ordinal + 1] = length;
        }

        public AnchorTable ToTable(string unit, string path) => new(unit, path, new EquatableArray<int>([.. _spans]));
    }
}
