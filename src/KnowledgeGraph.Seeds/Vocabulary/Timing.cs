namespace KnowledgeGraph.Seeds;

/// <summary>What is behind the time at which something is published.</summary>
public enum Timing
{
    /// <summary>Chance.</summary>
    Coincidental,

    /// <summary>Politics.</summary>
    Political,
}
