using System.Text;

namespace KnowledgeGraph.Cli.Viewing;

/// <summary>
/// The page that shows a graph with its evidence. It is one file, which is built from <c>src/KnowledgeGraph.View</c>, with a place for the
/// image of the graph in base 64.
/// </summary>
internal static class ViewPage
{
    private const string Resource = "view.html";
    private const string Place = "@image@";

    /// <summary>Writes the page with a graph in it.</summary>
    public static void Write(Graph graph, Stream stream)
    {
        using var image = new MemoryStream();
        graph.Save(image, ImageVersion.Literal);
        var page = ReadTemplate();
        var place = page.IndexOf(Place, StringComparison.Ordinal);
        stream.Write(Encoding.UTF8.GetBytes(page[..place]));
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(image.GetBuffer(), 0, (int)image.Length)));
        stream.Write(Encoding.UTF8.GetBytes(page[(place + Place.Length)..]));
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(ViewPage).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
