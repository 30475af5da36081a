namespace KnowledgeGraph.Storage;

/// <summary>
/// The rows of each member, as a filter shows them or as the default view does. They are read at first use, and those that a filter does
/// not change are shared with the default view. Safe for any number of threads: those that read a member at the same time may each decode
/// it, and the first to finish is kept by all.
/// </summary>
internal sealed class MemberRows(GraphStore store, FactFilter? filter = null)
{
    /// <summary>Rows of a file take at most this part of the memory that the garbage collector may use.</summary>
    private const int BudgetShare = 4;

    private static readonly long DefaultBudget = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BudgetShare;

    internal readonly Adjacency?[] Outgoing = new Adjacency?[store.Image.MemberCount];
    internal readonly Adjacency?[] Incoming = new Adjacency?[store.Image.MemberCount];

    private long _kept;

    internal GraphStore Store => store;

    internal FactFilter? Filter => filter;

    /// <summary>
    /// How many bytes the rows that were decoded from a file may take. Those that algorithms decode as a whole do not count.
    /// </summary>
    internal long Budget { get; init; } = DefaultBudget;

    /// <summary>How many bytes they take.</summary>
    internal long Kept => Interlocked.Read(ref _kept);

    /// <summary>A filter can change the standing of any fact, so its rows are read as a whole.</summary>
    private bool IsInBlocks => filter is null && store.Image.HasInverses;

    /// <summary>The rows of a member by subject.</summary>
    internal Adjacency ReadOutgoing(int member)
    {
        var rows = filter is not null && filter.AreAsInImage(member)
            ? store.Rows.ReadOutgoing(member)
            : Outgoing[member] ?? (IsInBlocks ? RowsInBlocks.Outgoing(this, member) : AdjacencyReader.ReadOutgoing(this, member));
        return Interlocked.CompareExchange(ref Outgoing[member], rows, null) ?? rows;
    }

    /// <summary>The rows of a relation by object; those of a symmetric one are the same as by subject.</summary>
    /// <exception cref="InvalidOperationException">The member is a property.</exception>
    internal Adjacency ReadIncoming(int member)
    {
        if (store.Members.TypeOf(member) != MemberType.Node)
        {
            throw new InvalidOperationException(
                $"{store.MemberNames[member]} is a property, but only relations can be read from the other side.");
        }

        var rows = store.Members.IsSymmetric(member) ? Outgoing[member] ?? ReadOutgoing(member)
            : filter is not null && filter.AreAsInImage(member) ? store.Rows.ReadIncoming(member)
            : Incoming[member] ?? (IsInBlocks ? RowsInBlocks.Incoming(this, member) : AdjacencyReader.ReadIncoming(this, member));
        return Interlocked.CompareExchange(ref Incoming[member], rows, null) ?? rows;
    }

    /// <summary>Counts bytes that are to be kept, if there is room for them, and for others until they are made.</summary>
    /// <returns>Whether there is.</returns>
    internal bool TryKeep(long bytes, long others = 0)
    {
        if (Interlocked.Add(ref _kept, bytes) + others <= Budget) return true;
        Release(bytes);
        return false;
    }

    /// <summary>Counts bytes that are not kept any more.</summary>
    internal void Release(long bytes) => Interlocked.Add(ref _kept, -bytes);

    /// <summary>Makes room: forgets the blocks of all members, which are decoded again when they are asked for.</summary>
    internal void ForgetBlocks()
    {
        foreach (var rows in Outgoing) (rows as RowsInBlocks)?.Forget();
        foreach (var rows in Incoming) (rows as RowsInBlocks)?.Forget();
    }
}
