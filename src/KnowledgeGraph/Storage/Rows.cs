using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The loops over all facts of a member. Each runs once for each member, over perhaps 100,000 facts, so it is compiled with full
/// optimisation at once; and each stands alone, since what is compiled that way takes the longer the more there is of it.
/// </summary>
internal static class Rows
{
    /// <summary>The index of the first number that is less than the one before it or not within a range, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int FindDisorder(int[] numbers, int low, int high)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < low || numbers[i] >= high) return i;
            low = numbers[i];
        }

        return -1;
    }

    /// <summary>Whether every number is within a range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool AreWithin(int[] numbers, int low, int high)
    {
        foreach (var number in numbers)
        {
            if (number < low || number >= high) return false;
        }

        return true;
    }

    /// <summary>Where the rows of ascending numbers begin, of which each row is one, and one row more for the end of the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Starts(int[] ascending, int first, int[] starts)
    {
        var row = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            for (var next = ascending[i] - first; row < next;) starts[++row] = i;
        }

        while (row < starts.Length - 1) starts[++row] = ascending.Length;
    }
}
