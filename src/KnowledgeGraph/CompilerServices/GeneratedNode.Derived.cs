using KnowledgeGraph.Queries;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.CompilerServices;

public static partial class GeneratedNode
{
    /// <summary>Gets the objects of a derived relation, by kind, then by key. O(1) once the relation was touched.</summary>
    /// <typeparam name="T">The generated type of the nodes at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The nodes.</returns>
    public static Nodes<T> DerivedTargets<T>(Node node, ulong module, int relation)
        where T : struct, INode<T> => Holding<T>(node, new MemberStep(node.Graph.MemberOf(module, relation), true));

    /// <summary>Gets the subjects of a derived relation, by kind, then by key. O(1) once the relation was touched.</summary>
    /// <typeparam name="T">The generated type of the nodes at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The nodes.</returns>
    public static Nodes<T> DerivedSources<T>(Node node, ulong module, int relation)
        where T : struct, INode<T> => Holding<T>(node, new MemberStep(node.Graph.MemberOf(module, relation), false));

    /// <summary>
    /// Gets the objects of a relation, stated ones and those that its rules add, by kind, then by key. O(1) once the relation was touched.
    /// </summary>
    /// <typeparam name="T">The generated type of the nodes at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The nodes.</returns>
    public static Nodes<T> ClosureTargets<T>(Node node, ulong module, int relation)
        where T : struct, INode<T> => Holding<T>(node, new MemberStep(node.Graph.MemberOf(module, relation), true));

    /// <summary>
    /// Gets the subjects of a relation, stated ones and those that its rules add, by kind, then by key. O(1) once the relation was touched.
    /// </summary>
    /// <typeparam name="T">The generated type of the nodes at the other end.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="module">The hash of the module that declares the relation.</param>
    /// <param name="relation">The number of the relation in the module.</param>
    /// <returns>The nodes.</returns>
    public static Nodes<T> ClosureSources<T>(Node node, ulong module, int relation)
        where T : struct, INode<T>
    {
        var member = node.Graph.MemberOf(module, relation);
        return Holding<T>(node, new MemberStep(member, node.Graph.Store.Members.IsSymmetric(member)));
    }

    private static Nodes<T> Holding<T>(Node node, MemberStep step)
        where T : struct, INode<T>
    {
        var graph = node.Graph;
        if (graph.Walks.Edges.TryGetDerivedRows(step) is not { } rows) return Searched<T>(node, step);
        var (start, end) = rows.EdgesOf(node.Index);
        return new Nodes<T>(graph, rows.Neighbors, start, end - start);
    }

    /// <summary>Where the edges of all nodes are too many to keep, those of one are found each time.</summary>
    private static Nodes<T> Searched<T>(Node node, MemberStep step)
        where T : struct, INode<T>
    {
        var plan = node.Graph.Walks.PlanOf(step.Member);
        var found = step.IsForward ? plan.From(node.Index, CancellationToken.None) : plan.To(node.Index, CancellationToken.None);
        return new Nodes<T>(node.Graph, found, 0, found.Length);
    }
}
