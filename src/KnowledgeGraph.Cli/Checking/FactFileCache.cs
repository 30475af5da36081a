using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Programs;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>A fact file as it was read.</summary>
internal sealed class CheckedFile(string path, byte[] bytes)
{
    private TextLines? _lines;

    public FactFile Facts { get; } = FactFormat.OfFile(path)!.Read(bytes, path);

    public byte[] Hash { get; } = SHA256.HashData(bytes);

    /// <summary>Gets the text that positions are in. Bytes that are no UTF-8 are replaced in it, which moves nothing before them.</summary>
    public TextLines Lines => _lines ??= new TextLines(new UTF8Encoding(false).GetString(bytes.AsSpan(HasMark(bytes) ? 3 : 0)));

    /// <summary>Gets a value indicating whether the text is that of the file, and not what is left of another encoding.</summary>
    public bool IsText => !Facts.Problems.Any(static p => p.Descriptor == FactFileProblems.NotUtf8);

    private static bool HasMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
}

/// <summary>Reads fact files, and parses only those that are not as they were.</summary>
internal sealed class FactFileCache
{
    private Dictionary<string, CheckedFile> _files = new(StringComparer.Ordinal);

    /// <summary>Gets how many files were parsed so far.</summary>
    public int Parsed { get; private set; }

    /// <exception cref="InputException">A file cannot be read.</exception>
    public IReadOnlyDictionary<string, CheckedFile> Read(IReadOnlyList<string> paths, CheckSubject subject)
    {
        var files = new Dictionary<string, CheckedFile>(StringComparer.Ordinal);
        foreach (var path in paths) files.Add(path, Read(path, subject));
        return _files = files;
    }

    private CheckedFile Read(string path, CheckSubject subject)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (_files.TryGetValue(path, out var known) && known.Hash.AsSpan().SequenceEqual(SHA256.HashData(bytes))) return known;
            Parsed++;
            return new CheckedFile(path, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{subject.Shown(path)} cannot be read: {error.Message}");
        }
    }
}
