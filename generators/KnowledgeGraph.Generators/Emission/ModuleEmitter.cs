using System.Text;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// Writes a module as an attribute of the assembly. That is all of it that a reference assembly keeps: metadata, and no bodies or
/// resources.
/// </summary>
internal static class ModuleEmitter
{
    public static string Emit(ModuleContent module)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, "");
        writer.Line();
        writer.Line($"[assembly: {RuntimeNames.GeneratedModule}(");
        writer.Line($"    \"{module.FullName}\",");
        var before = Utf8Literal.Quote(writer + "    \"", Encoding.UTF8.GetBytes(module.Declarations), "\",\n    \"");
        return Utf8Literal.Quote(before, module.Facts, "\")]\n");
    }
}
