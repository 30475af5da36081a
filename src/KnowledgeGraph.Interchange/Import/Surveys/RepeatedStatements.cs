namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>
/// Finds statements that an input makes twice, in memory that does not grow with the number of statements. The first pass marks a bit for
/// each statement; one whose bit is set already is suspect, because it is a repetition or shares the bit by chance. The later passes
/// remember suspects only, and those exactly.
/// </summary>
internal sealed class RepeatedStatements
{
    private const int Bits = 27;
    private readonly ulong[] _marks = new ulong[1 << (Bits - 6)];
    private readonly HashSet<uint> _suspects = [];
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Takes a statement in the first pass.</summary>
    public void Survey(UInt128 hash)
    {
        var bit = BitOf(hash);
        ref var word = ref _marks[bit >> 6];
        var mask = 1UL << (int)(bit & 63);
        if ((word & mask) != 0) _suspects.Add(bit);
        word |= mask;
    }

    /// <summary>Forgets what the last pass has seen.</summary>
    public void BeginPass() => _seen.Clear();

    /// <summary>Takes a statement in a later pass.</summary>
    /// <returns>True if the same statement was taken in this pass before.</returns>
    public bool IsRepeated(UInt128 hash) => _suspects.Count > 0 && _suspects.Contains(BitOf(hash)) && !_seen.Add(hash);

    private static uint BitOf(UInt128 hash) => (uint)hash & ((1u << Bits) - 1);
}
