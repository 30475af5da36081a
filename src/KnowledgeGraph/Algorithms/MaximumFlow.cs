using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>The most that can flow from one node to another, how it flows, and the facts that limit it.</summary>
/// <remarks>Equal only to itself. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("{Value} from {From} to {To}")]
public sealed class MaximumFlow
{
    private readonly Dictionary<int, double> _flows;

    internal MaximumFlow(Node from, Node to, double value, Dictionary<int, double> flows, int[] cut)
    {
        From = from;
        To = to;
        Value = value;
        _flows = flows;
        Cut = new FactList(new IdList(from.Graph, cut, 0, cut.Length));
    }

    /// <summary>Gets the node that the flow begins at.</summary>
    public Node From { get; }

    /// <summary>Gets the node that it ends at.</summary>
    public Node To { get; }

    /// <summary>Gets how much flows, which is also the capacity of <see cref="Cut"/>; in the unit of the capacities.</summary>
    public double Value { get; }

    /// <summary>
    /// Gets a minimum cut: without these facts nothing flows, and no facts of less capacity would do. Of several minimum cuts it is the one
    /// nearest to <see cref="From"/>.
    /// </summary>
    public FactList Cut { get; }

    /// <summary>
    /// Gets how much flows along a fact, from subject to object; negative where it flows the other way, 0 where the fact is not an edge.
    /// O(1).
    /// </summary>
    /// <param name="fact">The fact, of any view of the graph.</param>
    /// <exception cref="ArgumentException">The fact belongs to another graph.</exception>
    /// <exception cref="InvalidOperationException">The fact is the default value.</exception>
    public double this[Fact fact]
    {
        get
        {
            if (!fact.Graph.IsOfSameImage(From.Graph)) throw From.Graph.Foreign($"fact “{fact}”", fact.Graph, nameof(fact));
            return _flows.GetValueOrDefault(fact.Index);
        }
    }
}
