using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Baselines;

/// <summary>The lines that diagnostics want to remove from files and to add to them.</summary>
internal sealed class LineEdits
{
    private readonly Dictionary<string, (HashSet<string> Removed, HashSet<string> Added)> _files = new(StringComparer.Ordinal);

    public bool IsEmpty => _files.Count == 0;

    public static LineEdits Of(IEnumerable<Diagnostic> diagnostics)
    {
        var edits = new LineEdits();
        foreach (var diagnostic in diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(LineEdit.FileProperty, out var file) || file is null) continue;
            if (!edits._files.TryGetValue(file, out var lines)) edits._files.Add(file, lines = ([], []));
            lines.Removed.UnionWith(LinesOf(diagnostic, LineEdit.RemovedProperty));
            lines.Added.UnionWith(LinesOf(diagnostic, LineEdit.AddedProperty));
        }

        return edits;
    }

    /// <summary>Changes the files of a project.</summary>
    public async Task<Solution> ApplyAsync(Project project, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        foreach (var file in _files)
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key) is not { } document) continue;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithAdditionalDocumentText(document.Id, Change(text, file.Value.Removed, file.Value.Added));
        }

        return solution;
    }

    /// <summary>
    /// Removes lines, and adds others before the first fact that comes after them in ordinal order. Comments and the order of all other
    /// lines stay as they are.
    /// </summary>
    private static SourceText Change(SourceText text, HashSet<string> removed, HashSet<string> added)
    {
        var old = text.ToString();
        var end = old.Contains("\r\n") ? "\r\n" : "\n";
        var lines = old.Split('\n').Select(static line => line.TrimEnd('\r')).ToList();
        if (lines[lines.Count - 1].Length == 0) lines.RemoveAt(lines.Count - 1);
        lines.RemoveAll(line => removed.Contains(line.TrimEnd()));

        var news = added.Except(lines).OrderBy(static line => line, StringComparer.Ordinal).ToList();
        var next = 0;
        var result = new List<string>(lines.Count + news.Count);
        foreach (var line in lines)
        {
            while (IsFact(line) && next < news.Count && string.CompareOrdinal(news[next], line) < 0) result.Add(news[next++]);
            result.Add(line);
        }

        result.AddRange(news.Skip(next));
        return SourceText.From(string.Concat(result.Select(line => line + end)), text.Encoding, text.ChecksumAlgorithm);
    }

    private static bool IsFact(string line) => line.Length > 0 && line[0] != '#';

    private static string[] LinesOf(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var lines) && !string.IsNullOrEmpty(lines) ? lines!.Split('\n') : [];
}
