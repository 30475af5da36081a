using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>
/// Which graph a command asks: that of <c>--assembly</c>; else that of the one project in the current directory, where its newest output
/// has one; else the one that comes with <c>kg</c>.
/// </summary>
internal sealed class GraphChoice(KgEnvironment environment, string? assembly, string? name)
{
    /// <exception cref="InputException">The file is not an assembly with that graph.</exception>
    public (Graph Graph, GraphOrigin Origin) Open()
    {
        if (assembly is not null) return (GraphAssembly.Open(assembly, name), GraphOrigin.Named);

        var here = new ProjectHere(environment.Directory);
        var output = here.FindNewestOutput();
        if (output is not null && TryOpen(output) is { } graph)
        {
            var shown = Shown(output);
            return (graph, new GraphOrigin(shown, $"Graph: {graph.Name}, of {shown}", ComesWithKg: false));
        }

        if (name is not null) throw new InputException("--graph chooses a graph of an assembly: also give --assembly FILE");
        return (environment.DefaultGraph(), OriginOfDefault(here, output));
    }

    private Graph? TryOpen(string file)
    {
        try
        {
            return GraphAssembly.Open(file, name);
        }
        catch (InputException error) when (error.IsWithoutGraph)
        {
            return null;
        }
    }

    /// <summary>Where there is a project, somebody may think that its graph was asked.</summary>
    private GraphOrigin OriginOfDefault(ProjectHere here, string? output)
    {
        if (here.Projects.Count == 0) return GraphOrigin.Default;
        var why = output is not null ? $"{Shown(output)} has no graph"
            : here.Projects is [var project] ? $"{project} is not built"
            : $"there are {here.Projects.Count} projects here";
        return new GraphOrigin(
            null, $"Graph: the one that comes with kg ({why}); use --assembly FILE for another graph", ComesWithKg: true);
    }

    private string Shown(string path) => ShownPath.Of(path, environment.Directory);
}
