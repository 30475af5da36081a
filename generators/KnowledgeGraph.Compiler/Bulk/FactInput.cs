using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>A fact file that is read whenever its facts are needed, and not kept.</summary>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Format">The format of its facts.</param>
/// <param name="Length">Its length in bytes, which decides how many files are read at once.</param>
internal abstract record FactInput(string Unit, FactFormat Format, long Length)
{
    /// <summary>Reads its bytes.</summary>
    /// <exception cref="System.IO.IOException">It cannot be read.</exception>
    public abstract byte[] Read();
}
