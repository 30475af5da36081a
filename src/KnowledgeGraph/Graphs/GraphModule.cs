using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>
/// A graph as a part of one that extends it: what its own project declares and states, without that of the graphs that it extends. A graph
/// that extends none is its only module.
/// </summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// Two modules are equal if they are the same module of one graph or of views of it. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(GraphItemJsonConverter<GraphModule>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct GraphModule : IEquatable<GraphModule>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly int _index;

    internal GraphModule(Graph graph, int index)
    {
        _graph = graph;
        _index = index;
    }

    /// <summary>Gets the graph that the module is a part of.</summary>
    public Graph Graph => _graph ?? DefaultValue.Throw("module");

    /// <summary>Gets the module's number in the graph, from 0.</summary>
    public int Index => _index;

    /// <summary>Gets the simple name of the class that the module was declared with: <c>Race</c>.</summary>
    public string Name => Graph.Store.ModuleNames[_index];

    /// <summary>Gets the namespace of that class; <see langword="null"/> if it is in none.</summary>
    public string? Namespace => Graph.Store.TextAt(Column.ModuleNamespace, _index);

    /// <summary>
    /// Gets the simple name of the assembly that the module was read from when the graph was built; <see langword="null"/> for what the
    /// graph itself declares.
    /// </summary>
    public string? Assembly => Graph.Store.TextAt(Column.ModuleAssembly, _index);

    /// <summary>
    /// Gets the version of that assembly or package; <see langword="null"/> for what the graph itself declares.
    /// </summary>
    public string? Version => Graph.Store.TextAt(Column.ModuleVersion, _index);

    /// <summary>
    /// Gets a value indicating whether the module is a graph that <see cref="Graph"/> extends, and not that graph's own part.
    /// </summary>
    public bool IsBase => _index < Graph.Store.Image.ModuleCount - 1;

    private string DebuggerDisplay =>
        _graph is null ? "default" : Assembly is { } assembly ? $"{Name} of {assembly} {Version}".TrimEnd() : Name;

    /// <inheritdoc/>
    public bool Equals(GraphModule other) => _index == other._index && Graph.AreOfSameImage(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GraphModule other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Graph.HashOfImage(_graph), _index);

    /// <summary>Returns the name, or nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graph is null ? "" : Name;

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => Name;

    /// <summary>Determines whether two modules are the same module of one graph or of views of it.</summary>
    /// <param name="left">The first module.</param>
    /// <param name="right">The second module.</param>
    /// <returns><see langword="true"/> if they are the same module; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(GraphModule left, GraphModule right) => left.Equals(right);

    /// <summary>Determines whether two modules are different modules.</summary>
    /// <param name="left">The first module.</param>
    /// <param name="right">The second module.</param>
    /// <returns><see langword="true"/> if they are different modules; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(GraphModule left, GraphModule right) => !left.Equals(right);
}
