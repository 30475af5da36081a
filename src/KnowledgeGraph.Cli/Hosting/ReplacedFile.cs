using KnowledgeGraph.Writing;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Writes a file that a reader finds as it was or as it is, and always whole.</summary>
internal static class ReplacedFile
{
    /// <param name="file">The file.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string file, string shown, Action<Stream> write)
    {
        OutputFile.CheckPlace(file, shown);
        try
        {
            using var files = new WholeFiles();
            write(files.CreateStream(file));
            files.Commit();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown} cannot be written: {error.Message}");
        }
    }
}
