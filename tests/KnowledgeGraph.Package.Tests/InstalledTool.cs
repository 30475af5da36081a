using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.Package.Tests;

/// <summary><c>kg</c>, installed in a directory of its own.</summary>
internal sealed class InstalledTool
{
    private readonly string _directory;

    private InstalledTool(string directory) => _directory = directory;

    /// <summary>Gets the program.</summary>
    private string Program => Path.Combine(_directory, OperatingSystem.IsWindows() ? "kg.exe" : "kg");

    /// <summary>Installs the tool from packed files and from nowhere else.</summary>
    public static InstalledTool Install(string directory, string packages, string version)
    {
        Directory.CreateDirectory(directory);
        DotnetCommand.Run(
            directory, "tool", "install", "KnowledgeGraph.Cli", "--tool-path", directory, "--version", version, "--source",
            packages).Succeeded();
        return new(directory);
    }

    /// <summary>Runs the tool where there is no project whose graph it would ask.</summary>
    /// <param name="arguments">The command line after <c>kg</c>.</param>
    public (int ExitCode, string Output) Run(string arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = _directory,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"));
    }
}
