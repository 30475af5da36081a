namespace KnowledgeGraph.Derivations;

/// <summary>The edges that were derived for a member, by subject, then by object, each once. Of a relation with rules only those that no visible fact states.</summary>
internal sealed class DerivedEdges(int[] subjects, int[] objects)
{
    public static readonly DerivedEdges None = new([], []);

    public int Count => subjects.Length;

    public int[] Subjects => subjects;

    public int[] Objects => objects;
}
