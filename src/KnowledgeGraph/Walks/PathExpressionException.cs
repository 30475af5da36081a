using KnowledgeGraph.Image;

namespace KnowledgeGraph;

/// <summary>
/// A text is not a path expression, or none of the graph's vocabulary. The message names the column and what is wrong there, and the
/// nearest name where one is unknown.
/// </summary>
public sealed class PathExpressionException : FormatException
{
    private const int ShownLength = 200;

    internal PathExpressionException(string expression, int column, string problem)
        : base($"The path expression “{Shorten(expression)}” is not valid at column {column}: {problem}")
    {
        Expression = expression;
        Column = column;
    }

    /// <summary>Gets the text.</summary>
    public string Expression { get; }

    /// <summary>
    /// Gets where the first character stands that is wrong, in UTF-16 code units from 1; one past the end where something is missing there.
    /// </summary>
    public int Column { get; }

    private static string Shorten(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";
}
