using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>
/// Which of the given documents is that of a source: the one with the name that the source gives, or with a path that ends in it. Of
/// several, the one with the source's SHA-256.
/// </summary>
internal sealed class SourceDocuments
{
    private readonly Dictionary<string, List<DocumentText>> _byName = new(StringComparer.Ordinal);

    public SourceDocuments(EquatableArray<DocumentText> documents)
    {
        All = documents;
        foreach (var document in documents)
        {
            if (!_byName.TryGetValue(document.Name, out var sharing)) _byName.Add(document.Name, sharing = []);
            sharing.Add(document);
        }
    }

    public EquatableArray<DocumentText> All { get; }

    /// <summary>Gives the document of a source, or null; <paramref name="other"/> is a second one that it may be as well.</summary>
    public DocumentText? Find(LinkedSource source, out DocumentText? other)
    {
        other = null;
        if (source.Document is not { } written) return null;
        var name = Normalized(written);
        if (!_byName.TryGetValue(name.Substring(name.LastIndexOf('/') + 1), out var sharing)) return null;

        DocumentText? found = null;
        foreach (var document in sharing)
        {
            if (document.Path != name && !document.Path.EndsWith("/" + name, StringComparison.Ordinal)) continue;
            if (source.Sha256 is not null && document.Sha256 == source.Sha256)
            {
                other = null;
                return document;
            }

            if (found is null) found = document;
            else if (found.Sha256 != document.Sha256) other ??= document;
        }

        return found;
    }

    /// <summary>
    /// Gives the name that is nearest to one that no document has, with as many directories as that has: <c>001.txt</c> is not near
    /// <c>002.txt</c>. One with the same file name in another directory is near enough.
    /// </summary>
    public string? FindNearest(string written, WorkBudget budget)
    {
        var name = Normalized(written);
        var depth = name.Split('/').Length;
        var names = new List<string>(All.Count);
        var digits = DigitsOf(name);
        foreach (var document in All)
        {
            if (EndOf(document.Path, depth) is var other && DigitsOf(other) == digits) names.Add(other);
        }

        if (NearestName.Find(name, names, budget) is { } nearest) return nearest;
        return depth > 1 && _byName.TryGetValue(EndOf(name, 1), out var sharing) ? EndOf(sharing[0].Path, depth) : null;
    }

    private static string DigitsOf(string name) => string.Concat(name.Where(char.IsDigit));

    private static string Normalized(string written)
    {
        var name = written.Replace('\\', '/');
        while (name.StartsWith("./", StringComparison.Ordinal)) name = name.Substring(2);
        return name;
    }

    /// <summary>The last parts of a path.</summary>
    private static string EndOf(string path, int parts)
    {
        var start = path.Length;
        for (; parts > 0 && start > 0; parts--) start = path.LastIndexOf('/', start - 1);
        return path.Substring(start < 0 ? 0 : parts == 0 ? start + 1 : start);
    }
}
