using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// Reads the documents of a directory and those below it: the files with an extension that a source's document has. What else lies there is
/// no evidence. A document that is as it was keeps what the checks derived from it.
/// </summary>
internal sealed class DocumentFiles
{
    private Dictionary<string, DocumentText> _documents = new(StringComparer.Ordinal);

    /// <exception cref="InputException">The directory does not exist or cannot be read.</exception>
    public EquatableArray<DocumentText> Read(CheckSubject subject, IEnumerable<FactUnit> units)
    {
        if (subject.Documents is not { } directory) return default;
        if (!Directory.Exists(directory)) throw new InputException($"{subject.Shown(directory)} is not a directory");

        var extensions = units.SelectMany(u => u.Sources).Select(s => s.Document).OfType<string>().Select(d => Path.GetExtension(d))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        try
        {
            var documents = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
                .Where(f => extensions.Contains(Path.GetExtension(f)) && !FactFilePaths.IsFactFile(f))
                .Select(Read)
                .OrderBy(d => d.Path, StringComparer.Ordinal)
                .ToArray();
            _documents = documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
            return new EquatableArray<DocumentText>(documents);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{subject.Shown(directory)} cannot be read: {error.Message}");
        }
    }

    private DocumentText Read(string path)
    {
        var document = DocumentText.Of(path, File.ReadAllBytes(path));
        return _documents.TryGetValue(document.Path, out var known) && known.Equals(document) ? known : document;
    }
}
