using System.IO;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>A fact file that is read whenever its facts are needed, and not kept.</summary>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Path">The path of the file.</param>
internal sealed record FactInput(string Unit, string Path)
{
    /// <summary>Gets the format of its facts.</summary>
    public FactFormat Format { get; } = FactFormat.OfFile(Path) ?? FactFormat.Json;

    /// <summary>Gets its length in bytes, which decides how many files are read at once; 0 if there is no such file.</summary>
    public long Length { get; } = new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Reads its bytes.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[] Read() => File.ReadAllBytes(Path);
}
