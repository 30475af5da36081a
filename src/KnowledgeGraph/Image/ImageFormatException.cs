using System;

namespace KnowledgeGraph;

/// <summary>The bytes are not an image of a graph, or were damaged, or belong to another vocabulary or version of the format.</summary>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
sealed class ImageFormatException : FormatException
{
    /// <summary>Initialises an exception with a message that describes the fault of the image.</summary>
    /// <param name="message">What is wrong with the image.</param>
    public ImageFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Initialises an exception with a message and what caused it.</summary>
    /// <param name="message">What is wrong with the image.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public ImageFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initialises an exception with the default message.</summary>
    public ImageFormatException()
        : base("The image of the graph is damaged.")
    {
    }
}
