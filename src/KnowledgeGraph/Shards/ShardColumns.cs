using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Shards;

/// <summary>
/// The columns of a shard: those of the whole, with the rows that were selected and the numbers that these then have. All orders stay as
/// they were. The vocabulary, the modules and the sources are those of the whole.
/// </summary>
internal sealed class ShardColumns
{
    private readonly GraphImage _image;
    private readonly MemberTable _members;
    private readonly ShardSelection _selection;
    private readonly int[][] _columns = new int[ImageFormat.ColumnCount][];

    /// <summary>The number that each node of the whole has in the shard, or -1.</summary>
    private readonly int[] _nodes;
    private readonly int[] _claims;
    private int[] _zeros = [];

    private ShardColumns(GraphStore store, ShardSelection selection)
    {
        _image = store.Image;
        _members = store.Members;
        _selection = selection;
        _nodes = NumbersOf(selection.Nodes, _image.NodeCount);
        _claims = NumbersOf(selection.Claims, _image.ClaimCount);
        for (var column = 1; column < _columns.Length; column++) _columns[column] = [];
    }

    /// <summary>Puts the image of a shard together.</summary>
    /// <exception cref="ImageFormatException">The image of the graph is damaged.</exception>
    internal static ColumnImage Select(GraphStore store, ShardSelection selection)
    {
        var columns = new ShardColumns(store, selection);
        columns.SelectVocabulary();
        columns.SelectNodes();
        columns.SelectFacts();
        columns.SelectClaims();
        columns.SelectDerived();
        columns.SelectNames();
        return ShardTexts.Select(store, columns._columns);
    }

    private static int[] NumbersOf(int[] rows, int count)
    {
        var numbers = new int[count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < rows.Length; i++) numbers[rows[i]] = i;
        return numbers;
    }

    /// <summary>The number of selected rows before each row, and of all of them.</summary>
    private static int[] CountsBefore(int[] rows, int count)
    {
        var counts = new int[count + 1];
        foreach (var row in rows) counts[row + 1] = 1;
        for (var row = 0; row < count; row++) counts[row + 1] += counts[row];
        return counts;
    }

    private void Keep(Column first, Column last)
    {
        for (var column = first; column <= last; column++) _columns[(int)column] = _image.Read(column);
    }

    private void Take(Column first, Column last, int[] rows)
    {
        for (var column = first; column <= last; column++)
        {
            // Most columns of claims are empty, and as long as the facts: they are the same array.
            if (_image.IsEvery(column, 0))
            {
                _columns[(int)column] = ZerosOf(rows.Length);
                continue;
            }

            var all = _image.Read(column);
            _columns[(int)column] = Array.ConvertAll(rows, row => all[row]);
        }
    }

    private int[] ZerosOf(int count) => _zeros.Length == count ? _zeros : _zeros = new int[count];

