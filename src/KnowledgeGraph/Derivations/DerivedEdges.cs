namespace KnowledgeGraph.Derivations;

/// <summary>
/// The edges that were derived for a member, by subject, then by object, each once. Of a relation with rules only those that no visible
/// fact states.
/// </summary>
internal sealed class DerivedEdges(int[] subjects, int[] objects)
{
    public static readonly DerivedEdges None = new([], []);

    public int Count => subjects.Length;

    public int[] Subjects => subjects;

    public int[] Objects => objects;

    /// <summary>Where the edges of a subject begin and end. O(log edges).</summary>
    public (int First, int End) RangeOf(int subject) => (FirstFrom(subject), FirstFrom(subject + 1));

    private int FirstFrom(int subject)
    {
        int low = 0, high = subjects.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (subjects[middle] < subject) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
