using System.Collections.Generic;

namespace KnowledgeGraph;

/// <summary>The result of building an image: a file, or what is wrong.</summary>
/// <remarks>Immutable, and safe for any number of threads.</remarks>
public sealed class BuiltImage
{
    internal BuiltImage(IReadOnlyList<FactProblem> problems, bool isWritten, long factCount, long length)
    {
        Problems = problems;
        IsWritten = isWritten;
        FactCount = factCount;
        Length = length;
    }

    /// <summary>
    /// Gets a value indicating whether the file was written. It is not if there is an error among the problems, and then it is as it was.
    /// </summary>
    public bool IsWritten { get; }

    /// <summary>Gets the number of facts in the graph, whether or not it was written.</summary>
    public long FactCount { get; }

    /// <summary>Gets the length of the file in bytes; 0 if it was not written.</summary>
    public long Length { get; }

    /// <summary>
    /// Gets what is wrong with the facts: first what is in fact files, by path and place, then the rest. Of more than a thousand problems
    /// some are left out, and the last one says how many.
    /// </summary>
    public IReadOnlyList<FactProblem> Problems { get; }
}
