namespace KnowledgeGraph.Seeds;

/// <summary>How new a piece of work is judged to be.</summary>
public enum Novelty
{
    /// <summary>It follows methods that many have studied.</summary>
    WidelyExplored,

    /// <summary>It changes the field: more than a step on a known way.</summary>
    Breakthrough,
}
