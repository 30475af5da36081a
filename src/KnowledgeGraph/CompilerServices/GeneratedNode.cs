using System.ComponentModel;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// What the properties of generated types of nodes read. A member is named by the hash of the module that
/// declares it, and by its number there.
/// </summary>
/// <remarks>
/// Each method throws <see cref="InvalidOperationException"/> for the default value of <see cref="Node"/>,
/// <see cref="ArgumentException"/> where the graph of the node does not have the module, and <see cref="ImageFormatException"/> where the
/// image is damaged.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class GeneratedNode
{
    /// <summary>Gets the objects of a relation; of a symmetric one the nodes at the other ends.</summary>
    /// <typeparam name="T">The generated type of the nodes at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The nodes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Targets<T>(Node node, ulong module, int relation)
        where T : struct, INode<T>
    {
        var graph = node.Graph;
        return graph.HopsFrom(graph.MemberOf(module, relation)).NeighborsOf<T>(graph, node.Index);
    }

    /// <summary>Gets the subjects of a relation.</summary>
    /// <typeparam name="T">The generated type of the nodes at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The nodes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Sources<T>(Node node, ulong module, int relation)
        where T : struct, INode<T>
    {
        var graph = node.Graph;
        return graph.HopsTo(graph.MemberOf(module, relation)).NeighborsOf<T>(graph, node.Index);
    }

    /// <summary>Gets the best object of a relation, or <see langword="null"/>.</summary>
    /// <typeparam name="T">The generated type of the node at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The node at the other end, or <see langword="null"/>.</returns>
    public static T? Target<T>(Node node, ulong module, int relation)
        where T : struct, INode<T>
    {
        var graph = node.Graph;
        var (member, members) = (graph.MemberOf(module, relation), graph.Store.Members);
        var rows = graph.HopsFrom(member);
        var target = members.IsSymmetric(member) && !members.IsMany(member)
            ? FactRecency.BestNeighbor(graph, rows, node.Index)
            : rows.FirstNeighborOf(node.Index);
        return target < 0 ? null : T.FromNode(new Node(graph, target));
    }

    /// <summary>Gets the best subject of a relation, or <see langword="null"/>.</summary>
    /// <typeparam name="T">The generated type of the node at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The node at the other end, or <see langword="null"/>.</returns>
    public static T? Source<T>(Node node, ulong module, int relation)
        where T : struct, INode<T>
    {
        var graph = node.Graph;
        var source = FactRecency.BestNeighbor(graph, graph.HopsTo(graph.MemberOf(module, relation)), node.Index);
        return source < 0 ? null : T.FromNode(new Node(graph, source));
    }

    /// <summary>Gets the object of a relation that every node has.</summary>
    /// <typeparam name="T">The generated type of the node at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The node at the other end.</returns>
    /// <exception cref="InvalidOperationException">Every fact of it is hidden.</exception>
    public static T RequiredTarget<T>(Node node, ulong module, int relation)
        where T : struct, INode<T> => Target<T>(node, module, relation) ?? throw Missing(node, module, relation, false);

    /// <summary>Gets the subject of a relation that every node has.</summary>
    /// <typeparam name="T">The generated type of the node at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The node at the other end.</returns>
    /// <exception cref="InvalidOperationException">Every fact of it is hidden.</exception>
    public static T RequiredSource<T>(Node node, ulong module, int relation)
        where T : struct, INode<T> => Source<T>(node, module, relation) ?? throw Missing(node, module, relation, true);

    /// <summary>Gets the best value of a property, or <see langword="null"/>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the property.</param>
    /// <param name="property">The number of the property in the module.</param>
    /// <returns>The value, or <see langword="null"/>.</returns>
    public static FactValue? Value(Node node, ulong module, int property)
    {
        var graph = node.Graph;
        var facts = graph.HopsFrom(graph.MemberOf(module, property)).VisibleFactsOf(graph, node.Index);
        return facts.Count == 0 ? null : new Fact(graph, facts.At(0)).Value;
    }

    /// <summary>Gets the value of a property that every node has.</summary>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the property.</param>
    /// <param name="property">The number of the property in the module.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">Every fact of it is hidden.</exception>
    public static FactValue RequiredValue(Node node, ulong module, int property) =>
        Value(node, module, property) ?? throw Missing(node, module, property, false);

    /// <summary>Gets the values of a property.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the property.</param>
    /// <param name="property">The number of the property in the module.</param>
    /// <param name="read">Gets the value of a fact.</param>
    /// <returns>The values.</returns>
    public static Values<T> Values<T>(Node node, ulong module, int property, Func<Fact, T> read)
    {
        var graph = node.Graph;
        return new Values<T>(graph.HopsFrom(graph.MemberOf(module, property)).VisibleFactsOf(graph, node.Index), read);
    }

    /// <summary>Gets all claims about a member of a node, hidden facts' included.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the member.</param>
    /// <param name="member">The number of the member in the module.</param>
    /// <param name="inverse">
    /// <see langword="true"/> if the node is the object of the claims, and <see langword="false"/> if it is the subject.
    /// </param>
    /// <param name="read">Gets the value of a fact.</param>
    /// <returns>The claims.</returns>
    public static Claims<T> Claims<T>(Node node, ulong module, int member, bool inverse, Func<Fact, T> read)
    {
        var graph = node.Graph;
        var index = graph.MemberOf(module, member);
        var rows = inverse ? graph.HopsTo(index) : graph.HopsFrom(index);
        return new Claims<T>(rows.FactsOf(graph, node.Index), read);
    }

    private static InvalidOperationException Missing(Node node, ulong module, int member, bool inverse)
    {
        var declared = new Member(node.Graph, node.Graph.MemberOf(module, member));
        var what = $"{node.Key} has no {(inverse ? declared.InverseName ?? declared.Name : declared.Name)} in ";
        return new InvalidOperationException(node.Graph.IsView
            ? $"{what}{node.Graph}: every claim of it is hidden there. Use Claims to read these claims."
            : what
                + "the default view: every claim of it is deprecated, an opinion, speculated, "
                + "rumoured or denied. Use Claims to read these claims.");
    }
}
