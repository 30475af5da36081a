using System.Numerics;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>
/// The pairs of a relation in a fixed amount of memory, forwards and backwards. Each pair changes one of a few numbers by exclusive or, so
/// that equal sets of pairs have equal numbers, and few different pairs leave few numbers different.
/// </summary>
internal sealed class PairSketch
{
    private const int Buckets = 256;
    private readonly ulong[] _forward = new ulong[Buckets];
    private readonly ulong[] _backward = new ulong[Buckets];

    public long Count { get; private set; }

    public void Add(int subject, int target)
    {
        Count++;
        Toggle(_forward, subject, target);
        Toggle(_backward, target, subject);
    }

    /// <summary>Determines whether one relation has the pairs of the other in the opposite direction, but for a few.</summary>
    public static bool AreOpposite(PairSketch one, PairSketch other)
    {
        var allowed = Math.Min(Math.Max(one.Count, other.Count) / 50, Buckets / 4);
        if (Math.Min(one.Count, other.Count) < 2 || Math.Abs(one.Count - other.Count) > allowed) return false;
        return Different(one, other) <= allowed;
    }

    /// <summary>Determines whether one relation has exactly the pairs of the other in the opposite direction.</summary>
    public static bool AreSame(PairSketch one, PairSketch other) => one.Count == other.Count && Different(one, other) == 0;

    private static int Different(PairSketch one, PairSketch other)
    {
        var different = 0;
        for (var i = 0; i < Buckets; i++) different += one._forward[i] != other._backward[i] ? 1 : 0;
        return different;
    }

    private static void Toggle(ulong[] buckets, int first, int second)
    {
        var hash = StatementHash.Mix(((ulong)(uint)first << 32 | (uint)second) + 1);
        buckets[hash % Buckets] ^= BitOperations.RotateLeft(hash, 17);
    }
}
