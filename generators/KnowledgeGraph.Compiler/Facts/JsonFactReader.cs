namespace KnowledgeGraph.Compiler.Facts;

/// <summary>Reads fact files in JSON.</summary>
internal sealed class JsonFactReader : FactReader
{
    public override FactFile Read(string text, string path, FactFileLimits limits) => FactFileParser.Parse(text, path, limits);
}
