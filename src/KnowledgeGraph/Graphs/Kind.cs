using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>A kind of nodes in a graph's vocabulary.</summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// Two kinds are equal if they are the same kind of one graph or of views of it. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(GraphItemJsonConverter<Kind>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct Kind : IEquatable<Kind>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly int _index;

    internal Kind(Graph graph, int index)
    {
        _graph = graph;
        _index = index;
    }

    /// <summary>Gets the graph that the kind belongs to.</summary>
    public Graph Graph => _graph ?? DefaultValue.Throw("kind");

    /// <summary>Gets the kind's number in the vocabulary, from 0.</summary>
    public int Index => _index;

    /// <summary>Gets the name of the kind's type: <c>Company</c>.</summary>
    public string Name => Graph.Store.KindNames[_index];

    /// <summary>Gets the name in the plural: <c>Companies</c>.</summary>
    public string Plural => Graph.Store.RequiredTextAt(Column.KindPlural, _index);

    /// <summary>Gets the name as words in lower case: <c>chip maker</c>.</summary>
    public string Label => Graph.Store.RequiredTextAt(Column.KindLabel, _index);

    /// <summary>Gets the module that declares the kind.</summary>
    public GraphModule Module => new(Graph, Graph.Store.Modules.OfKind(_index));

    /// <summary>Gets a value indicating whether the kind only groups others.</summary>
    public bool IsAbstract => Graph.Store.Kinds.IsAbstract(_index);

    /// <summary>
    /// Gets the abstract kind that this one is, if there is one: the first of its <see cref="Parents"/>, which <c>Is</c> names.
    /// </summary>
    public Kind? Parent
    {
        get
        {
            if (Graph.Store.Kinds.Parent(_index) is var parent and >= 0) return new Kind(Graph, parent);
            return Parents is { Count: > 0 } parents ? parents[0] : null;
        }
    }

    /// <summary>Gets the abstract kinds that this one is, in the order in which it names them; none of those above them.</summary>
    public KindList Parents
    {
        get
        {
            var kinds = Graph.Store.Kinds;
            int[] parents = [.. kinds.OtherParentsOf(_index)];
            if (kinds.Parent(_index) is var parent and >= 0) parents = [parent, .. parents];
            return new KindList(new IdList(Graph, parents, 0, parents.Length));
        }
    }

    /// <summary>Gets all abstract kinds above this one, the nearest first.</summary>
    public KindList Superkinds
    {
        get
        {
            var above = Graph.Store.Kinds.Above(_index);
            return new KindList(new IdList(Graph, [.. above], 0, above.Count));
        }
    }

    /// <summary>
    /// Gets the nodes of the kind and of those below it, by kind, then by key. O(1). Deprecated ones are only in views that include them.
    /// </summary>
    public Nodes<Node> Nodes => Graph.NodesOfKind<Node>(_index);

    /// <summary>Gets the kinds below this one, at whatever depth.</summary>
    public KindList Subkinds
    {
        get
        {
            var kinds = Graph.Store.Kinds;
            if (kinds.HasOnlyTree(_index)) return new KindList(new IdList(Graph, _index + 1, kinds.CountInTree(_index)));
            var below = new List<int>();
            for (var kind = 0; kind < kinds.Count; kind++)
            {
                if (kind != _index && kinds.Includes(_index, kind)) below.Add(kind);
            }

            return new KindList(new IdList(Graph, [.. below], 0, below.Count));
        }
    }

    /// <summary>Gets the properties and relations of the kind, inherited ones first.</summary>
    public MemberList Members
    {
        get
        {
            var members = Graph.Store.Members.MembersOf(_index, Graph.Store.Kinds);
            return new MemberList(new IdList(Graph, members, 0, members.Length));
        }
    }

    /// <summary>Determines whether a kind is this one or one below it. Views of one graph have the same kinds. O(1).</summary>
    /// <param name="other">The kind to test.</param>
    /// <returns><see langword="true"/> if it is the same kind or a kind below this one; otherwise <see langword="false"/>.</returns>
    public bool Includes(Kind other) => Graph.IsOfSameImage(other._graph) && Graph.Store.Kinds.Includes(_index, other._index);

    /// <inheritdoc/>
    public bool Equals(Kind other) => _index == other._index && Graph.AreOfSameImage(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Kind other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Graph.HashOfImage(_graph), _index);

    /// <summary>Returns the name, or nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graph is null ? "" : Name;

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => Name;

    /// <summary>Determines whether two kinds are the same kind of one graph or of views of it.</summary>
    /// <param name="left">The first kind.</param>
    /// <param name="right">The second kind.</param>
    /// <returns><see langword="true"/> if they are the same kind; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Kind left, Kind right) => left.Equals(right);

    /// <summary>Determines whether two kinds are different kinds.</summary>
    /// <param name="left">The first kind.</param>
    /// <param name="right">The second kind.</param>
    /// <returns><see langword="true"/> if they are different kinds; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Kind left, Kind right) => !left.Equals(right);
}
