using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>
/// Which graph a command asks: that of <c>--assembly</c>, which may be an image; else that of the one project in the current directory,
/// where its newest output has one; else the one that comes with <c>kg</c>.
/// </summary>
internal sealed class GraphChoice(KgEnvironment environment, string? assembly, string? name)
{
    /// <exception cref="InputException">The file is neither an assembly with that graph nor an image.</exception>
    public (Graph Graph, GraphOrigin Origin) Open()
    {
        if (assembly is not null) return (OpenNamed(assembly), GraphOrigin.Named);

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

    /// <summary>Returns the error for an image that turns out to be damaged when it is read; null if no option names an image.</summary>
    public InputException? FaultOf(ImageFormatException error) =>
        assembly is not null && IsImage(environment.FullPath(assembly), assembly) ? GraphImageFile.Fault(assembly, error) : null;

    private Graph OpenNamed(string file)
    {
        var path = environment.FullPath(file);
        if (!IsImage(path, file)) return GraphAssembly.Open(file, name);
        return name is null
            ? GraphImageFile.Map(path, file)
            : throw new InputException($"--graph chooses a graph of an assembly, but {file} is an image");
    }

    /// <summary>Determines whether a file is an image. What cannot be read is not, and the assembly's reader says why.</summary>
    /// <exception cref="InputException">It is neither an image nor an assembly.</exception>
    private static bool IsImage(string path, string shown)
    {
        try
        {
            return File.Exists(path) && GraphInput.IsImage(path, shown);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
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
