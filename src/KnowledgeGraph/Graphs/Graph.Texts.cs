using KnowledgeGraph.Image;

namespace KnowledgeGraph;

public sealed partial class Graph
{
    private TextColumn? _nodeKeys;
    private TextColumn? _nodeLabels;
    private TextColumn? _memberNames;
    private TextColumn? _memberLabels;
    private TextColumn? _kindNames;

    internal TextColumn NodeKeys => _nodeKeys ??= new(Image, Column.NodeKey);

    internal TextColumn NodeLabels => _nodeLabels ??= new(Image, Column.NodeLabel);

    internal TextColumn MemberNames => _memberNames ??= new(Image, Column.MemberName);

    internal TextColumn MemberLabels => _memberLabels ??= new(Image, Column.MemberLabel);

    internal TextColumn KindNames => _kindNames ??= new(Image, Column.KindName);

    /// <summary>A text that need not be there.</summary>
    internal string? TextAt(Column column, int row) => Image.GetString(Image.Get(column, row));

    /// <summary>A text that an image always has.</summary>
    internal string RequiredTextAt(Column column, int row) =>
        TextAt(column, row) ?? throw Damage.Exception($"row {row} of column {(int)column} has no text");

    /// <summary>A date that need not be there.</summary>
    internal PartialDate? DateAt(Column column, int row) => ToDate(TextAt(column, row));

    /// <summary>The date that a text of the image is.</summary>
    internal static PartialDate? ToDate(string? text) =>
        text is null ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw Damage.Exception($"“{text}” is not a date");

    /// <summary>The other names of a node.</summary>
    internal string[] AliasesOf(int node)
    {
        var list = Image.Get(Column.NodeAliasList, node) - 1;
        if (list < 0) return [];
        var (start, count) = ListAt(Column.AliasListStart, Column.AliasText, list);
        var aliases = new string[count];
        for (var i = 0; i < count; i++) aliases[i] = RequiredTextAt(Column.AliasText, start + i);
        return aliases;
    }

    /// <summary>The rows of a numbered list in the column that holds all lists' items.</summary>
    internal (int Start, int Count) ListAt(Column starts, Column items, int list)
    {
        var start = Image.Get(starts, list);
        var end = Image.Get(starts, list + 1);
        if (start > end || end > Image.RowsOf(items))
            Damage.Throw($"list {list} of column {(int)starts} ends before it begins, or after the last item");
        return (start, end - start);
    }
}
