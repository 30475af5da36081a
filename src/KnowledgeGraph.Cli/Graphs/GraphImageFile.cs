using System.Text;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Opens the file of an image.</summary>
internal static class GraphImageFile
{
    /// <summary>Determines whether a file begins as an image does.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool Is(string path) =>
        Encoding.Latin1.GetString(Head(path)).StartsWith(ImageFormat.Magic[..^2], StringComparison.Ordinal);

    /// <summary>Opens an image, and makes sure that it is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <exception cref="InputException">The image is of another version, or damaged.</exception>
    public static Graph Open(string path, string shown) => Open(path, shown, static graph => graph.Verify());

    /// <summary>
    /// Maps an image. What a question reads of it is checked when it is read, so that the answer does not wait for the rest.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <exception cref="InputException">The image is of another version, or damaged.</exception>
    public static Graph Map(string path, string shown) => Open(path, shown, static _ => { });

    private static Graph Open(string path, string shown, Action<Graph> check)
    {
        GraphAssembly.CheckVersion(Head(path), (why, remedy) => Fault(shown, why, remedy));
        try
        {
            var graph = Graph.Open(path);
            check(graph);
            return graph;
        }
        catch (ImageFormatException error)
        {
            throw Fault(shown, error);
        }
    }

    /// <summary>The error for an image that is damaged. A mapped image can be found so when a part of it is read first.</summary>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="error">What is wrong.</param>
    public static InputException Fault(string shown, ImageFormatException error) => Fault(shown, Why(error), Damage.Remedy);

    /// <summary>What is wrong with an image, without what to do.</summary>
    public static string Why(ImageFormatException error) =>
        error.Message.Replace(Damage.Remedy, "", StringComparison.Ordinal).TrimEnd();

    private static byte[] Head(string path)
    {
        var head = new byte[ImageFormat.Magic.Length];
        using var stream = File.OpenRead(path);
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static InputException Fault(string shown, string why, string remedy) =>
        new($"the image {shown} cannot be opened: {why}", remedy);
}
