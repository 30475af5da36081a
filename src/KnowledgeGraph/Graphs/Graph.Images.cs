using KnowledgeGraph.Blocks;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

// Graphs from images, and images of graphs.
public sealed partial class Graph
{
    /// <summary>
    /// Opens the image of a graph from a file, such as one that <see cref="Save(Stream, ImageVersion)"/> wrote. A file of
    /// <see cref="ImageVersion.File"/> is mapped: opening takes the same time for files of all sizes, and what is asked for is read and
    /// compared with its checksum then. A file of <see cref="ImageVersion.Literal"/> is read and compared as a whole. O(length).
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The graph.</returns>
    /// <remarks>
    /// The file stays mapped until nothing refers to the graph any more. To close it earlier, open it with <see cref="GraphFile"/>. A
    /// mapped file may be replaced by another one while the graph is in use: the graph keeps the old one. It must not be changed or cut
    /// short in place. An operating system can end a process that reads from a mapped file what is not there any more; the bytes of a file
    /// that you cannot protect from that are better read into memory, with <see cref="Load(ReadOnlyMemory{byte})"/>.
    /// </remarks>
    /// <exception cref="ImageFormatException">
    /// The file is not an image of a graph, is damaged, or has another version of the format.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Graph Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new Graph(ImageFile.Open(path));
    }

    /// <summary>Opens the image of a graph from a file, and checks that it has the vocabulary of another graph.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">A graph with the vocabulary, such as the one of the program, whose types can then be used.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ImageFormatException">
    /// The file is not an image of a graph, is damaged, or has another version of the format; or it consists of other graphs than
    /// <paramref name="vocabulary"/>, or of another version of one of them. The message names what differs.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Graph Open(string path, Graph vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var graph = Open(path);
        graph.CheckVocabulary(vocabulary, path);
        return graph;
    }

    /// <summary>Opens the image of a graph that is in memory. O(length): its checksum is compared.</summary>
    /// <param name="image">The bytes, which are not copied and must not change while the graph is in use.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ImageFormatException">
    /// The bytes are not an image of a graph, are damaged, or have another version of the format.
    /// </exception>
    /// <example>
    /// <code>
    /// using var stream = new MemoryStream();
    /// Race.Graph.Save(stream);
    /// 
    /// var graph = Graph.Load(stream.ToArray());
    /// Console.WriteLine(graph.Find("DeepSeek")?.Kind);
    /// // Output:
    /// // Company
    /// </code>
    /// </example>
    public static Graph Load(ReadOnlyMemory<byte> image) => new(ImageFile.Load(image));

    /// <summary>
    /// Reads the image of a graph from a stream to its end, such as one that <see cref="Save(Stream)"/> wrote. O(length): its checksum is
    /// compared.
    /// </summary>
    /// <param name="stream">The stream, which is read from where it is and is left open.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ImageFormatException">
    /// The bytes are not the image of a graph, are damaged, or have another version of the format.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="NotSupportedException">The stream is only for writing.</exception>
    public static Graph Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var image = new MemoryStream();
        stream.CopyTo(image);
        return Load(image.GetBuffer().AsMemory(0, (int)image.Length));
    }

    /// <summary>
    /// Reads the image of a graph from a stream to its end without blocking a thread. O(length): its checksum is compared.
    /// </summary>
    /// <param name="stream">The stream, which is read from where it is and is left open.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A task whose result is the graph.</returns>
    /// <exception cref="ImageFormatException">
    /// The bytes are not the image of a graph, are damaged, or have another version of the format.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="NotSupportedException">The stream is only for writing.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<Graph> LoadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var image = new MemoryStream();
        await stream.CopyToAsync(image, cancellationToken).ConfigureAwait(false);
        return Load(image.GetBuffer().AsMemory(0, (int)image.Length));
    }

    /// <summary>
    /// Writes the image of the graph in the version that it has, which <see cref="Open(string)"/> and
    /// <see cref="Load(ReadOnlyMemory{byte})"/> read. O(length).
    /// </summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    /// <exception cref="NotSupportedException">The stream is only for reading.</exception>
    /// <exception cref="InvalidOperationException">
    /// The graph is a view, which has no image of its own: its <see cref="Base"/> has.
    /// </exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (IsView) throw WithoutImage();
        Store.Image.Save(stream);
    }

    /// <summary>
    /// Writes the image of the graph in a version of the format, which <see cref="Open(string)"/> and
    /// <see cref="Load(ReadOnlyMemory{byte})"/> read. The same graph gives the same bytes. O(facts + nodes · relations).
    /// </summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    /// <exception cref="NotSupportedException">The stream is only for reading.</exception>
    /// <exception cref="InvalidOperationException">
    /// The graph is a view, which has no image of its own: its <see cref="Base"/> has.
    /// </exception>
    /// <exception cref="ImageFormatException">The image of the graph is damaged.</exception>
    /// <exception cref="OverflowException">An image of <see cref="ImageVersion.Literal"/> would have more than 2 GB.</exception>
    /// <example>
    /// <code>
    /// var path = Path.GetTempFileName();
    /// using (var stream = File.Create(path)) Race.Graph.Save(stream, ImageVersion.File);
    ///
    /// var graph = Graph.Open(path, Race.Graph);
    /// Console.WriteLine(graph.Find&lt;Company>("High-Flyer")?.Backs);
    /// // Output:
    /// // DeepSeek
    /// </code>
    /// </example>
    public void Save(Stream stream, ImageVersion version)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (version is not (ImageVersion.Literal or ImageVersion.File)) throw new ArgumentOutOfRangeException(nameof(version));
        if (version == ImageVersion) Save(stream);
        else if (IsView) throw WithoutImage();
        else ImageFile.Write(Store.Image, version, stream);
    }

    /// <summary>Gets the version of the format that the image of the graph has; of a view, the image of its base.</summary>
    public ImageVersion ImageVersion => Store.Image.HasInverses ? ImageVersion.File : ImageVersion.Literal;

    /// <exception cref="ImageFormatException">The image at a path has another vocabulary than a graph, or is damaged.</exception>
    internal void CheckVocabulary(Graph vocabulary, string path)
    {
        if (ModuleDifference.Between(Store, vocabulary.Store) is { } difference)
            throw new ImageFormatException($"The image {path} has another vocabulary than the graph {vocabulary.Name}: {difference}");
    }

    private InvalidOperationException WithoutImage() =>
        new($"{this} is a view and has no image of its own. Use Base.Save to write the whole graph.");
}
