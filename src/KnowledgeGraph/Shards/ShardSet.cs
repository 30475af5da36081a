using System.Globalization;
using System.Text;
using KnowledgeGraph.Shards;

namespace KnowledgeGraph;

/// <summary>
/// A graph in parts, as files of a directory. Each node is in one part, which the hash of its key chooses. The shard of a part is a graph
/// of the same vocabulary with all facts that touch a node of the part, from either side, and their claims.
/// </summary>
/// <remarks>Immutable, and safe for any number of threads. The page <c>docs/cluster.md</c> describes the files.</remarks>
public sealed class ShardSet
{
    /// <summary>The greatest number of parts.</summary>
    public const int MaximumParts = 4096;

    private readonly ShardManifest _manifest;

    private ShardSet(string directory, ShardManifest manifest)
    {
        Directory = directory;
        _manifest = manifest;
        Starts = new int[manifest.Parts.Length + 1];
        for (var part = 0; part < manifest.Parts.Length; part++) Starts[part + 1] = Starts[part] + manifest.Parts[part].Nodes;
    }

    /// <summary>Gets the directory that the files are in.</summary>
    public string Directory { get; }

    /// <summary>Gets the name of the graph.</summary>
    public string GraphName => _manifest.Graph;

    /// <summary>Gets the version of the facts: 16 hexadecimal digits of the SHA-256 hash of the graph's image 03.</summary>
    public string Version => _manifest.Version;

    /// <summary>Gets the number of parts.</summary>
    public int PartCount => _manifest.Parts.Length;

    /// <summary>Gets the number of nodes of the graph.</summary>
    public int NodeCount => _manifest.Nodes;

    /// <summary>Gets the number of facts of the graph, each of which is in one shard or two.</summary>
    public int FactCount => _manifest.Facts;

    /// <summary>The hash of the vocabulary, as 16 upper-case hexadecimal digits.</summary>
    internal string Vocabulary => _manifest.Vocabulary;

    /// <summary>The first number of each part, and one more for the end of the last.</summary>
    internal int[] Starts { get; }

    /// <summary>Returns the part of the node that has a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="parts">The number of parts.</param>
    /// <returns>The number of the part, from 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is not between 1 and <see cref="MaximumParts"/>.</exception>
    public static int PartOf(string key, int parts)
    {
        ArgumentNullException.ThrowIfNull(key);
        CheckCount(parts);
        return NodeParts.Of(Encoding.UTF8.GetBytes(key), parts);
    }

    /// <summary>
    /// Writes a graph in parts. Files of other versions in the directory stay, and a set that was there is replaced only when the new one
    /// is complete. O(parts · (facts + nodes · relations)). A part is in memory at a time.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="directory">The directory, which is created if it does not exist.</param>
    /// <param name="parts">The number of parts, between 1 and <see cref="MaximumParts"/>.</param>
    /// <param name="progress">Gets the number of parts that are written; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the writing, after which the directory is as it was.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is not between 1 and <see cref="MaximumParts"/>.</exception>
    /// <exception cref="InvalidOperationException">The graph is a view, which has no image of its own.</exception>
    /// <exception cref="ImageFormatException">The image of the graph is damaged.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ShardSet Write(
        Graph graph, string directory, int parts, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        CheckCount(parts);
        if (graph.IsView) throw new InvalidOperationException($"{graph} is a view and has no image of its own. Write its Base in parts.");
        ShardWriter.Write(graph, directory, parts, progress, cancellationToken);
        return Open(directory);
    }

    /// <summary>Opens a set, and makes sure that all of its files exist and have their sizes. O(parts).</summary>
    /// <param name="directory">The directory.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ShardSetException">The set is incomplete, or its manifest is damaged.</exception>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    public static ShardSet Open(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var set = OpenManifest(directory);
        for (var part = 0; part < set.PartCount; part++) set.Reader(part).CheckSizes();
        return set;
    }

    /// <summary>
    /// Opens the shard of a part as a graph. It also has nodes of other parts, where facts lead to them, but all facts only of the nodes of
    /// the part.
    /// </summary>
    /// <param name="part">The number of the part, from 0.</param>
    /// <returns>The graph, whose file is mapped.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    /// <exception cref="ShardSetException">A file of the part is missing, damaged or of another version.</exception>
    public Graph OpenPart(int part) => OpenShard(part).Graph;

    /// <summary>Reads all files, and compares them with their checksums. O(files).</summary>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="ShardSetException">A file is missing, damaged or of another version.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Verify(CancellationToken cancellationToken = default)
    {
        for (var part = 0; part < PartCount; part++) Reader(part).Verify(cancellationToken);
    }

    /// <summary>Opens a set of which this machine may have only some parts.</summary>
    internal static ShardSet OpenManifest(string directory) => new(directory, ShardManifest.Read(directory));

    internal Shard OpenShard(int part)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, PartCount);
        return Reader(part).Open();
    }

    /// <summary>The name of the file of a part's image.</summary>
    internal static string ImageName(string version, int parts, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"{version}-{parts}-{part}.kgi");

    private ShardReader Reader(int part) => new(this, _manifest, part);

    private static void CheckCount(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, MaximumParts);
    }
}
