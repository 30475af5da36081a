using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What only the built program shows: encoding, signals and closed pipes.</summary>
public sealed class ProcessTests
{
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kg.dll");
    private static readonly string[] ThisGraph = ["--assembly", GraphAssemblyFile.Shared, "--graph", "ChipRace"];
    private static readonly string[] Crowd = ["--assembly", GraphAssemblyFile.Shared, "--graph", "Crowd"];

    [Fact]
    public void A_redirected_answer_is_plain_utf8_without_a_mark()
    {
        var (exitCode, answer, error) = Run(["show", "DeepSeek", .. ThisGraph]);

        Assert.Equal((ExitCode.Found, ""), (exitCode, error));
        Assert.Equal(Kg.Run("show", "DeepSeek").Output, answer.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_found_and_input_errors_are_exit_codes()
    {
        Assert.Equal(
            (ExitCode.NothingFound, "", "kg: no name or fact in ChipRace contains “xyzzy”"),
            Trimmed(Run(["find", "xyzzy", .. ThisGraph])));
        Assert.Equal(
            (ExitCode.InputError, "", "kg: no entity of ChipRace is called 'xyzzy'"), Trimmed(Run(["show", "xyzzy", .. ThisGraph])));
        Assert.Equal(ExitCode.Found, Run(["--version"]).ExitCode);
    }

    [Fact]
    public void A_reader_that_leaves_early_gets_no_complaint()
    {
        using var process = Start(["list", "people", .. Crowd]);
        process.StandardOutput.Read();
        process.StandardOutput.Close();

        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(ExitCode.Found, process.ExitCode);
    }

    [Fact]
    public void An_interrupt_is_exit_code_130()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows(), "On Windows, a console event reaches all processes of the console, this one included.");
        Assert.SkipWhen(
            IgnoresInterrupts(), "These tests run in the background, where interrupts are ignored, and what they start inherits that.");

        // Nobody reads on, so that kg waits in the middle of an answer that no pipe holds.
        using var process = Start(["list", "people", .. Crowd]);
        process.StandardOutput.Read();
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) kill.WaitForExit();

        process.WaitForExit();
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
    }

    [Theory]
    [InlineData("show DeepSeek >&-", ExitCode.InputError, "kg: the answer cannot be written: Bad file descriptor\n")]
    [InlineData("show xyzzy 2>&-", ExitCode.InputError, "")]
    [InlineData("find xyzzy >&- 2>&-", ExitCode.NothingFound, "")]
    public void An_output_that_is_closed_is_no_crash(string command, int exitCode, string error)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, it is not the shell that closes an output.");

        var start = new ProcessStartInfo(
            "sh", ["-c", $"\"$0\" exec \"$1\" {command}", Host, Program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var written = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((exitCode, error), (process.ExitCode, written));
    }

    /// <summary>Whether SIGINT, the second bit of the mask, is ignored in this process (proc(5)).</summary>
    private static bool IgnoresInterrupts()
    {
        const string Status = "/proc/self/status";
        const string Mask = "SigIgn:";
        return File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(l => l.StartsWith(Mask, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(
                line.AsSpan(Mask.Length), NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) & 2) != 0;
    }

    private static (int ExitCode, string Output, string Error) Trimmed((int ExitCode, string Output, string Error) run) =>
        (run.ExitCode, run.Output.Trim(), run.Error.Trim());

    private static (int ExitCode, string Output, string Error) Run(string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, answer, error.GetAwaiter().GetResult());
    }

    private static Process Start(string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(Host, ["exec", Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        return Process.Start(start)!;
    }
}
