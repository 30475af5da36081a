using System.Text;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>
/// Opens what <c>kg diff</c> compares: an assembly, an image, a snapshot, a package, or fact files. What a file is, its content says, and
/// not its name.
/// </summary>
/// <param name="assembly">The assembly with the vocabulary of fact files, or null for that of the project in the directory.</param>
/// <param name="graph">The name of the graph where an assembly has several, or null.</param>
/// <param name="directory">The directory that shown paths are relative to.</param>
internal sealed class ComparedFile(string? assembly, string? graph, string directory)
{
    /// <summary>Enough to tell what a file is.</summary>
    private const int HeadLength = 16;

    private const string Known =
        "Give an assembly (.dll), an image, a snapshot, a package (.nupkg), or a directory of fact files.";

    /// <exception cref="InputException">There is nothing to compare. The message says what to do.</exception>
    public ComparedGraph Open(string path)
    {
        var shown = ShownPath.Of(path, directory);
        if (Directory.Exists(path)) return new ComparedGraph(shown, OpenFacts(path), null);
        if (!File.Exists(path)) throw new InputException($"{shown} does not exist", Known);
        if (FactFilePaths.IsFactFile(path)) return new ComparedGraph(shown, OpenFacts(path), null);
        try
        {
            return Open(path, shown);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown} cannot be read: {error.Message}");
        }
    }

    private ComparedGraph Open(string path, string shown)
    {
        var head = Head(path);
        if (head.Length == 0) throw new InputException($"{shown} is empty", Known);
        if (head.StartsWith("MZ", StringComparison.Ordinal)) return new ComparedGraph(shown, GraphAssembly.Open(path, graph), null);
        if (head.StartsWith("PK", StringComparison.Ordinal)) return new ComparedGraph(shown, PackageGraph.Open(path, shown, graph), null);
        if (head.StartsWith(ImageFormat.Magic[..^2], StringComparison.Ordinal))
            return new ComparedGraph(shown, GraphImageFile.Open(path, shown), null);
        if (head.TrimStart('\u00ef', '\u00bb', '\u00bf').StartsWith("graph ", StringComparison.Ordinal))
            return new ComparedGraph(shown, null, File.ReadAllText(path));
        throw new InputException($"{shown} has no graph: it is neither an assembly, nor an image, a snapshot or a package", Known);
    }

    private Graph OpenFacts(string path)
    {
        var vocabulary = assembly is not null
            ? CheckedAssembly.Named(assembly, ShownPath.Of(assembly, directory), "kg diff", "kg diff OLD NEW")
            : CheckedAssembly.Find(directory, "read the facts with", "kg diff", "kg diff OLD NEW");
        return FactGraph.Compile(
            new CheckSubject([path], vocabulary, Documents: null, Today: null, WarningsAreErrors: false, directory));
    }

    /// <summary>The first bytes of a file, a character for each.</summary>
    private static string Head(string path)
    {
        var head = new byte[HeadLength];
        using var stream = File.OpenRead(path);
        return Encoding.Latin1.GetString(head, 0, stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false));
    }
}
