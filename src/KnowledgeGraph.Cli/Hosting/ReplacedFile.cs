namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Writes a file that a reader finds as it was or as it is, and always whole.</summary>
internal static class ReplacedFile
{
    /// <param name="shown">The path as it is shown.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string file, string shown, Action<Stream> write)
    {
        var temporary = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(temporary)) write(stream);
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new InputException($"{shown} cannot be written: {error.Message}");
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Why it could not be written is what matters.
        }
    }
}
