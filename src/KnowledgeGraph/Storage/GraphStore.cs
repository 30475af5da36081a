using System.Globalization;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>
/// What an image holds, as tables, texts and rows. A graph and all views of it share one store. Immutable, and safe for any number of
/// threads: each part is decoded when it is first asked for, and threads that ask for it at the same time may each decode it.
/// </summary>
internal sealed class GraphStore
{
    private KindTable? _kinds;
    private MemberTable? _members;
    private ModuleTable? _modules;
    private OtherKeyTable? _otherKeys;
    private StatusTable? _statuses;
    private TextColumn? _moduleNames;
    private string? _name;
    private TextColumn? _nodeKeys;
    private TextColumn? _nodeLabels;
    private TextColumn? _memberNames;
    private TextColumn? _memberLabels;
    private TextColumn? _kindNames;

    internal GraphStore(GraphImage image)
    {
        Image = image;
        Rows = new MemberRows(this);
    }

    internal readonly GraphImage Image;

    /// <summary>The facts of each member as the default view shows them.</summary>
    internal readonly MemberRows Rows;

    internal string Name => _name ??= Image.GraphName;

    internal KindTable Kinds => _kinds ?? ReadKinds();

    internal MemberTable Members => _members ?? ReadMembers();

    internal ModuleTable Modules => _modules ?? ReadModules();

    internal OtherKeyTable OtherKeys => _otherKeys ??= OtherKeyTable.Read(Image);

    internal StatusTable Statuses => _statuses ??= StatusTable.Read(Image);

    internal TextColumn ModuleNames => _moduleNames ??= new(Image, Column.ModuleName);

    internal TextColumn NodeKeys => _nodeKeys ??= new(Image, Column.NodeKey);

    internal TextColumn NodeLabels => _nodeLabels ??= new(Image, Column.NodeLabel);

    internal TextColumn MemberNames => _memberNames ??= new(Image, Column.MemberName);

    internal TextColumn MemberLabels => _memberLabels ??= new(Image, Column.MemberLabel);

    internal TextColumn KindNames => _kindNames ??= new(Image, Column.KindName);

    /// <summary>The kind that has a number among those of a module, or -1 where there is no such module or kind.</summary>
    internal int FindKind(ulong module, int number)
    {
        // In most graphs without bases, the number of a kind is its index.
        if (Image.ModuleCount == 1 && Kinds.Numbers is null)
            return module == Image.VocabularyHash && (uint)number < (uint)Kinds.Count ? number : -1;
        var found = Modules.Find(module);
        return found >= 0 && (uint)number < (uint)Modules.Kinds[found].Length ? Modules.Kinds[found][number] : -1;
    }

    /// <summary>The module that a row of a column of modules names.</summary>
    internal int ModuleOf(Column column, int row) => Damage.Check(Image.Get(column, row), Image.ModuleCount, "module");

    /// <summary>A text that need not be there.</summary>
    internal string? TextAt(Column column, int row) => Image.GetString(Image.Get(column, row));

    /// <summary>A text that an image always has.</summary>
    internal string RequiredTextAt(Column column, int row) =>
        TextAt(column, row) ?? throw Damage.Exception($"row {row} of column {(int)column} has no text");

    /// <summary>A date that need not be there.</summary>
    internal PartialDate? DateAt(Column column, int row) => ToDate(TextAt(column, row));

    /// <summary>A time, where a column of dates has one.</summary>
    internal DateTimeOffset? TimeAt(Column column, int row)
    {
        if (TextAt(column, row) is not { } text || !text.Contains('T')) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? time
            : throw Damage.Exception($"“{text}” is not a time");
    }

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

    /// <summary>The claims that a claim rests on.</summary>
    internal int[] PremisesOf(int claim)
    {
        var list = Image.Get(Column.ClaimRestsOnList, claim) - 1;
        if (list < 0) return [];
        var (start, count) = ListAt(Column.RestsOnListStart, Column.RestsOnClaim, list);
        var claims = Image.Read(Column.RestsOnClaim, start, count);
        foreach (var premise in claims) Damage.Check(premise, Image.ClaimCount, "claim");
        return claims;
    }

    /// <summary>The claims of a fact: the first, and how many they are.</summary>
    internal (int First, int Count) ClaimsOf(int fact)
    {
        var first = Image.Get(Column.FactFirstClaim, fact);
        var end = Image.Get(Column.FactFirstClaim, fact + 1);
        if (first > end || end > Image.ClaimCount)
            Damage.Throw($"the claims of fact {fact} end before they begin, or after the last claim");
        return (first, end - first);
    }

    /// <summary>The fact of a claim: the last whose claims begin at it or before it. O(log facts).</summary>
    internal int FactOf(int claim)
    {
        int low = 0, high = Image.FactCount - 1;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high + 1) / 2);
            if (Image.Get(Column.FactFirstClaim, middle) <= claim) low = middle;
            else high = middle - 1;
        }

        return high < 0 ? throw Damage.Exception($"claim {claim} does not belong to a fact") : low;
    }

    /// <summary>Determines whether a fact is of a relation from or to a deprecated node.</summary>
    internal bool HasDeprecatedEnd(int fact)
    {
        if (!Statuses.HasDeprecated || Members.TypeOf(Members.MemberOf(fact)) != MemberType.Node) return false;
        return Statuses.IsDeprecated(Damage.Check(Image.Get(Column.FactSubject, fact), Image.NodeCount, "node"))
            || Statuses.IsDeprecated(Damage.Check(Image.Get(Column.FactValue, fact), Image.NodeCount, "node"));
    }

    /// <summary>Determines whether a fact is visible in the default view.</summary>
    internal bool IsVisible(int fact) => Image.Get(Column.FactStanding, fact) < AdjacencyReader.Hidden;

    /// <summary>
    /// The consecutive facts of a member that a node is the subject of, found without decoding the member. O(log facts).
    /// </summary>
    internal (int First, int Count) FactsOf(int member, int node)
    {
        var end = Members.FactEnds[member];
        var first = FirstFrom(Column.FactSubject, node, Members.FirstFacts[member], end);
        return (first, FirstFrom(Column.FactSubject, node + 1, first, end) - first);
    }

    /// <summary>The first of some rows of a column, in which numbers ascend, that is not below a number. O(log rows).</summary>
    internal int FirstFrom(Column column, int number, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Image.Get(column, middle) < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The rows of a numbered list in the column that holds all lists' items.</summary>
    private (int Start, int Count) ListAt(Column starts, Column items, int list)
    {
        var start = Image.Get(starts, list);
        var end = Image.Get(starts, list + 1);
        if (start > end || end > Image.RowsOf(items))
            Damage.Throw($"list {list} of column {(int)starts} ends before it begins, or after the last item");
        return (start, end - start);
    }

    private KindTable ReadKinds()
    {
        var table = KindTable.Read(Image);
        return Interlocked.CompareExchange(ref _kinds, table, null) ?? table;
    }

    private MemberTable ReadMembers()
    {
        var table = MemberTable.Read(Image, Kinds);
        return Interlocked.CompareExchange(ref _members, table, null) ?? table;
    }

    private ModuleTable ReadModules()
    {
        var table = ModuleTable.Read(Image, Kinds);
        return Interlocked.CompareExchange(ref _modules, table, null) ?? table;
    }
}
