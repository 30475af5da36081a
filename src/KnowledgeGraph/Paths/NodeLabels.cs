using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Paths;

/// <summary>
/// What a path weighs, and among equal weights the number of its steps: no step leaves it as it is, also none of the weight 0.
/// </summary>
internal readonly record struct PathCost(double Weight, int Length) : IComparable<PathCost>
{
    internal static readonly PathCost Infinite = new(double.PositiveInfinity, int.MaxValue / 2);

    internal bool IsInfinite => double.IsPositiveInfinity(Weight);

    public int CompareTo(PathCost other) => Weight.CompareTo(other.Weight) is var order and not 0 ? order : Length.CompareTo(other.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator <(PathCost left, PathCost right) =>
        left.Weight < right.Weight || (left.Weight == right.Weight && left.Length < right.Length);

    public static bool operator >(PathCost left, PathCost right) => right < left;

    public static PathCost operator +(PathCost left, PathCost right) => new(left.Weight + right.Weight, left.Length + right.Length);

    /// <summary>The cost with one step more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PathCost Then(double weight) => new(Weight + weight, Length + 1);
}

/// <summary>
/// The least cost found so far of each node that a weighted search reached, and whether it is final. Sixteen bytes for each node of the
/// graph, which are not cleared between searches: each has a number of its own.
/// </summary>
/// <param name="nodes">The number of nodes of the graph.</param>
/// <param name="mark">The number that the searches count on from.</param>
internal sealed class NodeLabels(int nodes, int mark = 0)
{
    private readonly Label[] _labels = new Label[nodes];

    /// <summary>What the labels of the current search bear, and one more where they are final.</summary>
    private int _mark = mark;

    /// <summary>Forgets all nodes. O(1), but for every 2³⁰th time.</summary>
    internal void Clear()
    {
        _mark += 2;
        if (_mark > 0) return;
        Array.Clear(_labels);
        _mark = 2;
    }

    internal bool Contains(int node) => _labels[node].Mark >= _mark;

    internal bool IsFinal(int node) => _labels[node].Mark > _mark;

    /// <summary>The cost of a node; infinite where it was not reached.</summary>
    internal PathCost Of(int node)
    {
        ref readonly var label = ref _labels[node];
        return label.Mark >= _mark ? label.Cost : PathCost.Infinite;
    }

    /// <summary>Lowers the cost of a node, which is not final then.</summary>
    /// <returns>Whether it was higher before.</returns>
    internal bool TryLower(int node, PathCost cost)
    {
        ref var label = ref _labels[node];
        if (label.Mark >= _mark && !(cost < label.Cost)) return false;
        label.Cost = cost;
        label.Mark = _mark;
        return true;
    }

    /// <summary>Makes the cost of a node final.</summary>
    /// <returns>Whether it was not before.</returns>
    internal bool TryFinish(int node)
    {
        ref var label = ref _labels[node];
        if (label.Mark != _mark) return false;
        label.Mark++;
        return true;
    }

    private struct Label
    {
        internal PathCost Cost;
        internal int Mark;
    }
}
