using System.Diagnostics;
using System.Text;
using Xunit.Sdk;

namespace KnowledgeGraph.Package.Tests;

/// <summary>One finished run of the <c>dotnet</c> command.</summary>
/// <param name="ExitCode">0 is success.</param>
/// <param name="Output">Both of its streams, line by line as they came.</param>
internal sealed record DotnetCommand(string Arguments, int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Runs the command and waits for its end.</summary>
    public static DotnetCommand Run(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Isolate(start.Environment);

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new XunitException($"dotnet {string.Join(' ', arguments)} did not end within {Patience}.\n{output}");
        }

        // Without a time limit it also waits for the last lines.
        process.WaitForExit();
        return new(string.Join(' ', arguments), process.ExitCode, output.ToString());
    }

    /// <summary>Fails the test, with the whole output, unless the command succeeded.</summary>
    public DotnetCommand Succeeded() =>
        ExitCode == 0 ? this : throw new XunitException($"dotnet {Arguments} ended with {ExitCode}.\n{Output}");

    /// <summary>Fails the test, with the whole output, when the command succeeded.</summary>
    public DotnetCommand Failed() =>
        ExitCode != 0 ? this : throw new XunitException($"dotnet {Arguments} should have failed.\n{Output}");

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
            lock (output)
                output.Append(line).Append('\n');
    }

    /// <summary>What the test host was started with describes the build of these tests and would mislead another one.</summary>
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.ToList())
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("VSTest", StringComparison.OrdinalIgnoreCase))
                environment.Remove(name);
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["MSBUILDTERMINALLOGGER"] = "off";
    }
}
