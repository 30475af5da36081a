using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Binding;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>One end of a path: an entity, each entity of a kind, or any.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Node">The entity, or -1.</param>
/// <param name="Kind">The kind, or that of the entity.</param>
internal sealed record AssertionEnd(string Name, int Node, int Kind, Quantifier Quantifier)
{
    public const string Each = "each ";

    public const string Any = "any ";

    public bool IsKind => Node < 0;

    /// <summary>Gets the name without what stands before a kind, for sentences that say it themselves.</summary>
    public string Subject => IsKind ? Split(Name).Name : Name;

    /// <summary>Gets a value indicating whether the assertion must hold of each entity of the kind.</summary>
    public bool IsEach => Quantifier == Quantifier.Each;

    public KindSet KindsIn(IPathVocabulary vocabulary) => KindSet.Of(vocabulary, Kind);

    public bool Includes(LinkedGraph graph, int node) =>
        IsKind ? graph.Vocabulary.Kinds[Kind].Includes(graph.Nodes[node].Kind) : node == Node;

    /// <summary>The entities as ranges of nodes.</summary>
    public (int First, int End)[] RangesIn(IPathEdges edges) => IsKind ? edges.RangesOf(Kind) : [(Node, Node + 1)];

    /// <summary>The entities, in the order of the graph; of a kind those that are not deprecated.</summary>
    public IEnumerable<int> NodesIn(LinkedGraph graph) => IsKind
        ? Enumerable.Range(0, graph.Nodes.Count)
            .Where(node => Includes(graph, node) && graph.Nodes[node].Status != EntityStatus.Deprecated)
        : [Node];

    /// <summary>Divides <c>each Company</c> into its parts.</summary>
    public static (Quantifier Quantifier, string Name) Split(string written, StringComparison comparison = StringComparison.Ordinal) =>
        written.StartsWith(Each, comparison) ? (Quantifier.Each, written.Substring(Each.Length))
        : written.StartsWith(Any, comparison) ? (Quantifier.Any, written.Substring(Any.Length))
        : (Quantifier.None, written);

    public static string Write(Quantifier quantifier, string name) => quantifier switch
    {
        Quantifier.Each => Each + name,
        Quantifier.Any => Any + name,
        _ => name,
    };
}

/// <summary>Of which entities of a kind an assertion must hold.</summary>
internal enum Quantifier
{
    /// <summary>Nothing is said, or the end is one entity.</summary>
    None,
    Each,
    Any,
}

/// <summary>Which quantifiers a kind can have at a place.</summary>
internal enum QuantifierUse
{
    /// <summary>One of the two has to be there.</summary>
    Needed,

    /// <summary>One of the two has to be there, of a path whose ends are counted.</summary>
    NeededToCount,

    /// <summary>No entity of the kind is meant, which <c>any</c> says as well as the name alone.</summary>
    Any,

    /// <summary>The kind itself is meant.</summary>
    None,
}
