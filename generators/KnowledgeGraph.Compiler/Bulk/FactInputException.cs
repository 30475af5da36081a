using System;
using System.IO;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>A fact file cannot be read.</summary>
/// <param name="message">Why, as the end of a sentence.</param>
internal sealed class FactInputException(FactInput input, string message, Exception? inner) : IOException(message, inner)
{
    /// <summary>Gets the file.</summary>
    public FactInput Input => input;
}
