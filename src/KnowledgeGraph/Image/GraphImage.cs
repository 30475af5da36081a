using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>
/// Reads the columns of an image, which is specified in docs/image-format.md: in 7-bit digits, as a literal holds it, or in the blocks of a
/// file. Whatever the bytes are, reading ends with a value or an <see cref="ImageFormatException"/>; what a number refers to is for the
/// caller to check. Immutable, and safe for any number of threads.
/// </summary>
internal abstract class GraphImage
{
    internal readonly ulong VocabularyHash;
    internal readonly int StringCount;
    internal readonly int KindCount;
    internal readonly int MemberCount;
    internal readonly int NodeCount;
    internal readonly int FactCount;
    internal readonly int DerivedCount;
    internal readonly int ClaimCount;
    internal readonly int SourceCount;
    internal readonly int ModuleCount;

    /// <summary>The string that is the name of the graph.</summary>
    internal readonly int GraphNameId;

    /// <summary>The bytes of all strings together.</summary>
    internal readonly int TextLength;

    private readonly int[] _rows;

    private protected GraphImage(ulong vocabularyHash, int graphName, int textLength, int[] rows)
    {
        VocabularyHash = vocabularyHash;
        GraphNameId = graphName;
        TextLength = textLength;
        _rows = rows;
        StringCount = rows[(int)Column.StringStart] - 1;
        KindCount = rows[(int)Column.KindName];
        MemberCount = rows[(int)Column.MemberName];
        NodeCount = rows[(int)Column.NodeKey];
        FactCount = rows[(int)Column.FactSubject];
        DerivedCount = rows[(int)Column.DerivedSubject];
        ClaimCount = rows[(int)Column.ClaimSource];
        SourceCount = rows[(int)Column.SourceKey];
        ModuleCount = rows[(int)Column.ModuleName];
        CheckRows();
    }

    internal string GraphName => GetString(GraphNameId) ?? "";

    /// <summary>
    /// Gets a value indicating whether the facts of each relation are stored by object, too, so that the rows of single nodes can be read
    /// in both directions without all others.
    /// </summary>
    internal virtual bool HasInverses => false;

    /// <summary>Opens an image of version 02.</summary>
    /// <param name="accessor">Gets the bytes.</param>
    /// <param name="verify">Whether to check the checksum, as is done for every image that is not part of the program.</param>
    /// <exception cref="ImageFormatException">
    /// The header or the directory is damaged, the version is unknown, or the checksum differs.
    /// </exception>
    internal static GraphImage Open(ImageAccessor accessor, bool verify) => DigitImage.Open(new ImageBytes(accessor), verify);

    /// <summary>Compares the checksums with the bytes. O(length).</summary>
    internal abstract void Verify(CancellationToken cancellationToken = default);

#if !KNOWLEDGEGRAPH_GENERATOR
    /// <summary>Writes the bytes of the image. O(length).</summary>
    internal abstract void Save(Stream stream);

    /// <summary>Lets the file go that the image is in, if it is one that was opened to be closed.</summary>
    internal virtual void Close()
    {
    }
#endif

    internal int RowsOf(Column column) => _rows[(int)column];

    /// <summary>Reads one row. O(1), or O(log n) in a sparse column.</summary>
    internal abstract int Get(Column column, int row);

    /// <summary>Whether every row is the same number, and the column says so without one row of it being read.</summary>
    internal abstract bool IsEvery(Column column, int value);

    /// <summary>Decodes consecutive rows into a new array.</summary>
    internal abstract int[] Read(Column column, int start, int count);

    /// <summary>Decodes all rows of a column.</summary>
    internal int[] Read(Column column) => Read(column, 0, RowsOf(column));

    /// <summary>Gets a string by its id; 0 is <see langword="null"/>.</summary>
    internal string? GetString(int id) => id == 0 ? null : Encoding.UTF8.GetString(GetUtf8(id));

    /// <summary>Gets the string of a row that cannot do without one.</summary>
    internal string GetText(Column column, int row)
    {
        var text = GetString(Get(column, row));
        if (text is null) Damage.Throw("row ", row, " of a column of names has none");
        return text;
    }

    /// <summary>Gets the UTF-8 bytes of a string by its id; those of 0 are empty.</summary>
    internal ReadOnlySpan<byte> GetUtf8(int id)
    {
        if (id == 0) return default;
        Damage.Check(id, StringCount + 1, "string");
        var start = Get(Column.StringStart, id - 1);
        var end = Get(Column.StringStart, id);
        if (start > end || end > TextLength) Damage.Throw("string ", id, " lies outside the text");
        return ReadText(start, end - start);
    }

    /// <summary>Gets the UTF-8 bytes of all strings. O(length).</summary>
    internal ReadOnlySpan<byte> ReadText() => ReadText(0, TextLength);

    /// <summary>Gets bytes of the text, which lie within it: where they are, or as a copy.</summary>
    private protected abstract ReadOnlySpan<byte> ReadText(int start, int length);

    /// <summary>Columns about the same things have a row for each of them.</summary>
    private void CheckRows()
    {
        CheckRows(Column.KindName, Column.KindNodeEnd, KindCount);
        CheckRows(Column.MemberName, Column.MemberFactEnd, MemberCount);
        CheckRows(Column.NodeKey, Column.NodeAliasList, NodeCount);
        CheckRows(Column.FactSubject, Column.FactStanding, FactCount);
        CheckRows(Column.FactFirstClaim, Column.FactFirstClaim, FactCount + 1);
        CheckRows(Column.MemberDerivedStart, Column.MemberDerivedStart, MemberCount + 1);
        CheckRows(Column.DerivedSubject, Column.DerivedObject, DerivedCount);
        CheckRows(Column.ClaimSource, Column.ClaimRestsOnList, ClaimCount);
        CheckRows(Column.SourceKey, Column.SourceSha256, SourceCount);
        CheckRows(Column.LookupHash, Column.LookupNode, RowsOf(Column.LookupHash));
        CheckRows(Column.ModuleName, Column.ModuleVersion, ModuleCount);
        CheckRows(Column.KindModule, Column.KindModule, KindCount);
        CheckRows(Column.MemberModule, Column.MemberModule, MemberCount);
        CheckRows(Column.NodeModule, Column.NodeModule, NodeCount);
        CheckRows(Column.SourceModule, Column.SourceModule, SourceCount);
        CheckRows(Column.ClaimModule, Column.ClaimModule, ClaimCount);
        CheckRows(Column.OtherKeyText, Column.OtherKeyNode, RowsOf(Column.OtherKeyText));
        CheckRows(Column.ClaimNote, Column.ClaimRecorded, ClaimCount);
        CheckRows(Column.MemberOrdered, Column.MemberOrdered, MemberCount);
        CheckRows(Column.NodeStatus, Column.NodeStatusReason, NodeCount);
        CheckRows(Column.KindNumber, Column.KindNumber, KindCount);
        CheckRows(Column.OtherParentOf, Column.OtherParent, RowsOf(Column.OtherParentOf));
        var hasEnds = StringCount >= 0 && RowsOf(Column.AliasListStart) > 0 && RowsOf(Column.RestsOnListStart) > 0;
        if (!hasEnds) Damage.Throw("a table has no end");
    }

    private void CheckRows(Column first, Column last, int rows)
    {
        for (var column = first; column <= last; column++)
        {
            if (_rows[(int)column] != rows) Damage.Throw("column ", (int)column, " has too few rows, or too many");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected static void ThrowRow(Column column, int row, int rows) =>
        throw new ImageFormatException($"The image is damaged: it refers to row {row} of column {(int)column}, which has {rows}.");
}
