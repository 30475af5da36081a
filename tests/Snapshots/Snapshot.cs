using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace KnowledgeGraph.Tests.Snapshots;

/// <summary>
/// Compares a text with the file <c>Class.Method.verified.txt</c> beside the test, as Verify does. What differs is written to
/// <c>Class.Method.received.txt</c>. With the environment variable KNOWLEDGEGRAPH_ACCEPT_SNAPSHOTS=1, and not in CI, it becomes the
/// verified file.
/// </summary>
internal static class Snapshot
{
    private const string DirectoryKey = "KnowledgeGraph.TestProjectDirectory";

    /// <param name="test">An instance of the test class, whose name the file has.</param>
    /// <param name="received">The text, with <c>\n</c> at the ends of lines.</param>
    /// <param name="method">The name of the test.</param>
    /// <param name="file">The source file of the test.</param>
    public static void Match(object test, string received, [CallerMemberName] string method = "", [CallerFilePath] string file = "") =>
        Match(Path.Combine(DirectoryOf(file), test.GetType().Name + "." + method), received);

    private static void Match(string path, string received)
    {
        var verifiedPath = path + ".verified.txt";
        var receivedPath = path + ".received.txt";
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        if (MayAccept())
        {
            File.WriteAllText(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail(verified is null
            ? $"There is no snapshot {verifiedPath} yet. Read {receivedPath}, and rename it if it is right."
            : $"The text differs from the snapshot {verifiedPath} in line {FirstDifference(verified, received)}. If it is right, rename "
                + $"{receivedPath}.");
    }

    private static bool MayAccept() =>
        Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_ACCEPT_SNAPSHOTS") == "1"
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static string FirstDifference(string verified, string received)
    {
        string[] expected = verified.Split('\n'), actual = received.Split('\n');
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line]) line++;
        string At(string[] lines) => line < lines.Length ? lines[line] : "(end)";
        return $"{line + 1}: “{At(expected)}” was “{At(actual)}”";
    }

    /// <summary>
    /// The directory of a source file. A deterministic build maps it to <c>/_/…</c>: then it is found by its end, below the project's
    /// directory.
    /// </summary>
    private static string DirectoryOf(string file)
    {
        var directory = Path.GetDirectoryName(file)!;
        if (Directory.Exists(directory)) return directory;

        var project = ProjectDirectory();
        var parts = directory.Replace('\\', '/').Split('/');
        var name = Path.GetFileName(project);
        var at = Array.LastIndexOf(parts, name);
        if (at < 0) throw new DirectoryNotFoundException($"The source directory {directory} is not below the project {project}.");
        return Path.Combine([project, .. parts[(at + 1)..]]);
    }

    private static string ProjectDirectory()
    {
        foreach (var attribute in Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (attribute.Key == DirectoryKey && attribute.Value is { } value) return value.TrimEnd('/', '\\');
        }

        throw new InvalidOperationException("The test assembly does not say where its project is.");
    }
}
