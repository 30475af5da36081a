namespace KnowledgeGraph;

/// <summary>In which directions a path may take the facts of a relation.</summary>
[Flags]
public enum PathDirections
{
    /// <summary>From subject to object.</summary>
    Forward = 1,

    /// <summary>From object to subject.</summary>
    Backward = 2,

    /// <summary>Both.</summary>
    Either = Forward | Backward,
}
