using System.Globalization;

namespace KnowledgeGraph.Orleans.Clients;

/// <summary>Holds a search to its budget of steps and nodes.</summary>
/// <param name="budget">The budget.</param>
/// <param name="search">What searches, as errors name it.</param>
/// <param name="less">What makes it cost less, as a sentence without its full stop.</param>
internal sealed class SearchBudget(ClusterBudget budget, string search, string less)
{
    /// <exception cref="ClusterGraphException">The search takes more steps than it may.</exception>
    internal void CheckSteps(int steps)
    {
        if (steps > budget.MaximumSteps) throw TooMany("steps", budget.MaximumSteps, nameof(ClusterBudget.MaximumSteps));
    }

    /// <exception cref="ClusterGraphException">The search reaches more nodes than it may.</exception>
    internal void CheckNodes(long nodes)
    {
        if (nodes > budget.MaximumNodes) throw TooMany("nodes", budget.MaximumNodes, nameof(ClusterBudget.MaximumNodes));
    }

    private ClusterGraphException TooMany(string what, int maximum, string name) => new(
        ClusterFault.OverBudget, string.Create(
            CultureInfo.InvariantCulture, $"The {search} takes more than {maximum:N0} {what}. {less}, or raise {name}."), null, null);
}
