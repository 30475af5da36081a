using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph;

// What belongs to which graph: nodes to a view, everything else to a store.
public sealed partial class Graph
{
    /// <summary>
    /// The node of this graph or view that a node is: itself, or where it is of a graph that this one extends, the same node here.
    /// </summary>
    /// <exception cref="ArgumentException">The node is of another view, or of a graph without a part in this one.</exception>
    internal Node Resolve(Node node, string parameter) =>
        ReferenceEquals(node.Graph, this) ? node : FindOfBase(node) ?? throw Foreign(node, parameter);

    /// <summary>The same also for a node of any view of this graph: what is known of every node can be asked of it.</summary>
    internal Node ResolveInImage(Node node, string parameter) =>
        node.Graph.IsOfSameImage(this) ? node : FindOfBase(node) ?? throw Foreign(node, parameter);

    /// <summary>The member of this graph that a member of it, of a view of it or of a graph that it extends is.</summary>
    /// <exception cref="ArgumentException">The member is of another graph.</exception>
    internal Member Resolve(Member member, string parameter, string noun = "member") =>
        IsOfSameImage(member.Graph) ? member : FindOfBase(member) ?? throw Foreign($"{noun} {member}", member.Graph, parameter);

    /// <summary>The kind of this graph that a kind of it, of a view of it or of a graph that it extends is.</summary>
    /// <exception cref="ArgumentException">The kind is of another graph.</exception>
    internal Kind Resolve(Kind kind, string parameter)
    {
        if (IsOfSameImage(kind.Graph)) return kind;
        var found = Extends(kind.Graph) ? Counterpart.OfKind(kind.Graph.Store, kind.Index, Store) : -1;
        return found >= 0 ? new Kind(this, found) : throw Foreign($"kind {kind}", kind.Graph, parameter);
    }

    /// <summary>The source of this graph that a source of it, of a view of it or of a graph that it extends is.</summary>
    /// <exception cref="ArgumentException">The source is of another graph.</exception>
    internal Source Resolve(Source source, string parameter)
    {
        if (IsOfSameImage(source.Graph)) return source;
        // Of graphs that cite different documents by one key, those that are extended have their names before theirs here.
        var isBase = Extends(source.Graph);
        if (isBase && Sources.TryGet($"{source.Module}:{source.Key}", out var found)) return found;
        return isBase && Sources.TryGet(source.Key, out found) ? found : throw Foreign($"source {source}", source.Graph, parameter);
    }

    /// <summary>The node that one of a graph that this one extends is here; <see langword="null"/> for any other.</summary>
    internal Node? FindOfBase(Node node) =>
        Extends(node.Graph) && Counterpart.OfNode(node.Graph.Store, node.Index, Store) is var found and >= 0 ? new Node(this, found) : null;

    /// <summary>The member that one of a graph that this one extends is here; <see langword="null"/> for any other.</summary>
    internal Member? FindOfBase(Member member) =>
        Extends(member.Graph) && Counterpart.OfMember(member.Graph.Store, member.Index, Store) is var found and >= 0
            ? new Member(this, found)
            : null;

    /// <summary>Determines whether another graph, or what it is a view of, is one that this one extends, at whatever depth.</summary>
    private bool Extends(Graph other) =>
        Store.Image.ModuleCount > 1 && Store.Modules.Find(other.Store.Image.VocabularyHash) is var module and >= 0
            && module < Store.Modules.Count - 1;

    /// <summary>The exception for a node of another graph or view, which says of which.</summary>
    internal ArgumentException Foreign(Node node, string parameter) =>
        Foreign(
            $"node {node.Key}", node.Graph, parameter,
            IsOfSameImage(node.Graph) ? " Use In(…) to get the same node in another view." : "");

    /// <summary>The exception for something else of another graph or view.</summary>
    internal ArgumentException Foreign(string what, Graph other, string parameter, string advice = "")
    {
        var (of, here) = (other.ToString(), ToString());
        var graphs = of == here ? $"another {(other.IsView ? "view" : "graph")}, {of}, not of this one" : $"{of}, not of {here}";
        return new ArgumentException($"The {what} is of {graphs}.{advice}", parameter);
    }

    /// <summary>Whether another graph has the same nodes, facts and claims: a view, its base, or another view of that.</summary>
    internal bool IsOfSameImage([NotNullWhen(true)] Graph? other) => other is not null && ReferenceEquals(Store, other.Store);

    /// <summary>
    /// Whether kinds, members, sources, facts and claims of two graphs can be equal: these belong to an image, and only nodes to a view of
    /// it.
    /// </summary>
    internal static bool AreOfSameImage(Graph? left, Graph? right) =>
        ReferenceEquals(left, right) || (left is not null && left.IsOfSameImage(right));

    /// <summary>The part of a hash code that graphs of one image share.</summary>
    internal static int HashOfImage(Graph? graph) => graph is null ? 0 : RuntimeHelpers.GetHashCode(graph.Store);
}
