using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using KnowledgeGraph.Blocks;
using KnowledgeGraph.Writing;

namespace KnowledgeGraph.Shards;

/// <summary>Writes the files of a set. The same graph gives the same bytes.</summary>
internal static class ShardWriter
{
    /// <summary>Digits of a version: of the hash of the image, what tells two of them apart.</summary>
    private const int VersionLength = 16;

    /// <param name="graph">A graph that is not a view.</param>
    /// <param name="directory">The directory.</param>
    /// <param name="count">How many parts.</param>
    /// <param name="progress">Gets the number of parts that are written.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    internal static void Write(Graph graph, string directory, int count, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var files = new WholeFiles();
        files.CreateDirectory(directory);
        var version = VersionOf(graph);
        var parts = NodeParts.Divide(graph.Store.Image, count);
        var written = new ShardFiles[count];
        for (var part = 0; part < count; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var selection = ShardSelection.Of(graph.Store, parts, part);
            var numbers = string.Create(CultureInfo.InvariantCulture, $"{version}-{count}-{part}.numbers");
            written[part] = new ShardFiles(
                parts.Starts[part + 1] - parts.Starts[part],
                WriteImage(files, directory, ShardSet.ImageName(version, count, part), ShardColumns.Select(graph.Store, selection)),
                WriteNumbers(files, directory, numbers, Array.ConvertAll(selection.Nodes, node => parts.Numbers[node])));
            progress?.Report(part + 1);
        }

        // The files have their version in their names, so those of another set stay. The manifest, which is moved last, switches.
        var vocabulary = graph.Store.Image.VocabularyHash.ToString("X16", CultureInfo.InvariantCulture);
        new ShardManifest(graph.Name, version, vocabulary, graph.NodeCount, graph.FactCount, written)
            .Write(files.CreateStream(Path.Combine(directory, ShardManifest.FileName)));
        cancellationToken.ThrowIfCancellationRequested();
        files.Commit();
    }

    /// <summary>The hash of the image in the version for files, whichever the graph has.</summary>
    private static string VersionOf(Graph graph)
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write)) graph.Save(stream, ImageVersion.File);
        return Convert.ToHexString(sha.Hash!)[..VersionLength].ToLowerInvariant();
    }

    private static ShardFile WriteImage(WholeFiles files, string directory, string name, ColumnImage image)
    {
        var stream = files.CreateStream(Path.Combine(directory, name));
        image.Save(stream);
        stream.Flush();
        stream.Position = stream.Length - BlockFormat.EndLength;
        Span<byte> end = stackalloc byte[BlockFormat.EndLength];
        stream.ReadExactly(end);
        return new ShardFile(name, stream.Length, ShardFile.ChecksumOfEnd(end));
    }

    private static ShardFile WriteNumbers(WholeFiles files, string directory, string name, int[] numbers)
    {
        var bytes = new byte[checked(numbers.Length * sizeof(int))];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        files.CreateStream(Path.Combine(directory, name)).Write(bytes);
        return new ShardFile(name, bytes.Length, Crc32C.Of(bytes));
    }
}
