using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The keys that nodes have in the graphs of bases and not here, decoded and checked as a whole at first use. Most graphs have none.
/// </summary>
internal sealed class OtherKeyTable
{
    private readonly int[] _modules;
    private readonly int[] _nodes;
    private readonly string[] _keys;
    private readonly Dictionary<(int Node, int Module), string> _keysOfNodes = [];
    private readonly Dictionary<(string Key, int Module), int> _nodesOfKeys = [];

    private OtherKeyTable(GraphImage image)
    {
        var count = image.RowsOf(Column.OtherKeyText);
        _modules = image.Read(Column.OtherKeyModule, 0, count);
        _nodes = image.Read(Column.OtherKeyNode, 0, count);
        _keys = new string[count];
        for (var row = 0; row < count; row++)
        {
            Damage.Check(_modules[row], image.ModuleCount, "module");
            Damage.Check(_nodes[row], image.NodeCount, "node");
            _keys[row] = image.GetText(Column.OtherKeyText, row);
            _keysOfNodes.TryAdd((_nodes[row], _modules[row]), _keys[row]);
            _nodesOfKeys.TryAdd((_keys[row], _modules[row]), _nodes[row]);
        }
    }

    /// <exception cref="ImageFormatException">A row refers to a module, node or text that does not exist.</exception>
    internal static OtherKeyTable Read(GraphImage image) => new(image);

    /// <summary>The node that has a key in the graph of a module and another one here, or -1. O(1).</summary>
    internal int Find(string key, int module) => _nodesOfKeys.TryGetValue((key, module), out var node) ? node : -1;

    /// <summary>The first node of a range that has a key in some base and another one here, or -1. O(other keys).</summary>
    internal int Find(string key, NodeRange range)
    {
        for (var row = 0; row < _keys.Length; row++)
        {
            if (_keys[row] == key && range.Contains(_nodes[row])) return _nodes[row];
        }

        return -1;
    }

    /// <summary>The key that a node has in the graph of a module where that is not its key here. O(1).</summary>
    internal string? KeyOf(int node, int module) => _keysOfNodes.GetValueOrDefault((node, module));

    /// <summary>The keys that a node has in bases and not here, with the modules of these. O(other keys).</summary>
    internal List<(int Module, string Key)> Of(int node)
    {
        var keys = new List<(int, string)>();
        for (var row = 0; row < _keys.Length; row++)
        {
            if (_nodes[row] == node) keys.Add((_modules[row], _keys[row]));
        }

        return keys;
    }

    /// <summary>Determines whether some key that a node has in a base, and not here, meets a condition. O(other keys).</summary>
    internal bool Any(int node, Func<string, bool> condition)
    {
        for (var row = 0; row < _keys.Length; row++)
        {
            if (_nodes[row] == node && condition(_keys[row])) return true;
        }

        return false;
    }
}
