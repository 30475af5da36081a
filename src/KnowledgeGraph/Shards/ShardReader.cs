using System.Buffers.Binary;
using System.Globalization;
using KnowledgeGraph.Blocks;

namespace KnowledgeGraph.Shards;

/// <summary>Opens the files of one part of a set, and makes sure that they are the ones that its manifest names.</summary>
internal sealed class ShardReader(ShardSet set, ShardManifest manifest, int part)
{
    private readonly ShardFiles _files = manifest.Parts[part];

    private string Remedy =>
        $"Copy the files of {manifest.Graph} {manifest.Version} again, or write the set again with 'kg shard'.";

    internal void CheckSizes()
    {
        CheckSize(_files.Image);
        CheckSize(_files.Numbers);
    }

    internal Shard Open()
    {
        CheckSizes();
        var numbers = ReadNumbers();
        var graph = OpenImage();
        if (numbers.Length != graph.NodeCount)
            throw Fault(_files.Numbers, $"has {numbers.Length} numbers for {graph.NodeCount} nodes");
        var own = new int[_files.Nodes];
        var (first, next) = (set.Starts[part], 0);
        for (var node = 0; node < numbers.Length; node++)
        {
            if ((uint)numbers[node] >= (uint)set.NodeCount) throw Fault(_files.Numbers, $"has the number {numbers[node]}");
            if (numbers[node] < first || numbers[node] >= set.Starts[part + 1]) continue;
            if (numbers[node] != first + next) throw Fault(_files.Numbers, $"has the number {numbers[node]} out of order");
            own[next++] = node;
        }

        if (next != own.Length) throw Fault(_files.Numbers, $"has {next} of the {own.Length} nodes of the part");
        return new Shard(graph, part, set.Starts, numbers, own);
    }

    internal void Verify(CancellationToken cancellationToken)
    {
        var shard = Open();
        try
        {
            shard.Graph.Verify(cancellationToken);
        }
        catch (ImageFormatException error)
        {
            throw Fault(_files.Image, $"cannot be used ({error.Message})", error);
        }
    }

    private Graph OpenImage()
    {
        var path = PathOf(_files.Image);
        try
        {
            if (ChecksumOfEnd(path) != _files.Image.Checksum) throw IsOther(_files.Image);
            var graph = Graph.Open(path);
            var vocabulary = graph.Store.Image.VocabularyHash.ToString("X16", CultureInfo.InvariantCulture);
            return vocabulary == manifest.Vocabulary
                ? graph
                : throw Fault(_files.Image, $"has the vocabulary {vocabulary}, but the manifest says {manifest.Vocabulary}");
        }
        catch (ImageFormatException error)
        {
            throw Fault(_files.Image, $"cannot be used ({error.Message})", error);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or (IOException and not ShardSetException))
        {
            throw Fault(_files.Image, $"cannot be read ({error.Message})", error);
        }
    }

    private static uint ChecksumOfEnd(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var end = new byte[Math.Min(BlockFormat.EndLength, file.Length)];
        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        return ShardFile.ChecksumOfEnd(end);
    }

    private int[] ReadNumbers()
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(PathOf(_files.Numbers));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Fault(_files.Numbers, $"cannot be read ({error.Message})", error);
        }

        if (Crc32C.Of(bytes) != _files.Numbers.Checksum) throw IsOther(_files.Numbers);
        var numbers = new int[bytes.Length / sizeof(int)];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i * sizeof(int)));
        return numbers;
    }

    private void CheckSize(ShardFile file)
    {
        var info = new FileInfo(PathOf(file));
        if (!info.Exists) throw Fault(file, "does not exist");
        if (info.Length != file.Length) throw Fault(file, $"has {info.Length} bytes instead of {file.Length}");
    }

    private ShardSetException IsOther(ShardFile file) =>
        Fault(file, $"is damaged or of another version: it does not have the checksum {file.Checksum:X8} of the manifest");

    private string PathOf(ShardFile file) => Path.Combine(set.Directory, file.Name);

    private ShardSetException Fault(ShardFile file, string why, Exception? cause = null) =>
        new($"Part {part} of {manifest.Parts.Length} is not usable: {PathOf(file)} {why}. {Remedy}", part, PathOf(file), cause);
}
