using System.Globalization;
using System.Text;
using KnowledgeGraph.Image;
using KnowledgeGraph.Shards;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Orleans.Benchmarks;

/// <summary>
/// The image of a graph of one kind and one relation, whose facts are edges, each with a claim. Its columns are those that the compiler
/// writes for a graph of two nodes, with other rows: objects for so many facts would take several times the memory.
/// </summary>
internal sealed class EdgeImage
{
    private const int Seeds = 2;

    private readonly GraphImage _small;
    private readonly int[][] _columns = new int[ImageFormat.ColumnCount][];
    private readonly Dictionary<(int Value, int Count), int[]> _constants = [];
    private readonly int _nodes;

    private EdgeImage(int nodes)
    {
        _nodes = nodes;
        _small = new TestGraph("Edges", 7).Kind("Thing").Relation("Thing", "LeadsTo", "Thing", inverse: "LedToBy")
            .Entity("Thing", KeyOf(0)).Entity("Thing", KeyOf(1)).Fact(KeyOf(0), "LeadsTo", KeyOf(1)).Build().Store.Image;
        for (var column = 0; column < _columns.Length; column++) _columns[column] = _small.Read((Column)column);
    }

    internal static string KeyOf(int node) => "N" + node.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>Writes the image of edges, which are sorted.</summary>
    internal static void Write(Stream stream, int nodes, long[] edges) => new EdgeImage(nodes).Create(edges).Save(stream);

    private ColumnImage Create(long[] edges)
    {
        var text = CreateTexts();
        foreach (var column in ImageFormat.TextColumns) Map(column, NumberOf);
        CreateNodes();
        _columns[(int)Column.FactSubject] = Array.ConvertAll(edges, static edge => (int)(edge >> 32));
        _columns[(int)Column.FactValue] = Array.ConvertAll(edges, static edge => (int)edge);
        Repeat(Column.FactStanding, Column.FactStanding, edges.Length);
        _columns[(int)Column.FactFirstClaim] = Ascending(0, edges.Length + 1);
        Repeat(Column.ClaimSource, Column.ClaimRestsOnList, edges.Length);
        Repeat(Column.ClaimModule, Column.ClaimModule, edges.Length);
        Repeat(Column.ClaimNote, Column.ClaimRecorded, edges.Length);
        Map(Column.MemberFactEnd, _ => edges.Length);
        Map(Column.KindNodeEnd, _ => _nodes);
        return new ColumnImage(_small.VocabularyHash, NumberOf(_small.GraphNameId), _columns, text);
    }

    /// <summary>The keys of the nodes, and then the strings of the vocabulary.</summary>
    private byte[] CreateTexts()
    {
        using var text = new MemoryStream();
        var starts = new int[_nodes + _small.StringCount - Seeds + 1];
        for (var i = 1; i < starts.Length; i++)
        {
            if (i <= _nodes) text.Write(Encoding.UTF8.GetBytes(KeyOf(i - 1)));
            else text.Write(_small.GetUtf8(i - _nodes + Seeds));
            starts[i] = checked((int)text.Length);
        }

        _columns[(int)Column.StringStart] = starts;
        return text.ToArray();
    }

    private int NumberOf(int text) => text <= Seeds ? text : text - Seeds + _nodes;

    private void CreateNodes()
    {
        Repeat(Column.NodeAliasList, Column.NodeAliasList, _nodes);
        Repeat(Column.NodeModule, Column.NodeModule, _nodes);
        Repeat(Column.NodeStatus, Column.NodeStatusReason, _nodes);
        _columns[(int)Column.NodeKey] = _columns[(int)Column.NodeLabel] = Ascending(1, _nodes);
        var hashes = new int[_nodes];
        for (var node = 0; node < hashes.Length; node++) hashes[node] = LookupText.Hash(LookupText.Normalize(KeyOf(node)));
        var order = Ascending(0, _nodes);
        Array.Sort(Array.ConvertAll(order, node => ((long)hashes[node] << 32) | (uint)node), order);
        _columns[(int)Column.LookupHash] = Array.ConvertAll(order, node => hashes[node]);
        _columns[(int)Column.LookupNode] = order;
    }

    private void Map(Column column, Func<int, int> map) =>
        _columns[(int)column] = Array.ConvertAll(_columns[(int)column], row => map(row));

    /// <summary>Gives columns so many rows, all as the first. Columns that have the same rows share them.</summary>
    private void Repeat(Column first, Column last, int count)
    {
        for (var column = first; column <= last; column++)
        {
            var value = _columns[(int)column][0];
            if (!_constants.TryGetValue((value, count), out var rows))
            {
                rows = new int[count];
                Array.Fill(rows, value);
                _constants.Add((value, count), rows);
            }

            _columns[(int)column] = rows;
        }
    }

    private static int[] Ascending(int first, int count)
    {
        var rows = new int[count];
        for (var i = 0; i < count; i++) rows[i] = first + i;
        return rows;
    }
}
