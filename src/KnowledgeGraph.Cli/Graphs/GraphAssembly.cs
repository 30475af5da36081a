using System.Reflection;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Opens the graph of any compiled assembly. This is the only place of <c>kg</c> that reflects.</summary>
internal static class GraphAssembly
{
    /// <param name="name">The simple or full name of the class of the graph, or null when there is only one.</param>
    /// <exception cref="InputException">The file has no graph, several and no name, or one that cannot be opened.</exception>
    public static Graph Open(string file, string? name)
    {
        AssemblyFile.Check(file);
        try
        {
            var assembly = new GraphAssemblyContext(Path.GetFullPath(file)).LoadFromAssemblyPath(Path.GetFullPath(file));
            return Read(file, Choose(file, FindGraphs(assembly), name));
        }
        catch (Exception error) when (error is BadImageFormatException or FileLoadException or FileNotFoundException or InvalidOperationException
            or TypeLoadException or MissingMemberException)
        {
            throw new InputException($"{file} cannot be loaded: {error.Message}");
        }
    }

    /// <summary>The static properties <c>Graph</c> of static classes: what the generator adds to a class marked as a graph.</summary>
    private static List<PropertyInfo> FindGraphs(Assembly assembly)
    {
        var graphs = new List<PropertyInfo>();
        foreach (var type in LoadableTypes(assembly))
        {
            if (type is not { IsAbstract: true, IsSealed: true, ContainsGenericParameters: false }) continue;
            if (type.GetProperty("Graph", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { CanRead: true } graph
                && graph.PropertyType == typeof(Graph)) graphs.Add(graph);
        }

        return graphs;
    }

    /// <summary>A type whose dependencies are missing is no reason not to find the graph beside it.</summary>
    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException error)
        {
            return error.Types.OfType<Type>();
        }
    }

    private static PropertyInfo Choose(string file, List<PropertyInfo> graphs, string? name)
    {
        if (graphs.Count == 0) throw new InputException($"{file} has no graph: no class in it is marked [KnowledgeGraph]");
        if (name is null && graphs.Count > 1 && graphs.FindAll(g => BearsItsGraphsName(file, g)) is { Count: > 0 } own) graphs = own;
        var wanted = name is null ? graphs : graphs.FindAll(g => g.DeclaringType!.FullName == name || g.DeclaringType.Name == name);
        if (wanted.Count == 1) return wanted[0];

        var names = graphs.ConvertAll(g => g.DeclaringType!.FullName!);
        names.Sort(StringComparer.Ordinal);
        throw new InputException(
            wanted.Count > 1 ? $"{file} has {wanted.Count} graphs: choose one by --graph NAME" : $"{file} has no graph called “{name}”",
            names);
    }

    /// <summary>A graph has the name of its class: a class whose property only passes the graph of another on is none.</summary>
    private static bool BearsItsGraphsName(string file, PropertyInfo property)
    {
        try
        {
            return Read(file, property).Name == property.DeclaringType!.Name;
        }
        catch (InputException)
        {
            return true; // It may have meant to be one, and says why it is not when it is chosen.
        }
    }

    private static Graph Read(string file, PropertyInfo property)
    {
        try
        {
            return (Graph)property.GetValue(null)!;
        }
        catch (TargetInvocationException error)
        {
            throw new InputException($"the graph {property.DeclaringType!.FullName} of {file} cannot be opened: {error.GetBaseException().Message}");
        }
    }
}
