using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// The assembly that facts are checked with where no option names one: the newest output of the project in the current directory.
/// </summary>
internal static class CheckedAssembly
{
    private const string Remedy =
        "--assembly FILE names the assembly that the facts belong to: kg check Facts --assembly bin/Debug/net10.0/MyGraph.dll";

    /// <exception cref="InputException">
    /// There is no such project, several or none that is built. The message says what to write.
    /// </exception>
    public static string Find(string directory)
    {
        var here = new ProjectHere(directory);
        if (here.FindNewestOutput() is { } output) return output;
        throw here.Projects switch
        {
            [] =>
                new InputException(
                    "there is no project here to check the facts against",
                    "Run kg check in the directory of the project (.csproj) that contains the facts.", Remedy),
            [var project] => new InputException($"{project} is not built: bin does not contain its assembly", "Run dotnet build.", Remedy),
            var several => new InputException($"there are {several.Count} projects here: choose one with --assembly FILE", several),
        };
    }
}