    /// <summary>Renumbers what a column refers to; 0 refers to nothing.</summary>
    private void Renumber(Column column, int[] numbers)
    {
        var rows = _columns[(int)column];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] != 0) rows[i] = numbers[rows[i] - 1] + 1;
        }
    }

    private void Map(Column column, int[] numbers)
    {
        ref var rows = ref _columns[(int)column];
        rows = Array.ConvertAll(rows, row => numbers[row]);
    }

    private void SelectVocabulary()
    {
        Keep(Column.KindName, Column.MemberFactEnd);
        Keep(Column.SourceKey, Column.SourceSha256);
        Keep(Column.ModuleName, Column.MemberModule);
        Keep(Column.SourceModule, Column.SourceModule);
        Keep(Column.MemberOrdered, Column.MemberOrdered);
        Keep(Column.KindNumber, Column.OtherParent);
        var nodes = CountsBefore(_selection.Nodes, _image.NodeCount);
        Map(Column.KindFirstNode, nodes);
        Map(Column.KindNodeEnd, nodes);
        var facts = CountsBefore(_selection.Facts, _image.FactCount);
        Map(Column.MemberFirstFact, facts);
        Map(Column.MemberFactEnd, facts);
    }

    private void SelectNodes()
    {
        Take(Column.NodeKey, Column.NodeAliasList, _selection.Nodes);
        Take(Column.NodeModule, Column.NodeModule, _selection.Nodes);
        Take(Column.NodeStatus, Column.NodeStatusReason, _selection.Nodes);
        Renumber(Column.NodeReplacedBy, _nodes);
        SelectLists(Column.NodeAliasList, Column.AliasListStart, Column.AliasText);
    }

    private void SelectFacts()
    {
        Take(Column.FactSubject, Column.FactStanding, _selection.Facts);
        Map(Column.FactSubject, _nodes);
        var values = _columns[(int)Column.FactValue];
        for (var member = 0; member < _members.Count; member++)
        {
            if (_members.TypeOf(member) != MemberType.Node) continue;
            var end = _columns[(int)Column.MemberFactEnd][member];
            for (var fact = _columns[(int)Column.MemberFirstFact][member]; fact < end; fact++) values[fact] = _nodes[values[fact]];
        }

        var firsts = _image.Read(Column.FactFirstClaim);
        var claims = CountsBefore(_selection.Claims, _image.ClaimCount);
        _columns[(int)Column.FactFirstClaim] = [.. _selection.Facts.Select(fact => claims[firsts[fact]]), _selection.Claims.Length];
    }

    private void SelectClaims()
    {
        Take(Column.ClaimSource, Column.ClaimRestsOnList, _selection.Claims);
        Take(Column.ClaimModule, Column.ClaimModule, _selection.Claims);
        Take(Column.ClaimNote, Column.ClaimRecorded, _selection.Claims);
        Renumber(Column.ClaimAttributedNode, _nodes);
        SelectLists(Column.ClaimRestsOnList, Column.RestsOnListStart, Column.RestsOnClaim);
        Map(Column.RestsOnClaim, _claims);
    }

    private void SelectDerived()
    {
        Take(Column.DerivedSubject, Column.DerivedObject, _selection.Derived);
        Map(Column.DerivedSubject, _nodes);
        Map(Column.DerivedObject, _nodes);
        _columns[(int)Column.MemberDerivedStart] = _image.Read(Column.MemberDerivedStart);
        Map(Column.MemberDerivedStart, CountsBefore(_selection.Derived, _image.DerivedCount));
    }

    /// <summary>What nodes are found by, and their keys in other graphs.</summary>
    private void SelectNames()
    {
        Take(Column.LookupHash, Column.LookupNode, RowsOfNodes(Column.LookupNode));
        Map(Column.LookupNode, _nodes);
        Take(Column.OtherKeyText, Column.OtherKeyNode, RowsOfNodes(Column.OtherKeyNode));
        Map(Column.OtherKeyNode, _nodes);
    }

    private int[] RowsOfNodes(Column column)
    {
        var nodes = _image.Read(column);
        return [.. Enumerable.Range(0, nodes.Length).Where(row => _nodes[Damage.Check(nodes[row], _nodes.Length, "node")] >= 0)];
    }

    /// <summary>Keeps the lists that rows refer to, in their order.</summary>
    private void SelectLists(Column references, Column starts, Column items)
    {
        var (allStarts, allItems) = (_image.Read(starts), _image.Read(items));
        var used = new bool[allStarts.Length - 1];
        foreach (var list in _columns[(int)references])
        {
            if (list != 0) used[list - 1] = true;
        }

        int[] lists = [.. Enumerable.Range(0, used.Length).Where(list => used[list])];
        Renumber(references, NumbersOf(lists, used.Length));
        var kept = new List<int>();
        var keptStarts = new int[lists.Length + 1];
        for (var i = 0; i < lists.Length; i++)
        {
            kept.AddRange(allItems.AsSpan(allStarts[lists[i]]..allStarts[lists[i] + 1]));
            keptStarts[i + 1] = kept.Count;
        }

        (_columns[(int)starts], _columns[(int)items]) = (keptStarts, [.. kept]);
    }
}
