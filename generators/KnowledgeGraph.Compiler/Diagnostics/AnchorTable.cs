using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>The positions of one unit's anchors. Kept apart from what the unit says, so that a moved line re-links nothing.</summary>
/// <param name="Unit">The unit whose ordinals these are.</param>
/// <param name="Path">The file that the spans lie in, but for those that <see cref="Elsewhere"/> names.</param>
/// <param name="Spans">For each ordinal a start and a length, in UTF-16 code units: <c>[2n]</c> and <c>[2n + 1]</c>.</param>
internal sealed record AnchorTable(string Unit, string Path, EquatableArray<int> Spans)
{
    /// <summary>Gets the parts of a C# declaration that lie in other files, by ascending ordinal; each holds until the next.</summary>
    public EquatableArray<AnchorFile> Elsewhere { get; init; }

    /// <summary>Gets the span of an anchor; of an ordinal that the table lacks, the start of the file.</summary>
    public (int Start, int Length) this[int ordinal] =>
        ordinal >= 0 && 2 * ordinal + 1 < Spans.Count ? (Spans[2 * ordinal], Spans[2 * ordinal + 1]) : (0, 0);

    /// <summary>Returns the file that an anchor lies in.</summary>
    public string PathOf(int ordinal)
    {
        var path = Path;
        foreach (var file in Elsewhere.AsSpan())
        {
            if (file.First > ordinal) break;
            path = file.Path;
        }

        return path;
    }

    internal sealed class Builder
    {
        private readonly List<int> _spans = [];
        private readonly List<AnchorFile> _files = [];

        public int Add(int start, int length)
        {
            _spans.Add(start);
            _spans.Add(length);
            return _spans.Count / 2 - 1;
        }

        /// <summary>Adds an anchor of a declaration that may be spread over several files.</summary>
        public int Add(string path, int start, int length)
        {
            if (_files.Count == 0 || _files[_files.Count - 1].Path != path) _files.Add(new AnchorFile(_spans.Count / 2, path));
            return Add(start, length);
        }

        /// <summary>Moves an anchor that was added before its place was known.</summary>
        public void Set(int ordinal, int start, int length)
        {
            _spans[2 * ordinal] = start;
            _spans[2 * ordinal + 1] = length;
        }

        public AnchorTable ToTable(string unit, string path) => new(unit, path, new EquatableArray<int>([.. _spans]));

        public AnchorTable ToTable(string unit)
        {
            var path = _files.Count == 0 ? "" : _files[0].Path;
            return ToTable(unit, path) with { Elsewhere = _files.Count < 2 ? default : new EquatableArray<AnchorFile>([.. _files]) };
        }
    }
}

/// <summary>From an ordinal on, the anchors lie in this file.</summary>
internal readonly record struct AnchorFile(int First, string Path);
