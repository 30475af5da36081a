using KnowledgeGraph.Blocks;

namespace KnowledgeGraph;

/// <summary>
/// The graph of a file that is closed when <see cref="Dispose"/> is called, and not when nothing refers to the graph any more: for programs
/// that replace one file by another while they run.
/// </summary>
/// <remarks>
/// <para>After that, an answer for which the file has to be read is an <see cref="ObjectDisposedException"/>. What was read before, such as
/// the edges of a relation, can still be an answer. A thread that reads the file while another one closes it gets one or the other, and the
/// file is let go when the last read ends.</para>
/// <para>A graph of a file of <see cref="ImageVersion.Literal"/> is in memory, and closing does not change it. Safe for any number of
/// threads.</para>
/// </remarks>
/// <example>
/// <code>
/// var path = Path.GetTempFileName();
/// using (var stream = File.Create(path)) Race.Graph.Save(stream, ImageVersion.File);
///
/// using (var file = GraphFile.Open(path, Race.Graph))
/// {
///     Console.WriteLine(file.Graph.Find&lt;Company>("High-Flyer")?.Backs);
/// }
/// // Output:
/// // DeepSeek
/// </code>
/// </example>
public sealed class GraphFile : IDisposable
{
    private readonly Graph _graph;
    private int _isClosed;

    private GraphFile(Graph graph) => _graph = graph;

    /// <summary>Gets the graph.</summary>
    /// <exception cref="ObjectDisposedException">The file was closed.</exception>
    public Graph Graph
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, this);
            return _graph;
        }
    }

    /// <summary>Opens the image of a graph from a file, as <see cref="Graph.Open(string)"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The file, to be disposed by the caller.</returns>
    /// <exception cref="ImageFormatException">
    /// The file is not an image of a graph, is damaged, or has another version of the format.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static GraphFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var image = ImageFile.Open(path, canClose: true);
        try
        {
            return new GraphFile(new Graph(image));
        }
        catch
        {
            image.Close();
            throw;
        }
    }

    /// <summary>
    /// Opens the image of a graph from a file, and checks that it has the vocabulary of another graph, as
    /// <see cref="Graph.Open(string, Graph)"/> does.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">A graph with the vocabulary, such as the one of the program, whose types can then be used.</param>
    /// <returns>The file, to be disposed by the caller.</returns>
    /// <exception cref="ImageFormatException">
    /// The file is not an image of a graph, is damaged, or has another version of the format; or it consists of other graphs than
    /// <paramref name="vocabulary"/>, or of another version of one of them. The message names what differs.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static GraphFile Open(string path, Graph vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var file = Open(path);
        try
        {
            file._graph.CheckVocabulary(vocabulary, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return file;
    }

    /// <summary>Closes the file. Calls after the first one do nothing.</summary>
    public void Dispose()
    {
        Volatile.Write(ref _isClosed, 1);
        _graph.Store.Image.Close();
    }
}
