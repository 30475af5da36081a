using System.Numerics;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>A set of entities, as a bit for each in pages that are there only where they have one.</summary>
internal sealed class EntitySet
{
    private const int PageBits = 12;
    private ulong[]?[] _pages = [];

    public int Count { get; private set; }

    /// <summary>Adds an entity.</summary>
    /// <returns>False if the set has it already.</returns>
    public bool Add(int entity)
    {
        var page = entity >> PageBits;
        if (page >= _pages.Length) Array.Resize(ref _pages, (int)BitOperations.RoundUpToPowerOf2((uint)page + 1));
        var bits = _pages[page] ??= new ulong[1 << (PageBits - 6)];
        ref var word = ref bits[(entity & ((1 << PageBits) - 1)) >> 6];
        var mask = 1UL << (entity & 63);
        if ((word & mask) != 0) return false;
        word |= mask;
        Count++;
        return true;
    }
}
