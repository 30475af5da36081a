namespace KnowledgeGraph;

/// <summary>The direction in which a path takes the facts of a relation, or in which a fact is an edge of an algorithm.</summary>
public enum PathDirection
{
    /// <summary>From subject to object.</summary>
    Forward = 1,

    /// <summary>From object to subject.</summary>
    Backward = 2,

    /// <summary>From subject to object and from object to subject.</summary>
    Either = Forward | Backward,
}
