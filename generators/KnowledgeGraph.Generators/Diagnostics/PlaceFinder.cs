using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Diagnostics;

/// <summary>
/// Turns anchors into places. In C# a place lies in a syntax tree of the compilation: only there do <c>#pragma warning disable</c> and
/// the severities of .editorconfig reach it. In a fact file it is a path with a span.
/// </summary>
internal sealed class PlaceFinder
{
    private readonly Dictionary<string, AnchorTable> _anchors = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly string _directory;
    private readonly CancellationToken _cancellationToken;
    private Dictionary<string, SyntaxTree>? _trees;
    private Dictionary<string, AdditionalText>? _filesByPath;

    public PlaceFinder(
        ImmutableArray<AnchorTable> anchors, Compilation compilation, ImmutableArray<AdditionalText> files, string directory,
        CancellationToken cancellationToken)
    {
        foreach (var table in anchors) _anchors[table.Unit] = table;
        _compilation = compilation;
        _files = files;
        _directory = directory;
        _cancellationToken = cancellationToken;
    }

    public Location Find(Anchor anchor)
    {
        if (!_anchors.TryGetValue(anchor.Unit, out var table)) return Location.None;
        var (start, length) = table[anchor.Ordinal];
        var path = table.PathOf(anchor.Ordinal);
        if (FindFile(path) is { } file)
        {
            if (file.GetText(_cancellationToken) is not { } text) return Location.Create(path, default, default);
            var span = Within(start, length, text.Length);
            return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
        }

        return FindTree(path) is { } tree ? Location.Create(tree, Within(start, length, tree.Length)) : Location.None;
    }

    /// <summary>Writes a place as <c>path:line:column</c>, counted from 1, below the project's directory relative to it.</summary>
    public string Write(Anchor anchor)
    {
        var place = Find(anchor);
        if (place == Location.None) return anchor.Unit;
        var span = place.GetMappedLineSpan();
        var path = span.Path;
        if (_directory.Length > 0 && path.StartsWith(_directory, StringComparison.Ordinal))
            path = path.Substring(_directory.Length).TrimStart('/', '\\').Replace('\\', '/');
        return string.Format(
            CultureInfo.InvariantCulture, "{0}:{1}:{2}", path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
    }

    private static TextSpan Within(int start, int length, int end)
    {
        var from = Math.Min(start, end);
        return new TextSpan(from, Math.Min(length, end - from));
    }

    private AdditionalText? FindFile(string path)
    {
        if (_filesByPath is null)
        {
            _filesByPath = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
            foreach (var file in _files) _filesByPath[file.Path] = file;
        }

        return _filesByPath.TryGetValue(path, out var found) ? found : null;
    }

    private SyntaxTree? FindTree(string path)
    {
        if (_trees is null)
        {
            _trees = new Dictionary<string, SyntaxTree>(StringComparer.Ordinal);
            foreach (var tree in _compilation.SyntaxTrees) _trees[tree.FilePath] = tree;
        }

        return _trees.TryGetValue(path, out var found) ? found : null;
    }
}
