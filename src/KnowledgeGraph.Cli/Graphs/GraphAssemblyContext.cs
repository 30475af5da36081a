using System.Reflection;
using System.Runtime.Loader;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>
/// Loads an assembly with the dependencies beside it, apart from those of <c>kg</c>; only the library itself is shared, since a graph is of
/// its types.
/// </summary>
internal sealed class GraphAssemblyContext(string file) : AssemblyLoadContext(file)
{
    private readonly AssemblyDependencyResolver _dependencies = new(file);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(Graph).Assembly.GetName().Name) return typeof(Graph).Assembly;
        return _dependencies.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _dependencies.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
