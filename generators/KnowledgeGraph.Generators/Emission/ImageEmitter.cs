namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the image as one literal.</summary>
internal static class ImageEmitter
{
    public static string Emit(string @namespace, string graph, byte[] image)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, @namespace);
        writer.Line();
        writer.Open($"static partial class {SourceIdentifier.Escape(graph)}");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Open($"private static class {RuntimeNames.Image}");

        // The compiler puts the literal into the assembly as it is; the method returns a span over it and copies nothing.
        var before = writer + "        internal static " + RuntimeNames.Bytes + " Bytes() => \"";
        return Utf8Literal.Quote(before, image, "\"u8;\n    }\n}\n");
    }
}
