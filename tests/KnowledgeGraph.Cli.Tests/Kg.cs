using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>A run of the command line in this process.</summary>
internal sealed record Kg(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it redirected, as in a pipe.</summary>
    public static Kg Run(params string[] arguments) => Run(arguments, isRedirected: true, hasColour: false, width: null);

    /// <summary>Runs it on a screen of that width.</summary>
    public static Kg RunOnScreen(int width, bool hasColour, params string[] arguments) => Run(arguments, isRedirected: false, hasColour, width);

    private static Kg Run(string[] arguments, bool isRedirected, bool hasColour, int? width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, isRedirected, hasColour, width);
        var exitCode = KgCommandLine.Run(arguments, new KgEnvironment(terminal, () => ChipRace.Graph));
        return new Kg(exitCode, output.ToString(), error.ToString());
    }
}
