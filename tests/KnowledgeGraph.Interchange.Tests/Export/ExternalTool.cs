using System.Diagnostics;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Programs of other projects that read what is written. A test is skipped where its program is not installed.</summary>
internal static class ExternalTool
{
    /// <summary>Runs a program on a file.</summary>
    /// <returns>What the program writes.</returns>
    public static string Run(string program, string package, string text, params string[] arguments)
    {
        Assert.SkipUnless(IsInstalled(program), $"“{program}” is not installed. It is a part of the package {package} of Debian.");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            start.ArgumentList.Add(file);
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0 && error.Result.Length == 0, error.Result);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(directory => File.Exists(Path.Combine(directory, OperatingSystem.IsWindows() ? program + ".exe" : program)));
}
