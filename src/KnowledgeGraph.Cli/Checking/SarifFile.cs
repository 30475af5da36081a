using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Writes what a check found to a file as SARIF.</summary>
internal static class SarifFile
{
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string file, CheckSubject subject, CheckResult result) =>
        ReplacedFile.Write(file, subject.Shown(file), stream => SarifLog.Write(stream, subject, result));
}
