namespace KnowledgeGraph.Seeds;

/// <summary>How much of a model is open to others.</summary>
public enum Openness
{
    /// <summary>Its key components.</summary>
    KeyComponents,

    /// <summary>The model: others can test it, change it and build upon it.</summary>
    Model,
}
