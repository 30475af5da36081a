using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>Opens the file of an image, and makes sure that it is whole.</summary>
internal static class GraphImage
{
    /// <exception cref="InputException">The image is of another version, or damaged.</exception>
    public static Graph Open(string path, string shown)
    {
        var image = File.ReadAllBytes(path);
        GraphAssembly.CheckVersion(image, (why, remedy) => Fault(shown, why, remedy));
        try
        {
            var graph = Graph.Load(image);
            graph.Verify();
            return graph;
        }
        catch (ImageFormatException error)
        {
            throw Fault(shown, error.Message, "Write it again with Graph.Save, or copy it again.");
        }
    }

    private static InputException Fault(string shown, string why, string remedy) =>
        new($"the image {shown} cannot be opened: {why}", remedy);
}
