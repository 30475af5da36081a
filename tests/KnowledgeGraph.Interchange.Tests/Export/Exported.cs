namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>What an export writes.</summary>
internal static class Exported
{
    public static string Text(Graph graph, ExportFormat format, ExportOptions? options = null)
    {
        using var writer = new StringWriter();
        graph.Export(format, writer, options);
        return writer.ToString();
    }
}
