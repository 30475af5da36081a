namespace KnowledgeGraph.Orleans.Frontiers;

/// <summary>
/// A neighbour of a node as one number, which sorts by the neighbour's number: twice this, and 1 more where edges lead both ways.
/// </summary>
internal static class Neighbor
{
    internal static uint Encode(int number, bool isMutual) => ((uint)number << 1) | (isMutual ? 1u : 0u);

    internal static int NumberOf(uint neighbor) => (int)(neighbor >> 1);

    /// <summary>The number of directions that edges lead in: 1 or 2.</summary>
    internal static int DirectionsOf(uint neighbor) => 1 + (int)(neighbor & 1);
}
