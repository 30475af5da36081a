namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>The entities that values of a member lead to.</summary>
internal sealed class ReferenceProfile
{
    private readonly EntitySet _subjects = new();

    public long Count { get; private set; }

    /// <summary>Gets how many pairs lead from an entity to itself.</summary>
    public long Loops { get; private set; }

    public int Subjects => _subjects.Count;

    public bool IsMany { get; private set; }

    /// <summary>Gets the kinds of the targets.</summary>
    public SortedSet<int> Targets { get; } = [];

    public PairSketch Pairs { get; } = new();

    public void Add(int subject, int target, int targetKind)
    {
        Count++;
        if (subject == target) Loops++;
        if (!_subjects.Add(subject)) IsMany = true;
        Targets.Add(targetKind);
        Pairs.Add(subject, target);
    }
}
