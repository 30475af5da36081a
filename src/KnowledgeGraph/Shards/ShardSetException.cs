namespace KnowledgeGraph;

/// <summary>
/// A set of shards cannot be used: a file is missing, damaged or of another version. The message names the file and what to do.
/// </summary>
public sealed class ShardSetException : IOException
{
    /// <summary>Initialises an exception with a message that describes the fault of the set.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public ShardSetException(string message)
        : base(message)
    {
    }

    /// <summary>Initialises an exception with a message and what caused it.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public ShardSetException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initialises an exception with the default message.</summary>
    public ShardSetException()
        : base("The set of shards cannot be used.")
    {
    }

    internal ShardSetException(string message, int? part, string? file, Exception? innerException = null)
        : base(message, innerException) => (Part, FileName) = (part, file);

    /// <summary>Gets the number of the part, or <see langword="null"/> if the whole set is concerned.</summary>
    public int? Part { get; }

    /// <summary>Gets the path of the file, if one is concerned.</summary>
    public string? FileName { get; }
}
