using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Writes what a check found to a file as SARIF. A reader finds the old file or the new one, whole.</summary>
internal static class SarifFile
{
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string file, CheckSubject subject, CheckResult result)
    {
        var temporary = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(temporary)) SarifLog.Write(stream, subject, result);
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new InputException($"{subject.Shown(file)} cannot be written: {error.Message}");
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
