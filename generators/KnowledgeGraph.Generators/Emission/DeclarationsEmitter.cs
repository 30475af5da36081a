using System.Text;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the declarations as an attribute of the assembly, where a tool finds them without loading it.</summary>
internal static class DeclarationsEmitter
{
    public static string Emit(string declarations)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, "");
        writer.Line();
        return Utf8Literal.Quote(
            writer + $"[assembly: {RuntimeNames.GeneratedDeclarations}(\"", Encoding.UTF8.GetBytes(declarations), "\")]\n");
    }
}
