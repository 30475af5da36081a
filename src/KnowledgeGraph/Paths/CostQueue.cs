namespace KnowledgeGraph.Paths;

/// <summary>
/// Nodes by cost, the least first: a heap of four children to a node (D. B. Johnson, “Priority queues with update and finding minimum
/// spanning trees”, Information Processing Letters 4, 1975). Where costs only come in ascending order, it is a list. A node may be in it
/// several times.
/// </summary>
internal sealed class CostQueue(bool isAscending)
{
    private const int Children = 4;

    private Entry[] _entries = new Entry[64];
    private int _first;
    private int _end;

    internal int Count => _end - _first;

    /// <summary>The least cost; there must be one.</summary>
    internal PathCost Least => _entries[_first].Cost;

    internal void Enqueue(int node, PathCost cost)
    {
        if (_end == _entries.Length) MakeRoom();
        var entry = new Entry(cost, node);
        if (isAscending) _entries[_end++] = entry;
        else RaiseUp(_end++, entry);
    }

    /// <summary>Takes out a node of the least cost; there must be one.</summary>
    internal int Dequeue()
    {
        var node = _entries[_first].Node;
        if (isAscending) _first++;
        else SinkDown(_entries[--_end]);
        return node;
    }

    private void MakeRoom()
    {
        if (_first > _entries.Length / 2)
        {
            Array.Copy(_entries, _first, _entries, 0, Count);
            (_first, _end) = (0, Count);
        }
        else
        {
            Array.Resize(ref _entries, 2 * _entries.Length);
        }
    }

    private void RaiseUp(int place, Entry entry)
    {
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (!(entry.Cost < _entries[parent].Cost)) break;
            _entries[place] = _entries[parent];
            place = parent;
        }

        _entries[place] = entry;
    }

    /// <summary>Puts the entry that was last in the place of the first.</summary>
    private void SinkDown(Entry entry)
    {
        var place = 0;
        while (true)
        {
            var least = Children * place + 1;
            if (least >= _end) break;
            var end = Math.Min(least + Children, _end);
            for (var child = least + 1; child < end; child++)
            {
                if (_entries[child].Cost < _entries[least].Cost) least = child;
            }

            if (!(_entries[least].Cost < entry.Cost)) break;
            _entries[place] = _entries[least];
            place = least;
        }

        _entries[place] = entry;
    }

    private readonly record struct Entry(PathCost Cost, int Node);
}
