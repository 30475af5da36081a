using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Blocks;

namespace KnowledgeGraph.Shards;

/// <summary>What the file <c>shards.json</c> says: of which graph the shards are, and which files they consist of.</summary>
internal sealed record ShardManifest(string Graph, string Version, string Vocabulary, int Nodes, int Facts, ShardFiles[] Parts)
{
    internal const string FileName = "shards.json";

    private const string Format = "knowledgegraph-shards/1";

    /// <exception cref="ShardSetException">The file does not exist, is not a manifest, or is one of another version.</exception>
    internal static ShardManifest Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            throw new ShardSetException(
                $"{directory} is not a set of shards: it has no file {FileName}. Write the set with 'kg shard', or copy all of its files.",
                null, path);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (Text(root, "format") != Format)
                throw Fault(path, $"its format is {Text(root, "format")} instead of {Format}");
            ShardFiles[] parts = [.. root.GetProperty("parts").EnumerateArray().Select(ReadPart)];
            var manifest = new ShardManifest(
                Text(root, "graph"), Text(root, "version"), Text(root, "vocabulary"), root.GetProperty("nodes").GetInt32(),
                root.GetProperty("facts").GetInt32(), parts);
            if (parts.Length == 0 || parts.Sum(part => (long)part.Nodes) != manifest.Nodes || parts.Any(part => part.Nodes < 0))
                throw Fault(path, "its parts do not have the nodes of the graph");
            return manifest;
        }
        catch (JsonException error)
        {
            throw Fault(
                path, string.Create(
                    CultureInfo.InvariantCulture,
                    $"it is not JSON (line {error.LineNumber + 1}, column {error.BytePositionInLine + 1})"), error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Fault(path, $"a field is missing or of another type: {error.Message}", error);
        }
    }

    internal void Write(Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("graph", Graph);
        writer.WriteString("version", Version);
        writer.WriteString("vocabulary", Vocabulary);
        writer.WriteNumber("nodes", Nodes);
        writer.WriteNumber("facts", Facts);
        writer.WriteStartArray("parts");
        foreach (var part in Parts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("nodes", part.Nodes);
            Write(writer, "image", part.Image);
            Write(writer, "numbers", part.Numbers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ShardFile file)
    {
        writer.WriteStartObject(name);
        writer.WriteString("file", file.Name);
        writer.WriteNumber("bytes", file.Length);
        writer.WriteString("checksum", file.Checksum.ToString("X8", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static ShardFiles ReadPart(JsonElement part) =>
        new(part.GetProperty("nodes").GetInt32(), ReadFile(part.GetProperty("image")), ReadFile(part.GetProperty("numbers")));

    private static ShardFile ReadFile(JsonElement file)
    {
        var name = Text(file, "file");
        if (name != Path.GetFileName(name)) throw new FormatException($"“{name}” is not the name of a file in the directory.");
        return new ShardFile(
            name, file.GetProperty("bytes").GetInt64(),
            uint.Parse(Text(file, "checksum"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"“{name}” is null.");

    private static ShardSetException Fault(string path, string why, Exception? cause = null) =>
        new($"{path} is damaged: {why}. Copy the file again, or write the set again with 'kg shard'.", null, path, cause);
}

/// <summary>The files of a part.</summary>
/// <param name="Nodes">How many nodes of the graph are in the part.</param>
/// <param name="Image">The image of the shard.</param>
/// <param name="Numbers">The numbers of its nodes in the set.</param>
internal sealed record ShardFiles(int Nodes, ShardFile Image, ShardFile Numbers);

/// <param name="Name">Its name in the directory.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Checksum">
/// CRC-32C of the file; of an image, <see cref="ChecksumOfEnd"/>.
/// </param>
internal sealed record ShardFile(string Name, long Length, uint Checksum)
{
    /// <summary>
    /// Returns the CRC-32C of the end record of an image, which has the checksum of the checksums of everything else. Its last field is
    /// left out: that is the checksum of the record, with which the result is the same for all images.
    /// </summary>
    internal static uint ChecksumOfEnd(ReadOnlySpan<byte> end) => Crc32C.Of(end[..Math.Min(end.Length, BlockFormat.EndChecksum)]);
}
