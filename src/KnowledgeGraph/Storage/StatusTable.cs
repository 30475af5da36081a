using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Which nodes are deprecated, decoded as a whole at first use. In most graphs none is, which costs one look at a column.
/// </summary>
internal sealed class StatusTable
{
    private readonly int[] _statuses;

    private StatusTable(GraphImage image)
    {
        _statuses = image.IsEvery(Column.NodeStatus, 0) ? [] : image.Read(Column.NodeStatus, 0, image.NodeCount);
        foreach (var status in _statuses) Damage.Check(status, (int)EntityStatus.Deprecated + 1, "status");
        var current = new List<int>();
        for (var node = 0; node < _statuses.Length; node++)
        {
            if (_statuses[node] == 0) current.Add(node);
        }

        Current = [.. current];
    }

    /// <summary>Gets a value indicating whether any node is deprecated.</summary>
    internal bool HasDeprecated => _statuses.Length > 0;

    /// <summary>Gets the nodes that are in use, in ascending order; nothing where all of them are.</summary>
    internal int[] Current { get; }

    internal static StatusTable Read(GraphImage image) => new(image);

    internal bool IsDeprecated(int node) => HasDeprecated && _statuses[node] != 0;

    /// <summary>The part of <see cref="Current"/> that is within a range of nodes.</summary>
    internal (int Start, int Count) CurrentIn(int first, int end)
    {
        var start = PositionOf(first);
        return (start, PositionOf(end) - start);
    }

    /// <summary>The number of nodes in use before a node.</summary>
    private int PositionOf(int node)
    {
        var found = Array.BinarySearch(Current, node);
        return found < 0 ? ~found : found;
    }
}
