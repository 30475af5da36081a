using KnowledgeGraph.Generators.Steps;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the image as one literal.</summary>
internal static class ImageEmitter
{
    public static string Emit(ImageContent image)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, image.Namespace);
        writer.Line();
        writer.Open($"{image.Form.Keywords} {SourceIdentifier.Escape(image.Graph)}");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Open($"private static class {image.Form.Image}");

        // The compiler puts the literal into the assembly as it is; the method returns a span over it and copies nothing.
        var before = writer + "        internal static " + RuntimeNames.Bytes + " Bytes() => \"";
        return Utf8Literal.Quote(before, image.Bytes, "\"u8;\n    }\n}\n");
    }
}
