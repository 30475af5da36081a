using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>
/// Which of the given documents is that of a source: the one with the name that the source gives, or with a path that ends in it. Of several, the
/// one with the source's SHA-256.
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
        var name = written.Replace('\\', '/');
        while (name.StartsWith("./", StringComparison.Ordinal)) name = name.Substring(2);
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
}
