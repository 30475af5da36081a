using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>A run of the command line in this process.</summary>
internal sealed record Kg(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it redirected, as in a pipe.</summary>
    public static Kg Run(params string[] arguments) => RunOn(ChipRace.Graph, arguments);

    /// <summary>Runs it redirected, with that graph as the one that it comes with.</summary>
    public static Kg RunOn(Graph graph, params string[] arguments) =>
        Run(graph, arguments, isRedirected: true, hasColour: false, width: null);

    /// <summary>Runs it on a screen of that width.</summary>
    public static Kg RunOnScreen(int width, bool hasColour, params string[] arguments) =>
        Run(ChipRace.Graph, arguments, isRedirected: false, hasColour, width);

    /// <summary>Runs it redirected in a directory.</summary>
    public static Kg RunIn(string directory, params string[] arguments) =>
        Run(arguments, terminal => new KgEnvironment(terminal, () => ChipRace.Graph) { Directory = directory });

    /// <summary>Runs it in a directory on a screen of that width.</summary>
    public static Kg RunOnScreenIn(string directory, int width, bool hasColour, params string[] arguments) =>
        Run(arguments, terminal => new KgEnvironment(terminal, () => ChipRace.Graph) { Directory = directory }, isRedirected: false,
            hasColour, width);

    private static Kg Run(Graph graph, string[] arguments, bool isRedirected, bool hasColour, int? width) =>
        Run(arguments, terminal => new KgEnvironment(terminal, () => graph), isRedirected, hasColour, width);

    private static Kg Run(
        string[] arguments, Func<Terminal, KgEnvironment> environment, bool isRedirected = true, bool hasColour = false, int? width = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, isRedirected, hasColour, width);
        var exitCode = KgCommandLine.Run(arguments, environment(terminal));
        return new Kg(exitCode, output.ToString(), error.ToString());
    }
}
