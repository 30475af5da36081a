namespace KnowledgeGraph.Rdf.Tests;

/// <summary>Reads and writes texts in one call.</summary>
internal static class Rdf
{
    public static List<RdfQuad> Read(string text, RdfFormat format = RdfFormat.Turtle, RdfReaderOptions? options = null)
    {
        using var reader = RdfReader.Create(new StringReader(text), format, options);
        return [.. reader.ReadAll()];
    }

    public static string Write(IEnumerable<RdfQuad> quads, RdfFormat format, RdfWriterOptions? options = null)
    {
        var text = new StringWriter();
        using var writer = RdfWriter.Create(text, format, options);
        writer.WriteAll(quads);
        writer.Complete();
        return text.ToString();
    }

    /// <summary>Returns the exception for a text that is wrong.</summary>
    public static RdfFormatException Fails(string text, RdfFormat format = RdfFormat.Turtle, RdfReaderOptions? options = null) =>
        Assert.Throws<RdfFormatException>(() => Read(text, format, options));
}
