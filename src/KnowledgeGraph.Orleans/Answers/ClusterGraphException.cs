namespace KnowledgeGraph.Orleans;

/// <summary>Why a cluster does not answer.</summary>
public enum ClusterFault
{
    /// <summary>No silo has a graph of that name.</summary>
    UnknownGraph,

    /// <summary>The files of a part are missing or damaged on the silos that should have them.</summary>
    UnusableShard,

    /// <summary>The silos have another version of the graph, or another number of parts, than the question is for.</summary>
    OtherVersion,

    /// <summary>A silo does not answer. The same question can be asked again.</summary>
    Unreachable,

    /// <summary>The question takes more steps, nodes or time than it is allowed.</summary>
    OverBudget,

    /// <summary>The question names a relation or a kind that the graph does not have, or is not one that silos take.</summary>
    InvalidQuestion,

    /// <summary>The replicas of a part work on too many such questions. The same question can be asked again.</summary>
    Busy,
}

/// <summary>A cluster does not answer a question. The message names the part, the silo and what to do.</summary>
public sealed class ClusterGraphException : Exception
{
    /// <summary>Initialises an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public ClusterGraphException(string message)
        : base(message)
    {
    }

    /// <summary>Initialises an exception with a message and what caused it.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public ClusterGraphException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initialises an exception with the default message.</summary>
    public ClusterGraphException()
        : base("The cluster does not answer.")
    {
    }

    internal ClusterGraphException(ClusterFault fault, string message, int? part, string? silo, Exception? innerException = null)
        : base(message, innerException) => (Fault, Part, Silo) = (fault, part, silo);

    /// <summary>Gets the kind of the fault.</summary>
    public ClusterFault Fault { get; }

    /// <summary>Gets the number of the part, if one is concerned.</summary>
    public int? Part { get; }

    /// <summary>Gets the address of the silo, if it is known.</summary>
    public string? Silo { get; }

    /// <summary>
    /// Gets a value indicating whether the same question can have an answer later without anybody doing something: a silo that left is
    /// replaced by another one, and one that is busy ends what it works on.
    /// </summary>
    public bool IsRetryable => Fault is ClusterFault.Unreachable or ClusterFault.Busy;
}
