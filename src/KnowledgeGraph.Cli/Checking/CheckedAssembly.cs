using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// The assembly of a project where no option names one: the newest output of the project in the current directory.
/// </summary>
internal static class CheckedAssembly
{
    private const string ExamplePath = "bin/Debug/net10.0/MyGraph.dll";

    /// <summary>Makes sure that the file of <c>--assembly</c> is not an image, which has no declarations to check facts against.</summary>
    /// <param name="file">The full path of the file.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="command">The command that needs an assembly.</param>
    /// <param name="example">The beginning of a command line that names one.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="InputException">The file is an image.</exception>
    public static string Named(string file, string shown, string command, string example) => !IsImage(file)
        ? file
        : throw new InputException($"{shown} is an image", $"{command} needs the compiled assembly: {example} --assembly {ExamplePath}");

    /// <summary>What cannot be read is not an image, and the reader of assemblies says why.</summary>
    private static bool IsImage(string file)
    {
        try
        {
            return File.Exists(file) && GraphImageFile.Is(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Finds the assembly that a command needs.</summary>
    /// <param name="purpose">What there would be a project to do with, as the end of a sentence.</param>
    /// <param name="command">The command that needs it.</param>
    /// <param name="example">The beginning of a command line that names an assembly.</param>
    /// <exception cref="InputException">
    /// There is no such project, several or none that is built. The message says what to write.
    /// </exception>
    public static string Find(string directory, string purpose, string command, string example)
    {
        var here = new ProjectHere(directory);
        if (here.FindNewestOutput() is { } output) return output;
        var remedy = $"--assembly FILE names the assembly that the facts belong to: {example} --assembly {ExamplePath}";
        throw here.Projects switch
        {
            [] => new InputException(
                $"there is no project here to {purpose}",
                $"Run {command} in the directory of the project (.csproj) that contains the facts.", remedy),
            [var project] => new InputException($"{project} is not built: bin does not contain its assembly", "Run dotnet build.", remedy),
            var several => new InputException($"there are {several.Count} projects here: choose one with --assembly FILE", several),
        };
    }
}
