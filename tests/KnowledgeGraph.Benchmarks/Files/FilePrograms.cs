using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Benchmarks.Files;

/// <summary>
/// Prints the time of programs that do nothing but open a file and ask one question, beside that of programs that do nothing at all:
/// published as they are, with ReadyToRun, and as native programs. All take turns, and the fastest run of each counts.
/// </summary>
internal static class FilePrograms
{
    private const int Runs = 30;

    private static readonly (string Name, string Properties)[] Forms =
    [
        ("compiled just in time", ""),
        ("ReadyToRun", "<PublishReadyToRun>true</PublishReadyToRun><SelfContained>false</SelfContained>"),
        ("native", "<PublishAot>true</PublishAot>"),
    ];

    /// <summary>Prints the times of the programs for an image of version 03.</summary>
    public static void Print(TextWriter output, string path)
    {
        var programs = Forms.Select(form => (form.Name, Empty: Publish("Nothing", form, "return 0;", ""), Asking: Publish(
            "Answer", form, $$"""
                using KnowledgeGraph;
                return Graph.Open(args[0]).Find("{{FileSizes.Asked}}")!.Value.Facts.Count;
                """,
            $"""<ProjectReference Include="{ProgramProject.Root}src/KnowledgeGraph/KnowledgeGraph.csproj" />"""))).ToArray();
        var times = new double[programs.Length, 2];
        for (var run = 0; run < Runs; run++)
        {
            for (var i = 0; i < programs.Length; i++)
            {
                var (empty, asking) = (Measure(programs[i].Empty, path, false), Measure(programs[i].Asking, path, true));
                times[i, 0] = run == 0 ? empty : Math.Min(times[i, 0], empty);
                times[i, 1] = run == 0 ? asking : Math.Min(times[i, 1], asking);
            }
        }

        output.WriteLine("| program | empty | with the first answer |");
        output.WriteLine("|---|---:|---:|");
        for (var i = 0; i < programs.Length; i++)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {programs[i].Name} | {times[i, 0]:F1} ms | {times[i, 1]:F1} ms (+{times[i, 1] - times[i, 0]:F1}) |"));
        }
    }

    private static string Publish(string name, (string Name, string Properties) form, string program, string items) =>
        new ProgramProject(
            name + form.Name.Replace(" ", "", StringComparison.Ordinal), program, items, [],
            $"<RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>" + form.Properties).Publish();

    private static double Measure(string program, string path, bool answers)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(program, [path]);
        process.WaitForExit();
        var time = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode > 0 == answers ? time : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
