using KnowledgeGraph.Cli.Rendering;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>What the commands are run in: where they write, and the graph that they ask when no other is named.</summary>
internal sealed record KgEnvironment(Terminal Terminal, Func<Graph> DefaultGraph)
{
    /// <summary>Gets the directory that paths begin in, and whose project is asked when no assembly is named.</summary>
    public string Directory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Gets what opens an address in the browser of the user, and returns false if it cannot.</summary>
    public Func<Uri, bool> OpenBrowser { get; init; } = Browser.TryOpen;

    public Interrupt Interrupt { get; init; } = new();

    /// <summary>Gets what says how long something takes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Returns the full path of a file or directory that the command line names.</summary>
    /// <exception cref="InputException">The path is empty.</exception>
    public string FullPath(string path) =>
        path.Length == 0 ? throw new InputException("a path is empty") : Path.GetFullPath(path, Directory);
}
