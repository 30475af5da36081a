namespace KnowledgeGraph.Names;

/// <summary>
/// A bound on the steps that are spent on something helpful but not needed, counted so that it is the same on every machine.
/// </summary>
internal sealed class WorkBudget(long steps)
{
    public long Spent { get; private set; }

    public bool IsSpent => Spent >= steps;

    public void Spend(int count) => Spent += count;
}
