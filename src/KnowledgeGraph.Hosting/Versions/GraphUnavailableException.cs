namespace KnowledgeGraph.Hosting;

/// <summary>
/// A <see cref="GraphHost"/> has not loaded a graph yet. The request can be made again once it has, which its health check tells.
/// </summary>
public sealed class GraphUnavailableException : InvalidOperationException
{
    /// <summary>Creates an exception with a message for developers.</summary>
    public GraphUnavailableException()
        : this("No graph is loaded yet.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is missing.</param>
    public GraphUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception that another one led to.</summary>
    /// <param name="message">What is missing.</param>
    /// <param name="innerException">The other exception.</param>
    public GraphUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
