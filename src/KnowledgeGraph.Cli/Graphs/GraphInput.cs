using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Opens what a command takes as its input: an image, or an assembly that contains a graph.</summary>
internal static class GraphInput
{
    private const string Known = "Give an image, or an assembly (.dll) that contains a graph.";

    /// <summary>Makes sure that a file begins as an image or an assembly does.</summary>
    /// <param name="path">The full path of a file that exists.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <returns><see langword="true"/> if it is an image.</returns>
    /// <exception cref="InputException">It is neither.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsImage(string path, string shown)
    {
        if (GraphImageFile.Is(path)) return true;
        if (AssemblyFile.IsProgram(path)) return false;
        throw new InputException($"{shown} is neither an image nor an assembly{AssemblyFile.Suggestion(path)}", Known);
    }

    /// <param name="input">The full path of the file.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="name">The class of the graph, if the assembly has several.</param>
    /// <exception cref="InputException">The file does not exist, or does not contain the graph.</exception>
    public static Graph Open(string input, string shown, string? name)
    {
        if (Directory.Exists(input)) throw new InputException($"{shown} is a directory", Known);
        if (!File.Exists(input))
            throw new InputException($"{shown} does not exist", Known);
        try
        {
            if (!IsImage(input, shown)) return GraphAssembly.Open(input, name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown} cannot be read: {error.Message}");
        }

        return name is null
            ? GraphImageFile.Open(input, shown)
            : throw new InputException("--graph chooses a graph of an assembly, but INPUT is an image");
    }
}
