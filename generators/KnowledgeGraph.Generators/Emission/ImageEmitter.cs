using System.Collections.Generic;
using System.Text;
using KnowledgeGraph.Generators.Steps;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the image as one literal, or as one for each of its pieces.</summary>
internal static class ImageEmitter
{
    public static string Emit(ImageContent image) => Emit(image, ImagePieces.ChooseLength(image.Bytes.Length));

    /// <param name="pieceLength">The distance between pieces: a power of two.</param>
    public static string Emit(ImageContent image, int pieceLength)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, image.Namespace);
        writer.Line();
        writer.Open($"{image.Form.Keywords} {SourceIdentifier.Escape(image.Graph)}");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Open($"private static class {image.Form.Image}");

        var starts = ImagePieces.Cut(image.Bytes, pieceLength);
        if (starts.Count == 1)
            return WriteLiteral(writer + "        internal", "Bytes", image.Bytes, 0, image.Bytes.Length) + "    }\n}\n";
        WriteChoice(writer, starts);
        var text = new StringBuilder(writer.ToString());
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : image.Bytes.Length;
            text.Append(WriteLiteral("        private", $"Piece{i}", image.Bytes, starts[i], end - starts[i]));
        }

        return text.Append("    }\n}\n").ToString();
    }

    private static void WriteChoice(IndentedWriter writer, List<int> starts)
    {
        writer.Open($"internal static {RuntimeNames.Bytes} Bytes(int index, out int start)");
        writer.Open("switch (index)");
        for (var i = 0; i < starts.Count; i++) writer.Line($"case {i}: start = {starts[i]}; return Piece{i}();");
        writer.Line("default: start = 0; return default;");
        writer.Close();
        writer.Close();
        writer.Line();
    }

    /// <summary>
    /// Writes a method that returns a span over a literal. The compiler puts the literal into the assembly as it is, and nothing is copied.
    /// </summary>
    private static string WriteLiteral(string before, string name, byte[] bytes, int start, int length) =>
        Utf8Literal.Quote($"{before} static {RuntimeNames.Bytes} {name}() => \"", bytes, start, length, "\"u8;\n");
}
